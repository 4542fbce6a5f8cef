import { connection } from '@/db/client'
import { checkAuditChain } from '@/db/queries/audit-chain'
import { rewriteTrail } from '@/db/testing/tamper'
import type { Anchor } from '@/lib/backup/anchor'
import { actOf } from './acts'
import { newLedger } from './ledger'
import type { Trial } from './trial'

const COPIED = 'at, staff_id, staff_name, act, subject, reason, before, after, previous_hash, hash FROM audit_entries'

/** What somebody who owns the file may do to its trail; each rewrites the rest so that it holds together. */
const REWRITINGS: Record<string, (id: number) => string> = {
  changed: (id) => `UPDATE audit_entries SET staff_name = '某人' WHERE id = ${id}`,
  replaced: (id) => `REPLACE INTO audit_entries SELECT ${id}, ${COPIED} WHERE id = ${id - 1}`,
  removed: (id) => `DELETE FROM audit_entries WHERE id = ${id}`,
  inserted: (id) =>
    `UPDATE audit_entries SET id = -id WHERE id >= ${id};
     INSERT INTO audit_entries SELECT ${id}, ${COPIED} WHERE id = ${id - 1};
     UPDATE audit_entries SET id = 1 - id WHERE id < 0`,
  'cut off': (id) => `DELETE FROM audit_entries WHERE id >= ${id}`,
}

/** The audit trail is rewritten at any place before its noted end: an anchor from outside finds it each time. */
export async function rewriteTrails(times: number): Promise<Trial> {
  const wrong: string[] = []
  let alone = 0
  for (let time = 0; time < times; time++) {
    const [way, rewriting] = Object.entries(REWRITINGS)[time % Object.keys(REWRITINGS).length]!
    newLedger()
    for (let n = 0; n < 8; n++) actOf('trail', n)
    const sql = 'SELECT id, hash FROM audit_entries ORDER BY id DESC LIMIT 1'
    const anchor = connection().$client.prepare(sql).get() as Anchor
    rewriteTrail(rewriting(2 + Math.floor(Math.random() * (anchor.id - 1))))
    if ((await checkAuditChain(connection())).faults.length > 0) alone += 1
    const { faults } = await checkAuditChain(connection(), [anchor])
    if (faults.length === 0) wrong.push(`an entry that was ${way} was not found`)
  }
  return { name: 'rewritten trail', figures: { rewritings: times, 'seen without an anchor': alone }, wrong }
}
