import { same } from '../prose/figure'
import type { Mapped } from '../prose/mapped'
import { passageOf, type Sentence, sentencesOf, withoutBrackets } from '../prose/sentences'
import { sum } from '../tables'
import type { Check } from './context'
import type { Raised } from './finding'

const COUNTED_THINGS = /(\d+(?:\.\d+)?)(万?[条件篇个次起份宗封项人元])/g
/** Words after which figures are not part of the total. */
const BESIDE_THE_TOTAL = /^(?:另|此外|同时|并|还|共计|合计|总计|总共)/
/** Words that divide the same things anew, by what they are about or by another mark: 涉及招生4件、教师6件. */
const DIVIDED_ANEW = /^(?:主要|分别)?(?:涉及|涵盖|关于)|^(?:按|从|以)[^，]{0,10}(?:分|看|划分|统计|来说)/
/** A list that leaves more than this open is no full list: 其中 may name only a part. */
const NEARLY_ALL = 0.05

/**
 * A total and its parts (N-5): those that 其中 or a bracket names of it, more than the whole, or all but a slip of it; and
 * those that stand before it, 网站834条、微信400条，共计1234条, which make the whole.
 */
export const partsAddUp: Check = ({ text }) =>
  sentencesOf(text).flatMap((sentence) => [...listed(sentence), ...bracketed(sentence), ...summedUp(sentence)])

/** 共计 with nothing but its verb and what the parts count; anything else that is counted there is another thing. */
const SUMMED_UP =
  /^(?:共计|合计|总计|总共|共)(?<said>[^\d]{0,12})(?<total>\d+(?:\.\d+)?)(?<unit>万?[条件篇个次起份宗封项人元])(?:。|$)/
/** A part that is compared with another year, or is counted about, adds up to nothing. */
const NO_PART = /较|比|同比|增|减|余[条件篇个次]|近\d|约\d|上年|去年|20\d\d年|占|率/

function summedUp(sentence: Sentence): Raised[] {
  const clauses = withoutBrackets(sentence).text.split(/[，、：]/)
  return clauses.flatMap((clause, at) => {
    const { said = '', total = '', unit = '' } = SUMMED_UP.exec(clause)?.groups ?? {}
    if (total === '') return []
    const parts = partsBefore(clauses.slice(0, at), unit)
    const isOfThem = parts.every(({ words }) => words.includes(said.replace(/^[为是达]|了$/g, '')))
    const figures = [total, ...parts.map(({ figure }) => figure)]
    const [found, expected] = [Number(total), added(parts.map(({ figure }) => figure))]
    if (parts.length < 2 || !isOfThem || same(found, expected, roundedBy(figures, unit))) return []
    return [{ rule: 'N-5', ...passageOf(sentence, sentence), cells: [], found, expected }]
  })
}

/** The clauses directly before a total that each count one thing in its unit, up to the one that begins the list. */
function partsBefore(clauses: readonly string[], unit: string): { figure: string; words: string }[] {
  const parts: { figure: string; words: string }[] = []
  for (const clause of clauses.toReversed()) {
    const [count, ...more] = [...clause.matchAll(COUNTED_THINGS)]
    if (!count || more.length > 0 || count[2] !== unit || NO_PART.test(clause) || SUMMED_UP.test(clause)) break
    parts.push({ figure: count[1]!, words: clause })
    if (/其中|包括/.test(clause)) break
  }
  return parts
}

function listed(sentence: Sentence): Raised[] {
  const [head = '', ...lists] = withoutBrackets(sentence).text.split('其中')
  const [list, further] = lists
  // Of a second 其中 nobody can tell whether it divides a part or another whole.
  if (list === undefined || further !== undefined) return []
  const raised = wholesIn(head).map((whole) => held(sentence, sentence, whole, list))
  return raised.some((findings) => findings.length === 0) ? [] : (raised[0] ?? [])
}

/** What 其中 may divide: the figure before it, or the sum of those of one list, 行政复议3件、行政诉讼2件. */
function wholesIn(head: string): (readonly [string, string, string])[] {
  const last = [...head.matchAll(COUNTED_THINGS)].at(-1)
  if (!last) return []
  const [text, figure = '', unit = ''] = last
  const oneList = [...head.replace(/，$/, '').split('，').at(-1)!.matchAll(COUNTED_THINGS)]
  const together = oneList.length > 1 && oneList.every((one) => one[2] === unit)
  const all = String(added(oneList.map((one) => one[1]!)))
  return [[text, figure, unit], ...(together ? [[text, all, unit] as const] : [])]
}

/** 办结10件（网站6件、信函4件）. */
function bracketed(sentence: Sentence): Raised[] {
  return [
    ...sentence.text.matchAll(/(?<total>\d+(?:\.\d+)?)(?<unit>万?[条件篇个次起份宗封项人元])（(?<list>[^（）]*)）/g),
  ].flatMap((match) => {
    const { total = '', unit = '', list = '' } = match.groups ?? {}
    return held(sentence, sentence, [match[0], total, unit], list.replace(/^其中/, ''), [
      match.index,
      match.index + match[0].length,
    ])
  })
}

function held(
  sentence: Sentence,
  piece: Mapped,
  [, total, unit]: readonly (string | undefined)[],
  list: string,
  [start, end]: readonly [number, number] = [0, piece.text.length],
): Raised[] {
  const parts = partsOf(list, unit!)
  const [found, expected] = [Number(total), added(parts)]
  const open = found - expected
  if (parts.length < 2 || same(found, expected, roundedBy([total!, ...parts], unit!))) return []
  if (open > Math.max(1, found * NEARLY_ALL)) return []
  return [{ rule: 'N-5', ...passageOf(sentence, piece, start, end), cells: [], found, expected }]
}

/** The parts up to the first that is counted in something else; one whose unit was left out is counted like the others. */
function partsOf(list: string, unit: string): string[] {
  const parts: string[] = []
  const clauses = list.split(/[，、：；]/)
  for (const part of clauses) {
    if (BESIDE_THE_TOTAL.test(part)) break
    if (parts.length > 0 && DIVIDED_ANEW.test(part) && !DIVIDED_ANEW.test(clauses[0]!)) break
    const counts = [...part.matchAll(COUNTED_THINGS)]
    const bare = counts.length === 0 && parts.length > 0 ? /^[^\d]*[^\d第年月](\d+)$/.exec(part) : null
    if (bare) {
      parts.push(bare[1]!)
      continue
    }
    if (counts.length === 0 && parts.length === 0) continue
    if (counts.length !== 1 || counts[0]![2] !== unit) break
    parts.push(counts[0]![1]!)
  }
  return parts
}

/** Rounded to avoid floating-point errors in sums of decimals. */
function added(figures: readonly string[]): number {
  return Number(sum(figures.map(Number)).toFixed(6))
}

/** How far a sum may be off because each of its figures is rounded, half a unit of its last digit; counts are exact. */
function roundedBy(figures: readonly string[], unit: string): number {
  const halfUnit = (figure: string) => {
    const decimals = figure.split('.')[1]?.length ?? 0
    return decimals === 0 && !unit.startsWith('万') ? 0 : 0.5 / 10 ** decimals
  }
  return sum(figures.map(halfUnit))
}
