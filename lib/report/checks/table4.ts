import { REVIEW_FIRST_FROM } from '../../law/remedy-routes'
import { TABLE4_BLOCKS } from '../../law/report-formats/report-format'
import { publishedNumber } from '../history/published-report'
import { type Check, compare } from './context'
import { held, remedySums } from './relations'

export const remedyTotals: Check = ({ tables }) => remedySums().flatMap((relation) => held(relation, tables))

export const pendingReturns: Check = ({ tables: { table4 }, last }) =>
  TABLE4_BLOCKS.flatMap((block) => {
    const pending = last && publishedNumber(last, `table4.${block}.pending`)
    if (pending === undefined || pending <= table4[block].total) return []
    return [
      {
        rule: 'T4-2' as const,
        found: table4[block].total,
        expected: pending,
        cells: [`table4.${block}.total` as const],
      },
    ]
  })

/** Silent where last year is not known: its reviews may be those that were sued over. */
export const suitsFollowReviews: Check = ({ tables: { table4 }, last }) => {
  const before = last && publishedNumber(last, 'table4.reconsideration.total')
  if (last === undefined || before === undefined) return []
  const { total, pending } = table4.reconsideration
  const concluded = total - pending + before - (publishedNumber(last, 'table4.reconsideration.pending') ?? 0)
  const suits = table4.litigation_after_reconsideration.total
  if (suits <= concluded) return []
  return [
    {
      rule: 'T4-3',
      found: suits,
      expected: concluded,
      cells: ['table4.litigation_after_reconsideration.total', 'table4.reconsideration.total'],
    },
  ]
}

const FIRST_YEAR = Number(REVIEW_FIRST_FROM.slice(0, 4))

export const reviewFirst: Check = ({ year, tables: { table4 }, evidence }) => {
  const suits = year >= FIRST_YEAR ? (evidence?.suitsBeforeReview ?? []) : []
  if (suits.length === 0) return []
  const found = table4.litigation_direct.total
  return [
    {
      rule: 'T4-4',
      found,
      expected: found - suits.length,
      cells: ['table4.litigation_direct.total'],
      records: suits,
    },
  ]
}

/** The column says what became of the organ's reply, not of the first judgment. */
export const appealsCountedRight: Check = ({ tables: { table4 }, evidence }) =>
  TABLE4_BLOCKS.flatMap((block) => {
    const upheld = evidence?.upheldCorrections.filter((each) => each.block === block) ?? []
    const found = table4[block].upheld
    return compare({
      rule: 'T4-5',
      found,
      expected: found - upheld.length,
      cells: [`table4.${block}.upheld`, `table4.${block}.corrected`],
      records: upheld.map(({ name, path, problem }) => ({ name, path, problem })),
    })
  })
