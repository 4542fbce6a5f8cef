import { beforeEach, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { ok } from '@/lib/result'
import { connection } from '../../client'
import { organs } from '../../schema/organ'
import { reportFilings } from '../../schema/report-publication'
import { foundTestLedger, logRequest, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { commitIfOk } from '../../transaction'
import { owedFiling } from './owed'

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

const asks = (change: Partial<typeof organs.$inferInsert>) => connection().update(organs).set(change).run()
const received = (day: PlainDate) =>
  commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, day, 'business', undefined, '2024-06-03')))

test('last year’s report is to be handed in by the local day, if the ledger was kept and until it was handed in', () => {
  const owed = () => owedFiling(ZHAO_JUN, '2024-01-08')
  asks({ localReportDue: '01-20' })
  expect(owed()).toBeNull()
  received('2023-12-29')
  expect(owed()).toMatchObject({ year: 2023, due: { dueOn: '2024-01-20' } })
  const filed = { year: 2023, revision: 1, kind: 'submission', way: 'paper', filedOn: '2024-01-15' } as const
  const unsaid = {
    contentHash: '',
    recipient: '',
    documentNumber: '',
    receipt: '',
    note: '',
    staffName: '',
    version: 1,
  }
  connection()
    .insert(reportFilings)
    .values({ ...filed, ...unsaid })
    .run()
  expect(owed()).toBeNull()
})

test('a report is to be handed in by itself only where that is asked for: by a local day, or before it is published', () => {
  received('2023-12-29')
  expect(owedFiling(ZHAO_JUN, '2024-01-08')).toBeNull()
  asks({ fileBeforePublication: true })
  expect(owedFiling(ZHAO_JUN, '2024-01-08')).toMatchObject({ year: 2023, due: { dueOn: '2024-01-31' } })
})

test('the first report that is handed in is that of 2021', () => {
  asks({ localReportDue: '01-20' })
  received('2020-12-29')
  received('2021-12-29')
  expect(owedFiling(ZHAO_JUN, '2021-01-08')).toBeNull()
  expect(owedFiling(ZHAO_JUN, '2022-01-10')).toMatchObject({ year: 2021 })
})
