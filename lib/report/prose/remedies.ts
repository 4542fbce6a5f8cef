import { TABLE4_BLOCKS, type Table4Block, type Table4Column } from '../../law/report-formats/report-format'
import type { TableFigureId } from '../history/published-report'
import { type Claim, claim } from './claims'
import { type Clause, type Found, foundIn } from './clauses'
import { COUNT, ENDS, TAIL } from './figure'
import { compares, isPart, ofTheYear } from './standing'

const CASE = '(?:行政)?(?:复议|诉讼)'
const LIST = `${CASE}(?:案件)?(?:(?:、|和|及|与|或|以及|或者|，)(?:被?提起|被?申请)?${CASE})*`
const SUITS: readonly Table4Block[] = ['litigation_direct', 'litigation_after_reconsideration']
const CASE_TAIL = `(?:案件|申请|案|应诉|事项|数量|数)*${TAIL}`

const WAYS: readonly [RegExp, readonly Table4Block[]][] = [
  [new RegExp(`(?:未经复议)?直接(?:起诉|提起)的?(?:${CASE})?${CASE_TAIL}${COUNT}`, 'g'), [SUITS[0]!]],
  [new RegExp(`(?:经)?复议后(?:再|又)?(?:起诉|提起)的?(?:${CASE})?${CASE_TAIL}${COUNT}`, 'g'), [SUITS[1]!]],
]
const EACH = new RegExp(`(?<list>${LIST})(?:案件)?(?:数量|数)?(?:各|均为|都为)(?:有|为)?${COUNT}`, 'g')
/** 为零 and 均为零 deny them, and are held against table 四 as that (N-7). */
const NONE_AT_ALL = /[均都]为0|为0$/
const IN_TURN = new RegExp(
  `(?<first>${CASE})(?:案件)?[、和及与](?<second>${CASE})${CASE_TAIL}分别(?:为|是|有)?(?<one>\\d+)[件起宗][、，和](?<two>\\d+)[件起宗]`,
  'g',
)
const BEFORE_COUNT = new RegExp(`(?<list>${LIST})${CASE_TAIL}${COUNT}`, 'g')
const ABOUT = '(?:的|因|涉及|有关|政府信息公开|信息公开|依申请公开|类|工作)*'
const AFTER_COUNT = new RegExp(
  `${COUNT}${ABOUT}(?<list>${CASE}(?:(?:、|和|及|与|或)${CASE})*)(?:案件|申请|案)*${ENDS}`,
  'g',
)
const RESULTS: Readonly<Record<string, Table4Column>> = {
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
  尚未审结: 'pending',
  未审结: 'pending',
}
const RESULT = `(?<result>${Object.keys(RESULTS).join('|')})`
const RESULT_COUNT = [
  new RegExp(`${RESULT}的?(?<list>${CASE})?${CASE_TAIL}${COUNT}`, 'g'),
  new RegExp(`${COUNT}(?:案件)?(?:为|系)?${RESULT}`, 'g'),
]

/** Reviews and suits, together, each, or by their result as table 四 names it (N-3). */
export function remedyClaims(clause: Clause, year: number): Claim[] {
  const taken: (readonly [number, number])[] = []
  /** A figure is read once, by the closest wording. */
  const take = (pattern: RegExp) =>
    foundIn(clause, pattern).filter(({ match: { index, 0: text } }) => {
      const span = [index, index + text.length] as const
      const free = taken.every(([start, end]) => span[1] <= start || span[0] >= end)
      if (free) taken.push(span)
      return free
    })
  const stands = (found: Found) => ofTheYear(found, year) && ofOurs(found)
  const results = RESULT_COUNT.flatMap(take)
    .filter((found) => !compares(found))
    .flatMap((found) => ofResult(found))
  const ways = WAYS.flatMap(([pattern, blocks]) =>
    take(pattern)
      .filter(stands)
      .map((found) => claim('N-3', found, totals(blocks))),
  )
  const inTurn = take(IN_TURN).filter(stands).flatMap(eachInTurn)
  const each = take(EACH)
    .filter((found) => stands(found) && !NONE_AT_ALL.test(found.match[0]))
    .flatMap((found) => kindsIn(found).map((blocks) => claim('N-3', found, totals(blocks))))
  const counted = [BEFORE_COUNT, AFTER_COUNT]
    .flatMap(take)
    .filter((found) => stands(found) && !NONE_AT_ALL.test(found.match[0]))
    .map((found) => claim('N-3', found, totals(kindsIn(found).flat())))
  return [...results, ...ways, ...inTurn, ...each, ...counted]
}

/** 复议 is one column of table 四, 诉讼 the two others together. */
export function blocksOf(words: string): Table4Block[] {
  return TABLE4_BLOCKS.filter((block) => words.includes(block === 'reconsideration' ? '复议' : '诉讼'))
}

function kindsIn({ groups }: Found): Table4Block[][] {
  const blocks = blocksOf(groups.list!)
  return [
    blocks.filter((block) => block === 'reconsideration'),
    blocks.filter((block) => block !== 'reconsideration'),
  ].filter((kind) => kind.length > 0)
}

const totals = (blocks: readonly Table4Block[], column: Table4Column = 'total'): TableFigureId[] =>
  blocks.map((block) => `table4.${block}.${column}` as const)

function eachInTurn({ groups: { first, second, one, two }, passage }: Found): Claim[] {
  return [
    [first, one],
    [second, two],
  ].map(([words, figure]) => ({
    rule: 'N-3',
    may: [totals(blocksOf(words!))],
    figure: Number(figure),
    step: 0,
    passage,
  }))
}

const QUALIFIED = /的$/
const OPEN = /(?:信息公开|信息公开工作|引发|引起|产生|发生|提起|申请|收到)的$/
/** An organ that reviews, or appears for others, counts other cases. */
/** 复议申请5件，其中涉及政府信息公开1件: the whole is of anything. */
const SOME_OF_DISCLOSURE = /其中[^，]{0,6}(?:信息公开|依申请公开)/
const ACTING = /复议机关|审理|受理|办理|办结|审结|结案|调解|代理|出庭|参与|纠错|作出|答辩/

/** Cases that disclosure gave rise to: not those of an organ that decides on them, nor some of them. */
function ofOurs(found: Found): boolean {
  const { head, clause } = found
  if (QUALIFIED.test(head) && !OPEN.test(head)) return false
  const said = /信息公开|依申请公开/.test(clause.before + clause.piece.text)
  if (!said && SOME_OF_DISCLOSURE.test(clause.sentence.text)) return false
  return said || !(ACTING.test(head) || isPart(found))
}

/** A result belongs to the cases that were named last, or to all that were named before it. */
function ofResult(found: Found): Claim[] {
  const { result, list } = found.groups
  const words = found.clause.before + found.head
  const last = [...words.matchAll(/未经复议直接(?:起诉|提起)|复议后(?:起诉|提起)|复议|诉讼/g)].at(-1)?.[0]
  const named = list ?? last
  if (named === undefined) return []
  const blocks = /直接/.test(named) ? [SUITS[0]!] : /复议后/.test(named) ? [SUITS[1]!] : blocksOf(named)
  const all = list === undefined ? blocksOf(words) : []
  const together = all.length > blocks.length ? [totals(all, RESULTS[result!])] : []
  return [claim('N-3', found, totals(blocks, RESULTS[result!]), ...together)]
}
