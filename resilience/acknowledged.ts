import { openReadOnly } from '@/db/client'

/** Counts the acts acknowledged to a writer that have no record in the database. */
export function countLost(file: string, writer: string, acknowledged: ReadonlyMap<number, string>): number {
  const { $client } = openReadOnly(file)
  const stateChecks = [
    `SELECT count(*) FROM disclosure_requests WHERE number = ? AND description = ?`,
    `SELECT count(*) FROM conclusions JOIN disclosure_requests d ON d.id = request_id WHERE d.number = ? AND ? <> ''`,
    `SELECT count(*) FROM published_items WHERE id = ? AND title = ?`,
  ].map((sql) => $client.prepare(sql).pluck())
  try {
    return [...acknowledged].filter(([n, told]) => stateChecks[n % 3]!.get(told, `${writer} ${n}`) !== 1).length
  } finally {
    $client.close()
  }
}
