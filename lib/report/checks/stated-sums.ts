import type { Mapped } from '../prose/mapped'
import { passageOf, type Sentence, sentencesOf, withoutBrackets } from '../prose/sentences'
import { sum } from '../tables'
import type { Check } from './context'
import type { Raised } from './finding'

const COUNTED_THINGS = /(\d+(?:\.\d+)?)(万?[条件篇个次起份宗封项人元])/g
/** Words after which figures are not part of the total. */
const BESIDE_THE_TOTAL = /^(?:另|此外|同时|并|还)/
/** A list that leaves more than this open is no full list: 其中 may name only a part. */
const NEARLY_ALL = 0.05

/** A total and the parts that 其中 or a bracket names of it (N-5): more than the whole, or all but a slip of it. */
export const partsAddUp: Check = ({ text }) =>
  sentencesOf(text).flatMap((sentence) => [...listed(sentence), ...bracketed(sentence)])

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
  for (const part of list.split(/[，、：；]/)) {
    if (BESIDE_THE_TOTAL.test(part)) break
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
