import type { Mapped } from './mapped'
import { type Passage, passageOf, type Sentence } from './sentences'

/** A period as the text states it, as `YYYY-MM-DD`, and where; a year left out is the one before it. */
export type StatedPeriod = { from: string; to: string; passage: Passage }

const DAY = (name: string) =>
  `(?:(?<${name}Year>20\\d\\d)(?:年|[./-]))?(?<${name}Month>\\d{1,2})(?:月|[./-](?=\\d))(?:(?<${name}Day>\\d{1,2})日?)?`
const RANGE = new RegExp(
  `${DAY('from')}(?:起|开始|始)?[，、]?(?:至|到|截至|截止到?|—+|–|-|~)+${DAY('to')}(?:止|为止|截止)?`,
  'g',
)
/** 统计期限为2022年度. */
const YEAR_ONLY =
  /(?:统计期限|统计时间|统计周期|统计范围|数据时间|时间范围)(?:均|起止)?(?:为|是|：)?(?<year>20\d\d)年(?:度|全年)?(?!\d)/g
const OF_STATISTICS = /统计|期限|数据|所列|本报告|本年报/
const [YEAR_START, YEAR_END] = ['01-01', '12-31']

/** What a sentence says its figures were counted over: of other ranges of days it says nothing (N-9). */
export function periodsIn(sentence: Sentence): StatedPeriod[] {
  const ranges = [...sentence.text.matchAll(RANGE)].flatMap((match) => {
    const period = periodOf(match.groups!)
    return period && isOfStatistics(sentence, match, period) ? [{ ...period, passage: passage(sentence, match) }] : []
  })
  const years = [...sentence.text.matchAll(YEAR_ONLY)].map((match) => {
    const year = match.groups!.year!
    return { from: `${year}-${YEAR_START}`, to: `${year}-${YEAR_END}`, passage: passage(sentence, match) }
  })
  return [...ranges, ...(ranges.length > 0 ? [] : years)]
}

const passage = (sentence: Sentence & Mapped, { index, 0: text }: RegExpExecArray) =>
  passageOf(sentence, sentence, index, index + text.length)

function periodOf(groups: Partial<Record<string, string>>): { from: string; to: string } | undefined {
  const { fromYear, fromMonth, fromDay = '1', toYear = fromYear, toMonth, toDay } = groups
  if (fromYear === undefined) return undefined
  const two = (digits: string) => digits.padStart(2, '0')
  const end = toDay ?? String(new Date(Date.UTC(Number(toYear), Number(toMonth), 0)).getUTCDate())
  return { from: `${fromYear}-${two(fromMonth!)}-${two(fromDay)}`, to: `${toYear}-${two(toMonth!)}-${two(end)}` }
}

/**
 * A range that is said of the statistics, that makes a whole year, or that begins a year and is said to end (…止) or
 * stands alone.
 */
function isOfStatistics(
  { text, section }: Sentence,
  match: RegExpExecArray,
  { from, to }: { from: string; to: string },
): boolean {
  const head = text.slice(0, match.index)
  if (COMPARED.test(head) || OF_SOMETHING_ELSE.test(head)) return false
  const begins = from.endsWith(YEAR_START)
  const alone = text.replace(/^自|^从|，/g, '').length <= match[0].length + 2
  const nearby = text.slice(Math.max(0, match.index - 24), match.index)
  return (
    (OF_STATISTICS.test(nearby) && /统计|期限|数据/.test(text)) ||
    (begins && (to.endsWith(YEAR_END) || match[0].endsWith('止') || alone || section === 'preamble'))
  )
}
const OF_SOMETHING_ELSE = /任期|聘期|有效期|规划期|服务期|合同期|建设期|工期|施行|免征|减征/
const COMPARED = /较|相比|比(?!例)|同期|上年|去年/
