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
/** A column, an account or a title that has a figure of its own; 各专栏 and 新增专栏 are many. */
const OF_A_THING =
  /“[^”]+”|(?<![各每个该新增设批些等])[\p{Script=Han}A-Za-z]*(?:专栏|栏目|专区|专题|公众号|视频号|头条号|门户网站|客户端)/u
const VERB_AFTER = /(?:更新|发布|公开|推送|刊发|刊登|转载|登载|上传|编发|收集|答复|回复|办理)/

/** The figures of named columns and accounts that a clause gives for the whole year (N-6). */
export function namedCounts(clause: Clause, year: number): NamedCount[] {
  return foundIn(clause, COUNTED).flatMap((found) => {
    const name = nameOf(found)
    return name === undefined || isPart(found) || !ofTheYear(whole(found), year)
      ? []
      : [{ name, ...figureOf(found.match.groups), passage: found.passage }]
  })
}

/** What decides on its standing stands within the match as well as before it. */
function whole(found: Found): Found {
  return { ...found, head: found.head + (found.match.groups?.name ?? '') }
}

function nameOf({ match, head }: Found): string | undefined {
  const named = (match.groups?.name ?? '').replace(UNNAMED, '')
  const unit = match[0].at(-1)!
  if (head.endsWith('、') && !OF_A_THING.test(named)) return undefined
  const thing = OF_A_THING.exec(named)?.[0]
  if (thing === undefined || !VERB_AFTER.test(named) || /^(?:专栏|栏目|专区|专题|公众号)$/.test(thing)) return undefined
  return `${named.replace(/[“”]/g, '')} ${unit}`
}
