// npx tsx bench/search.ts [requests]: full-text search and the lookup of similar texts, against a plain scan.
import { count } from 'drizzle-orm'
import { connection } from '@/db/client'
import { listItems } from '@/db/queries/published'
import { requestMatches, similarItems, similarRequests } from '@/db/queries/search'
import { disclosureRequests } from '@/db/schema/requests'
import { TODAY, WANG_FANG } from '@/db/testing/cast'
import { indexMissing } from '@/db/writes/search-index'
import { itemListQuery } from '@/lib/published/list-query'
import { ledgerOf } from './ledger-of'
import { median, print } from './measure'

const requests = Number(process.argv[2] ?? 100_000)
ledgerOf(requests)
connection().$client.exec(`
  INSERT INTO published_items (title, category_id, published_on, document_number, note, version)
  SELECT description || '的公示', 1 + id % 5, received_on, '示教〔2023〕' || id || '号', '', 1 FROM disclosure_requests`)

const start = performance.now()
connection().transaction((sql) => indexMissing(sql))
const indexing = (performance.now() - start) / 1000

const scan = connection().$client.prepare('SELECT sum(length(description)) FROM disclosure_requests')
const reference = median(() => scan.get())
console.log(`${requests} requests, as many items, indexed in ${indexing.toFixed(1)} s`)
console.log(`reference: one scan of the requests, ${reference.toFixed(1)} ms`)

const measure = (name: string, run: () => unknown, limit: number) => print(name, median(run), reference, limit)

const countMatches = (text: string) =>
  connection().select({ count: count() }).from(disclosureRequests).where(requestMatches(WANG_FANG, text)).get()!.count
for (const text of ['环评', '评', '2023-0412', '环评 事项', '第777号事项的环评批复', '申请人77', '没有的词'])
  measure(`requests, ${text}: ${countMatches(text)} found`, () => countMatches(text), 100)

for (const text of ['环评', '〔2023〕777号'])
  measure(`list of items, ${text}`, () => listItems(WANG_FANG, itemListQuery.parse({ q: text }), TODAY), 100)

const text = '申请公开第77号事项的环评批复'
const common = '事项的环评批复'
measure('similar requests', () => similarRequests(WANG_FANG, { text }), 50)
measure('similar requests, words that all have', () => similarRequests(WANG_FANG, { text: common }), 50)
measure('similar requests, a long text', () => similarRequests(WANG_FANG, { text: longText() }), 50)
measure('similar items', () => similarItems(WANG_FANG, { text }), 50)

function longText(): string {
  return Array.from({ length: 200 }, (_, at) => `第${at}号事项及${String.fromCodePoint(0x4e00 + at)}`).join('，')
}
