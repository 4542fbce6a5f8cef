import { inspectDatabase } from '@/db/backup/inspection'
import { openReadOnly } from '@/db/client'
import { faultLine } from '@/lib/backup/fault'

/** Queries that count parts of a write which exist without the rest; each must be zero. */
const HALVES: Record<string, string> = {
  'requests without their audit entry': `SELECT count(*) FROM disclosure_requests WHERE 1 <> (
    SELECT count(*) FROM audit_entries WHERE act = 'request.register' AND subject = 'request:' || number)`,
  'registrations without their request': `SELECT count(*) FROM audit_entries WHERE act = 'request.register'
    AND subject NOT IN (SELECT 'request:' || number FROM disclosure_requests)`,
  'requests without clock or place in the search': `SELECT count(*) FROM disclosure_requests WHERE
    id NOT IN (SELECT request_id FROM case_clocks) OR id NOT IN (SELECT rowid FROM request_search)`,
  'replies without their audit entry': `SELECT count(*) FROM conclusions r WHERE 1 <> (SELECT count(*) FROM audit_entries
    WHERE act = 'request.reply' AND subject = (SELECT 'request:' || number FROM disclosure_requests WHERE id = r.request_id))`,
  'replies that the clock does not know': `SELECT count(*) FROM conclusions r JOIN case_clocks c USING (request_id)
    WHERE c.concluded_on IS NULL OR r.concludes = 0`,
  'audit entries of replies without one': `SELECT count(*) FROM audit_entries WHERE act = 'request.reply' AND subject NOT IN (
    SELECT 'request:' || number FROM disclosure_requests JOIN conclusions ON request_id = disclosure_requests.id)`,
  'items without their postings': `SELECT count(*) FROM published_items i WHERE 2 <> (
    SELECT count(*) FROM postings WHERE item_id = i.id)`,
  'items without audit entry or place in the search': `SELECT count(*) FROM published_items WHERE
    id NOT IN (SELECT rowid FROM item_search) OR 1 <> (
    SELECT count(*) FROM audit_entries WHERE act = 'published.record' AND subject = 'item:' || published_items.id)`,
  'forms without an answer kept, or the other way round': `SELECT abs((SELECT count(*) FROM submissions) - (
    SELECT count(*) FROM audit_entries WHERE act IN ('request.register', 'request.reply', 'published.record')))`,
  'earlier rows of a write that is not there': `SELECT count(*) FROM row_versions
    WHERE entry > (SELECT max(id) FROM audit_entries)`,
  'numbers missing or drawn twice': `SELECT abs(count(*) - coalesce(max(ordinal), 0))
    + abs(count(*) - coalesce((SELECT last FROM number_sequences WHERE series = 'request' AND year = 2023), 0))
    FROM disclosure_requests`,
}

/** Lists incomplete writes, and the faults found by SQLite's integrity check and the audit chain. */
export async function wrongIn(file: string): Promise<string[]> {
  const { faults } = await inspectDatabase(file)
  const { $client } = openReadOnly(file)
  try {
    const halves = Object.entries(HALVES).map(([what, sql]) => [what, $client.prepare(sql).pluck().get()] as const)
    return [
      ...faults.map(faultLine),
      ...halves.filter(([, count]) => count !== 0).map(([what, count]) => `${count} ${what}`),
    ]
  } finally {
    $client.close()
  }
}
