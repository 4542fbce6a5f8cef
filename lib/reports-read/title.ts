import { plain } from './plain-text'
import type { Source } from './source'

/** Whose report of which year a file says that it is; null where it does not say, or says several things. */
export type Title = { organ: string | null; year: number | null }

const KIND = '政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?的?(?:报告|年报)'
const YEAR = '(?<year>20\\d\\d)年?(?:度)?'
const ORGAN = '(?<organ>[\\p{Script=Han}（）()·]{2,60}?)'
const TITLES = [
  new RegExp(`^${ORGAN}(?:关于)?(?:发布|公布|印发)?${YEAR}的?${KIND}`, 'u'),
  new RegExp(`^${YEAR}${ORGAN}${KIND}`, 'u'),
  new RegExp(`^${ORGAN}政府信息公开(?:工作)?${YEAR}(?:工作)?(?:报告|年报)`, 'u'),
]
/** How the names of organs end; of another word before the year nothing is concluded. */
const ORGAN_END =
  /(?:府|局|委|厅|办|处|会|区|县|市|省|镇|乡|道|院|部|司|署|队|所|站|心|馆|团|盟|旗|州|园|室|社|校|学|司|组|行|关|分局|）)$/u
const NO_ORGAN =
  /信息公开|年报|^(?:编制|公布|现将|根据|本|我|结合|关于|特|完成|首页|当前|发布|查看|各|上一篇|下一篇|\d)/u
const BEFORE = /[:：>＞|｜_《“]|(?<=\S)-(?=\S)/
/** What the file says of itself counts for more than what its text mentions. */
const [OWN_TITLE, LINE] = [3, 1]
/** A title may be broken over as many lines. */
const LINES = 3

/** Finds the title wherever it stands: the year beside the words of the title, not the first one in the text. */
export function titleOf(source: Source): Title {
  const votes = new Map<string, { title: Title; weight: number }>()
  const vote = (text: string, weight: number) => {
    const title = titleIn(text)
    if (!title) return
    const key = `${title.organ} ${title.year}`
    votes.set(key, { title, weight: (votes.get(key)?.weight ?? 0) + weight })
  }
  for (const title of source.titles) for (const piece of piecesOf(title)) vote(piece, OWN_TITLE)
  const lines = textsOf(source)
  const joinable = lines.map(unspaced)
  const isTitled = joinable.map((line) => titleIn(line) !== undefined)
  for (const [index, line] of lines.entries()) {
    for (const piece of new Set(piecesOf(line))) vote(piece, LINE)
    for (let more = 2; more <= LINES; more++) {
      const end = index + more
      if (!isTitled.slice(index, end).includes(true)) vote(joinable.slice(index, end).join(''), LINE)
    }
  }
  const { organ, year } = decided([...votes.values()])
  return { organ: organ && withItsCity(organ, lines), year }
}

/** 洪泽区人民政府 is 淮安市洪泽区人民政府 where the text says so. */
function withItsCity(organ: string, lines: readonly string[]): string {
  if (!/^\p{Script=Han}{2,4}[区县旗]/u.test(organ)) return organ
  const cities = [
    ...lines
      .join('')
      .replace(/\s/g, '')
      .matchAll(new RegExp(`(\\p{Script=Han}{2}市)${organ}`, 'gu')),
  ]
  const [city, ...others] = new Set(cities.map(([, name]) => name))
  return city && others.length === 0 ? city + organ : organ
}

function decided(votes: readonly { title: Title; weight: number }[]): Title {
  const named = votes.filter(({ title }) => title.organ !== null)
  const counted = named.length > 0 ? named : votes
  const most = Math.max(0, ...counted.map(({ weight }) => weight))
  const best = counted.filter(({ weight }) => weight === most).map(({ title }) => title)
  const one = <T>(values: readonly T[]) => (new Set(values).size === 1 ? values[0]! : null)
  return { organ: one(best.map(({ organ }) => organ)), year: one(best.map(({ year }) => year)) }
}

function titleIn(text: string): Title | undefined {
  if (!/信息公开/.test(text) || !/20\d\d/.test(text)) return undefined
  for (const pattern of TITLES) {
    const groups = pattern.exec(text)?.groups
    if (!groups) continue
    const organ = (groups.organ ?? '').replace(/^(?:标题|名称|题名)/, '').replace(/关于$/, '')
    return { organ: ORGAN_END.test(organ) && !NO_ORGAN.test(organ) ? organ : null, year: Number(groups.year) }
  }
  return undefined
}

const LONGEST_WHOLE_TITLE = 80

/** The title that a text is, and nothing else; undefined where it says more, or no organ or year. */
export function wholeTitle(text: string): Title | undefined {
  if (text.length > LONGEST_WHOLE_TITLE) return undefined
  const said = unspaced(text)
  const whole = TITLES.some((pattern) => pattern.exec(said)?.[0].length === said.length)
  const title = whole ? titleIn(said) : undefined
  return title?.organ ? title : undefined
}

/** The places in a line at which a title may begin. */
function piecesOf(line: string): string[] {
  const text = plain(line)
  const parts = text.split(BEFORE)
  return [...new Set([unspaced(text), ...parts.map(unspaced), ...text.split(/\s+/)])].filter((part) => part !== '')
}

const unspaced = (text: string) => plain(text).replace(/\s/g, '')

const LONGEST_TITLE = 400

function textsOf({ blocks }: Source): string[] {
  return blocks
    .flatMap((block) => (block.type === 'line' ? [block.text] : block.cells.map(({ text }) => text)))
    .map((text) => text.slice(0, LONGEST_TITLE))
    .filter((text) => text.trim() !== '')
}
