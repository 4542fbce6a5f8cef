// npx tsx bench/published.ts [items]: the lists of published items, with drafts and reviews among them.
import { connection } from '@/db/client'
import { countDrafts, listItems } from '@/db/queries/published'
import { countItems } from '@/db/queries/report/published'
import { WANG_FANG } from '@/db/testing/cast'
import { indexMissing } from '@/db/writes/search-index'
import { itemListQuery } from '@/lib/published/list-query'
import { ledgerOf } from './ledger-of'
import { median, print } from './measure'

const TODAY = '2024-01-15'
const items = Number(process.argv[2] ?? 50_000)
ledgerOf(1000)
connection().$client.exec(`
  CREATE TEMP TABLE ordinals AS
    WITH RECURSIVE up(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM up WHERE value < ${items}) SELECT value FROM up;
  INSERT INTO published_items (title, category_id, formed_on, published_on, document_number, note, version)
    SELECT '第' || value || '号事项的公示', 1 + value % 5, date('2023-01-01', (value % 360) || ' days'),
      CASE WHEN value % 50 = 0 THEN NULL ELSE date('2023-01-01', (value % 360 + value % 40) || ' days') END, '', '', 1
    FROM ordinals;
  INSERT INTO item_submissions (item_id, submitted_by, submitted_on, intended)
    SELECT id, 1, '2024-01-08', '' FROM published_items WHERE published_on IS NULL AND id % 100 = 0;
  INSERT INTO review_steps (submission_id, chain, ordinal, name, proofread, role)
    SELECT id, 'content', 1, '初审', 1, 'clerk' FROM item_submissions;`)
connection().transaction((sql) => indexMissing(sql))

const reference = median(() => connection().$client.prepare('SELECT count(*) FROM published_items').get())
const list = (address: Record<string, string>) => () => listItems(WANG_FANG, itemListQuery.parse(address), TODAY)
for (const address of [
  {},
  { page: '900' },
  { sort: 'formed' },
  { state: 'in_review' },
  { due: 'overdue' },
  { due: 'published_late' },
])
  print(`list ${JSON.stringify(address)}`, median(list(address as Record<string, string>)), reference, 100)
print(
  'what is on its way',
  median(() => countDrafts(WANG_FANG, TODAY)),
  reference,
  100,
)
print(
  'items per category',
  median(() => countItems(WANG_FANG, 2023)),
  reference,
  100,
)
