import { type Clause, type Found, foundIn } from './clauses'
import { COUNT, figureOf } from './figure'
import type { Passage } from './sentences'
import { isPart, ofTheYear } from './standing'

/** A figure under the words that say what it counts, for comparing it with the same words elsewhere. */
export type NamedCount = { name: string; figure: number; step: number; passage: Passage }

const COUNTED = new RegExp(`(?<name>[^，、；]{2,40}?)(?:共计|合计|总计|累计|共|为|达|了)*${COUNT}`, 'g')
/** Words that place a figure in time or with its author, and are no part of what is counted. */
const UNNAMED =
  /20\d\d年度?|全年|本年度?|今年|我[局委厅办区市县院]|本机关|共计|合计|总计|累计|已|共|其中|（[^（）]*）|^[一二三四五六七八九十]是/g
const COLUMN = '(?:专栏|栏目|专区|专题)'
/** A column, an account or a title that has a figure of its own. */
const OF_A_THING = new RegExp(`“[^”]+”|[\\p{Script=Han}A-Za-z]*(?:${COLUMN}|公众号|视频号|头条号|门户网站|客户端)`, 'u')
/** 各专栏, 3个专栏 and 新增专栏 are many, 该专栏 is one that was named before. */
const OF_MANY = new RegExp(`各|每|^(?:个|类|批|些|等|该|此)|(?:新增|新设|新建|增设|开设|设立|设置)${COLUMN}`)
/** 专题专栏“双减” is the “双减”专栏. */
const COLUMN_BEFORE_ITS_NAME = new RegExp(`${COLUMN}?(${COLUMN})“([^”]+)”`)
const VERB_AFTER = /(?:更新|发布|公开|推送|刊发|刊登|转载|登载|上传|编发|收集|答复|回复|办理)/

/** The figures of named columns and accounts that a clause gives for the whole year (N-6). */
export function namedCounts(clause: Clause, year: number): NamedCount[] {
  return foundIn(clause, COUNTED).flatMap((found) => {
    const name = nameOf(found)
    return name === undefined || isPart(found) || !ofTheYear(whole(found), year)
      ? []
      : [{ name, ...figureOf(found.groups), passage: found.passage }]
  })
}

/** What decides on its standing stands within the match as well as before it. */
function whole(found: Found): Found {
  return { ...found, head: found.head + found.groups.name! }
}

function nameOf({ match, groups }: Found): string | undefined {
  const named = groups.name!.replace(UNNAMED, '')
  const unit = match[0].at(-1)!
  const thing = OF_A_THING.exec(named)?.[0]
  if (
    thing === undefined ||
    OF_MANY.test(thing) ||
    !VERB_AFTER.test(named) ||
    /^(?:专栏|栏目|专区|专题|公众号)$/.test(thing)
  )
    return undefined
  return `${named.replace(COLUMN_BEFORE_ITS_NAME, '$2$1').replace(/[“”]/g, '')} ${unit}`
}
