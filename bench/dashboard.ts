// npx tsx bench/dashboard.ts [requests] [years]: the dashboard and the desk, against a plain scan. Half as many items.
import { connection } from '@/db/client'
import { dashboardOf } from '@/db/queries/dashboard/dashboard'
import { reportStanding } from '@/db/queries/dashboard/report-standing'
import { deskOf } from '@/db/queries/desk'
import { mintOperator } from '@/lib/access'
import { dashboardQuery } from '@/lib/dashboard/period'
import { ledgerOf } from './ledger-of'
import { median, print } from './measure'

const requests = Number(process.argv[2] ?? 100_000)
const years = Number(process.argv[3] ?? 4)
const TODAY = '2023-12-28'
const SUPERVISOR = mintOperator({ staffId: 1, name: '甲', role: 'supervisor' })
ledgerOf(requests, years)
connection().$client.exec(`
  INSERT INTO published_items (title, category_id, formed_on, published_on, document_number, note, version)
  SELECT '公示', 1 + id % 5, received_on, date(received_on, '+' || (id % 40) || ' days'), '', '', 1
    FROM disclosure_requests WHERE id % 2 = 0;
  INSERT INTO postings (item_id, platform_id, posted_on, address)
  SELECT id, 1 + id % 3, published_on, '' FROM published_items;
  ANALYZE`)
// Checkpointed, since in a ledger that grew over years the write-ahead log is short.
connection().$client.pragma('wal_checkpoint(TRUNCATE)')

const scan = connection().$client.prepare('SELECT sum(length(description)) FROM disclosure_requests')
const reference = median(() => scan.get())
console.log(`${requests} requests in ${years} years, ${requests / 2} items; one scan: ${reference.toFixed(1)} ms`)

/** Within a transaction nothing is kept: each run reads the ledger. */
const anew = (read: () => unknown) => median(() => connection().$client.transaction(read)())

const measure = (name: string, filters: Record<string, string>) =>
  print(
    name,
    anew(() => dashboardOf(SUPERVISOR, dashboardQuery.parse(filters), TODAY)),
    reference,
    300,
  )
measure('dashboard, the year', {})
measure('dashboard, a quarter', { part: 'q2' })
measure('dashboard, one section', { section: '1' })
measure('dashboard, last year', { year: '2022' })
print(
  'what the live report says',
  anew(() => reportStanding(SUPERVISOR, dashboardQuery.parse({}), TODAY)),
  reference,
  500,
)
for (const scope of ['all', 'section', 'mine'] as const)
  print(
    `desk, ${scope}`,
    anew(() => deskOf(SUPERVISOR, { scope }, TODAY)),
    reference,
    100,
  )
