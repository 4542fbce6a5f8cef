import { openReadOnly } from '@/db/client'

/** How many of the acts that a writer was told are written have no record, each looked up by what it was told. */
export function countLost(file: string, writer: string, acknowledged: ReadonlyMap<number, string>): number {
  const { $client } = openReadOnly(file)
  const known = [
    `SELECT count(*) FROM disclosure_requests WHERE number = ? AND description = ?`,
    `SELECT count(*) FROM conclusions JOIN disclosure_requests d ON d.id = request_id WHERE d.number = ? AND ? <> ''`,
    `SELECT count(*) FROM published_items WHERE id = ? AND title = ?`,
  ].map((sql) => $client.prepare(sql).pluck())
  try {
    return [...acknowledged].filter(([n, told]) => known[n % 3]!.get(told, `${writer} ${n}`) !== 1).length
  } finally {
    $client.close()
  }
}
