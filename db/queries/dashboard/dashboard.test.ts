import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { type DashboardQuery, dashboardQuery, PERIOD_PARTS } from '@/lib/dashboard/period'
import { addDays, type PlainDate } from '@/lib/dates'
import { propertyRuns } from '@/lib/property-runs.fixture'
import { accepted, foundTestLedger, requestOf, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { day } from '../../testing/days'
import { EVERYTHING, LATER, ledger, record } from '../../testing/generated-ledger'
import { marksIn, rowsAt } from '../../testing/list-behind'
import { commitIfOk } from '../../transaction'
import { registerRequest } from '../../writes/requests'
import { dashboardOf } from './dashboard'
import { reportStanding } from './report-standing'

/** Recording a ledger and opening its lists takes a while on a busy machine. */
const TIMEOUT_MS = 120_000

/** All that the page shows. */
const everything = (filters: DashboardQuery, today: PlainDate) => ({
  ...dashboardOf(ZHAO_JUN, filters, today),
  standing: reportStanding(ZHAO_JUN, filters, today),
})

const query = fc.record({
  year: fc.option(fc.integer({ min: 2021, max: 2026 }), { nil: undefined }),
  part: fc.constantFrom(...PERIOD_PARTS),
  section: fc.constantFrom(undefined, 'none' as const, 1),
})

test(
  'over generated ledgers every number equals the length of the list that it opens',
  () => {
    fc.assert(
      fc.property(ledger, query, day, (generated, filters, today) => {
        record(generated)
        // Of the numbers that are nought, some: their lists are alike.
        const marks = marksIn(everything(filters, today)).filter(({ count }, at) => count > 0 || at % 5 === 0)
        for (const { place, count, href } of marks)
          expect([place, href, rowsAt(ZHAO_JUN, href, today)]).toEqual([place, href, count])
      }),
      { numRuns: propertyRuns(12) },
    )
  },
  TIMEOUT_MS,
)

test('in a ledger with something of everything, every number of every panel equals the length of its list', () => {
  record(EVERYTHING)
  const filters = dashboardQuery.parse({ section: 1 })
  const dashboard = dashboardOf(ZHAO_JUN, filters, '2024-06-03')
  const seen = new Set<string>()
  for (const { place, count, href } of marksIn(everything(filters, '2024-06-03'))) {
    expect([place, href, rowsAt(ZHAO_JUN, href, '2024-06-03')]).toEqual([place, href, count])
    if (count > 0) seen.add(place.split('.')[1]!)
  }
  const panels = ['acts', 'applicants', 'comparison', 'due', 'flow', 'months', 'outcomes', 'pressing', 'published']
  expect([...seen].sort()).toEqual([...panels, 'refusals', 'remedies', 'standing', 'timeliness'])
  const { pressing, timeliness, published, remedies } = dashboard
  expect([pressing.overdue.count, timeliness.all.late.count, published.late.count]).toEqual([1, 1, 1])
  expect([timeliness.all.median, timeliness.all.ninth]).toEqual([10, 56])
  expect(
    remedies.map(({ results, settled, pending }) => [results.corrected.count, settled.count, pending.count]),
  ).toEqual([
    [1, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
  ])
})

test(
  'the flow balances for every kind of applicant, and over a whole year it is table 三',
  () => {
    fc.assert(
      fc.property(ledger, query, day, (generated, filters, today) => {
        record(generated)
        const later = addDays(today, 800)
        for (const { opening, received, inHand, concluded, open } of dashboardOf(ZHAO_JUN, filters, later).flow) {
          expect(opening.count + received.count).toBe(inHand.count)
          expect(inHand.count - concluded.count).toBe(open.count)
        }
        expect(reportStanding(ZHAO_JUN, filters, later)?.tied).not.toBe(false)
        const year = { ...filters, year: filters.year ?? 2023, part: 'year', section: undefined } as const
        expect(reportStanding(ZHAO_JUN, year, LATER)?.tied).toBe(true)
      }),
      { numRuns: propertyRuns(8) },
    )
  },
  TIMEOUT_MS,
)

test('whoever may not know the applicants sees how many there are, and none of them', () => {
  const administrator = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })
  openCopiedDatabase()
  foundTestLedger()
  accepted(
    commitIfOk(ZHAO_JUN, (tx) => {
      for (const _ of [1, 2]) registerRequest(tx, requestOf('2024-03-01'), '2024-06-03')
      return { ok: true, value: undefined }
    }),
  )
  const filters = dashboardQuery.parse({ year: 2024 })
  const applicants = dashboardOf(ZHAO_JUN, filters, '2024-06-03').applicants
  expect(applicants.most).toMatchObject([{ name: '陈静', requests: { count: 2 } }])
  expect(dashboardOf(administrator, filters, '2024-06-03').applicants).toEqual({ ...applicants, most: [] })
})
