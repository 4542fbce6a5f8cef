import { buffer } from 'node:stream/consumers'
import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connection } from '@/db/client'
import { loadReportFacts } from '@/db/queries/report/facts'
import { applicants, conclusions, disclosureRequests } from '@/db/schema/requests'
import { foundTestLedger, WANG_FANG } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { openDemonstration } from '@/db/testing/demonstration'
import { AFTER_ALL, histories, recordHistories } from '@/db/testing/generated-histories'
import { LATER, ledger, record } from '@/db/testing/generated-ledger'
import { importBytes } from '@/db/testing/import-table'
import type { PlainDate } from '@/lib/dates'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { propertyRuns } from '@/lib/property-runs.fixture'
import { countTables } from '@/lib/report/tables'
import { CHINESE_SENTENCES } from '../imports/sentences'
import { csvOf } from './csv'
import { LISTS } from './lists'
import { xlsxOf } from './xlsx'

const TIMEOUT_MS = 120_000
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026]

const tables = () => YEARS.map((year) => countTables(loadReportFacts(WANG_FANG, year), formatOf(year)).table3)

/** Of each request what a row of the list tells an empty ledger, in an order of their own: the numbers may be new ones. */
const recorded = () =>
  connection()
    .select({
      kind: disclosureRequests.applicantKind,
      applicant: applicants.name,
      description: disclosureRequests.description,
      channel: disclosureRequests.channel,
      arrivedOn: sql`iif(${disclosureRequests.receivedOn} IS NULL, ${disclosureRequests.arrivedOn}, '')`,
      receivedOn: disclosureRequests.receivedOn,
      outcome: conclusions.outcome,
      concludedOn: conclusions.concludedOn,
      serviceRoute: conclusions.serviceRoute,
      withheldGround: conclusions.withheldGround,
      restGround: conclusions.restGround,
    })
    .from(disclosureRequests)
    .innerJoin(applicants, eq(applicants.id, disclosureRequests.applicantId))
    .leftJoin(conclusions, eq(conclusions.requestId, disclosureRequests.id))
    .all()
    .map((row) => JSON.stringify(row))
    .sort()

/** The list of requests as a file of either format. */
async function takenOut(format: 'csv' | 'xlsx', today: PlainDate): Promise<Uint8Array> {
  const asked = { actor: WANG_FANG, filters: {}, today, say: CHINESE_SENTENCES, locale: 'zh-CN' }
  const { title, columns, rows } = LISTS.requests!.table(asked)!
  const heads = columns.map(({ head }) => head)
  return buffer(format === 'csv' ? csvOf(heads, rows) : xlsxOf(title, heads, rows))
}

/** What an empty ledger makes of a file. */
async function takenIn(format: 'csv' | 'xlsx', file: Uint8Array, today: PlainDate) {
  openCopiedDatabase()
  foundTestLedger()
  return (await importBytes('requests', `申请.${format}`, file, { today })).tally
}

test.each(['csv', 'xlsx'] as const)(
  'the demonstration taken out as %s and taken in again gives the same tables',
  async (format) => {
    openDemonstration('2024-06-03')
    const before = tables()
    const { refused, known } = await takenIn(format, await takenOut(format, '2024-06-03'), '2024-06-03')
    expect([refused, known, tables()]).toEqual([0, 0, before])
  },
)

test(
  'so does every generated ledger',
  () =>
    fc.assert(
      fc.asyncProperty(ledger, fc.constantFrom('csv', 'xlsx'), async (generated, format) => {
        record(generated)
        const before = tables()
        const { refused, known } = await takenIn(format, await takenOut(format, LATER), LATER)
        expect([refused, known, tables()]).toEqual([0, 0, before])
      }),
      { numRuns: propertyRuns(20) },
    ),
  TIMEOUT_MS,
)

test(
  'so do late, unconfirmed, lapsed, unpaid, withdrawn and partly refused cases, and no column of a row gets lost',
  () =>
    fc.assert(
      fc.asyncProperty(histories, fc.constantFrom('csv', 'xlsx'), async (told, format) => {
        openCopiedDatabase()
        foundTestLedger()
        // A row tells one result: a request that was decided anew is told by its last.
        recordHistories(told.map((each) => ({ ...each, reopened: false })))
        const before = [tables(), recorded()]
        const { refused, known } = await takenIn(format, await takenOut(format, AFTER_ALL), AFTER_ALL)
        expect([refused, known, tables(), recorded()]).toEqual([0, 0, ...before])
      }),
      { numRuns: propertyRuns(20) },
    ),
  TIMEOUT_MS,
)
