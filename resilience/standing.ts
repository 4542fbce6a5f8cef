import { openReadOnly } from '@/db/client'

/** What a ledger has: requests, the last number drawn for them, and audit entries. */
export function standingOf(file: string): { requests: number; numbers: number; entries: number } {
  const { $client } = openReadOnly(file)
  const count = (sql: string) => $client.prepare(sql).pluck().get() as number
  try {
    return {
      requests: count('SELECT count(*) FROM disclosure_requests'),
      numbers: count(`SELECT sum(last) FROM number_sequences WHERE series = 'request'`),
      entries: count('SELECT count(*) FROM audit_entries'),
    }
  } finally {
    $client.close()
  }
}
