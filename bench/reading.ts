// npx tsx bench/reading.ts [requests]: the report's tables and the first page of the list, against a plain scan.
import { connection } from '@/db/client'
import { countOpen } from '@/db/queries/open-requests'
import { loadReportFacts } from '@/db/queries/report/facts'
import { countRequests } from '@/db/queries/report/requests'
import { listRequests, nextRequest } from '@/db/queries/requests'
import { WANG_FANG } from '@/db/testing/cast'
import { mintOperator } from '@/lib/access'
import { requestListQuery, SCOPES } from '@/lib/requests/list-query'
import { STAGES } from '@/lib/requests/stages'
import { STATUSES } from '@/lib/requests/status'
import { ledgerOf } from './ledger-of'
import { median, print } from './measure'

const requests = Number(process.argv[2] ?? 100_000)
const TODAY = '2023-12-28'
const CLERK = mintOperator({ staffId: 1, name: '甲', role: 'clerk' })
ledgerOf(requests)

const scan = connection().$client.prepare('SELECT sum(length(description)) FROM disclosure_requests')
const reference = median(() => scan.get())
console.log(`${requests} requests in a year; reference: one scan of the table, ${reference.toFixed(1)} ms`)

print(
  'table 三',
  median(() => countRequests(WANG_FANG, 2023)),
  reference,
  100,
)
const covering = connection().$client.prepare(
  'SELECT received_on, applicant_kind, count(*) FROM disclosure_requests INDEXED BY requests_received GROUP BY 1, 2',
)
const grouped = median(() => covering.all())
print(
  'table 三, against one GROUP BY over a covering index',
  median(() => countRequests(WANG_FANG, 2023)),
  grouped,
)
print(
  'all facts of the report',
  median(() => loadReportFacts(WANG_FANG, 2023)),
  reference,
  100,
)
const list = (filters: Record<string, string>) =>
  median(() => listRequests(CLERK, requestListQuery.parse(filters), TODAY))
print('list, first page', list({}), reference, 100)
for (const sort of ['number', '-served']) print(`list, sorted by ${sort}`, list({ sort }), reference, 100)
for (const status of STATUSES) print(`list, ${status}`, list({ status }), reference, 100)
for (const stage of STAGES) print(`list, ${stage}`, list({ stage }), reference, 100)
for (const scope of SCOPES) print(`list, ${scope}`, list({ scope }), reference, 100)
for (const scope of SCOPES)
  print(`list, ${scope}, overdue`, list({ scope, status: 'overdue', sort: 'due' }), reference, 100)
print('list, sorted by due', list({ sort: 'due' }), reference, 100)
print('list, one kind of applicant', list({ kind: 'business' }), reference, 100)
print('list, one outcome', list({ outcome: 'granted' }), reference, 100)
for (const q of ['环评', '食', '2023-0412', '校车 批复', '申请人77'])
  print(`list, searched for ${q}`, list({ q }), reference, 100)
print(
  'desk: counts',
  median(() => countOpen(WANG_FANG, TODAY)),
  reference,
  100,
)
print(
  'desk: next case',
  median(() => nextRequest(CLERK, TODAY)),
  reference,
  100,
)
