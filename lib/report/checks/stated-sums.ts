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
    const [found, expected] = [Number(total), rounded(sum(parts.map(({ figure }) => figure)))]
    if (parts.length < 2 || !isOfThem || found === expected) return []
    return [{ rule: 'N-5', ...passageOf(sentence, sentence), cells: [], found, expected }]
  })
}

/** The clauses directly before a total that each count one thing in its unit, up to the one that begins the list. */
function partsBefore(clauses: readonly string[], unit: string): { figure: number; words: string }[] {
  const parts: { figure: number; words: string }[] = []
  for (const clause of clauses.toReversed()) {
    const [count, ...more] = [...clause.matchAll(COUNTED_THINGS)]
    if (!count || more.length > 0 || count[2] !== unit || NO_PART.test(clause) || SUMMED_UP.test(clause)) break
    parts.push({ figure: Number(count[1]), words: clause })
    if (/其中|包括/.test(clause)) break
  }
  return parts
}

function listed(sentence: Sentence): Raised[] {
  const [head, ...tail] = withoutBrackets(sentence).text.split('其中')
  const total = [...head!.matchAll(COUNTED_THINGS)].at(-1)
  return total && tail.length > 0 ? held(sentence, sentence, total, tail.join('其中')) : []
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
  const [found, expected] = [Number(total), rounded(sum(parts))]
  const open = found - expected
  if (parts.length < 2 || open === 0 || open > Math.max(1, found * NEARLY_ALL)) return []
  return [{ rule: 'N-5', ...passageOf(sentence, piece, start, end), cells: [], found, expected }]
}

/** The parts up to the first that is counted in something else; one whose unit was left out is counted like the others. */
function partsOf(list: string, unit: string): number[] {
  const parts: number[] = []
  const clauses = list.split(/[，、：；]/)
  for (const part of clauses) {
    if (BESIDE_THE_TOTAL.test(part)) break
    if (parts.length > 0 && DIVIDED_ANEW.test(part) && !DIVIDED_ANEW.test(clauses[0]!)) break
    const counts = [...part.matchAll(COUNTED_THINGS)]
    const bare = counts.length === 0 && parts.length > 0 ? /^[^\d]*[^\d第年月](\d+)$/.exec(part) : null
    if (bare) {
      parts.push(Number(bare[1]))
      continue
    }
    if (counts.length === 0 && parts.length === 0) continue
    if (counts.length !== 1 || counts[0]![2] !== unit) break
    parts.push(Number(counts[0]![1]))
  }
  return parts
}

/** Rounded to avoid floating-point errors in sums of decimals. */
function rounded(value: number): number {
  return Number(value.toFixed(6))
}
