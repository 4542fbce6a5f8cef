import { asc } from 'drizzle-orm'
import { entryHash } from '../audit'
import { connection } from '../client'
import { auditEntries } from '../schema/ledger'

/** Changes the database like an attacker with access to the file who removes its triggers. */
export function tamper(sql: string): void {
  const { $client } = connection()
  const guards = $client.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  $client.pragma('foreign_keys = OFF')
  $client.transaction(() => {
    for (const { name } of guards) $client.exec(`DROP TRIGGER ${name}`)
    $client.exec(sql)
    for (const guard of guards) $client.exec(guard.sql)
  })()
  $client.pragma('foreign_keys = ON')
}

/** Rewrites the audit trail as whoever owns the file can: hashed anew and numbered anew, it holds together by itself. */
export function rewriteTrail(change: string): void {
  tamper(change)
  const rows = connection().select().from(auditEntries).orderBy(asc(auditEntries.id)).all()
  let previousHash = ''
  const statements = rows.map(({ id, hash: _, ...entry }, index) => {
    const hash = entryHash({ ...entry, previousHash })
    const set = `id = ${index + 1}, previous_hash = '${previousHash}', hash = '${hash}'`
    previousHash = hash
    return `UPDATE audit_entries SET ${set} WHERE id = ${id};`
  })
  tamper(`${statements.join('\n')} UPDATE sqlite_sequence SET seq = ${rows.length} WHERE name = 'audit_entries'`)
}
