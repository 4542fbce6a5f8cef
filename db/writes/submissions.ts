import { lt } from 'drizzle-orm'
import { submissions } from '../schema/ledger'
import type { Tx } from '../transaction'

/** For so long a form that got no answer may be sent again and is still written once. */
const KEPT_DAYS = 30

/** Forgets the answers to forms that nobody can be waiting for any more. */
export function dropOldSubmissions(tx: Tx): void {
  const oldest = new Date(Date.parse(tx.at) - KEPT_DAYS * 24 * 60 * 60 * 1000).toISOString()
  tx.sql.delete(submissions).where(lt(submissions.at, oldest)).run()
}
