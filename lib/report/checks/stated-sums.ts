import { sum } from '../tables'
import type { Check } from './context'
import { sentencesOf, withoutBrackets } from './sentences'

const COUNTED = /(\d+(?:\.\d+)?)(万?[条件篇个次起份宗项人元])/g
/** What is counted beside the total, not in it. */
const BESIDE = /^(?:另|此外|同时|并|还)/
/** A list that leaves more than this open is no full list: 其中 may name only a part. */
const NEARLY_ALL = 0.05

/** A total and the parts that 其中 names of it (N-5): more than the whole, or all but a slip of it. */
export const partsAddUp: Check = ({ text }) =>
  sentencesOf(text).flatMap(({ section, text: sentence }) => {
    const [head, ...tail] = withoutBrackets(sentence).split('其中')
    const total = [...head!.matchAll(COUNTED)].at(-1)
    if (!total || tail.length === 0) return []
    const parts = partsOf(tail.join('其中'), total[2]!)
    const [found, expected] = [Number(total[1]), rounded(sum(parts))]
    const open = found - expected
    if (parts.length < 2 || open === 0 || open > Math.max(1, found * NEARLY_ALL)) return []
    return [{ rule: 'N-5' as const, section, quote: sentence, cells: [], found, expected }]
  })

/** The parts up to the first that is counted in something else. */
function partsOf(list: string, unit: string): number[] {
  const parts: number[] = []
  for (const part of list.split(/[，、,：:]/)) {
    if (BESIDE.test(part)) break
    const counted = [...part.matchAll(COUNTED)]
    if (counted.length === 0 && parts.length === 0) continue
    if (counted.length !== 1 || counted[0]![2] !== unit) break
    parts.push(Number(counted[0]![1]))
  }
  return parts
}

/** Tenths add up as printed, not as doubles do. */
function rounded(value: number): number {
  return Number(value.toFixed(6))
}
