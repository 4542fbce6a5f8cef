import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import { knownBrowsers } from '../schema/sign-in'
import type { Tx } from '../transaction'

const MOST = 20
const KEPT_DAYS = 400

/** Notes that somebody has signed in with this browser; an account has at most twenty, for 400 days each. */
export function rememberBrowser(tx: Tx, staffId: number, tokenHash: string): void {
  tx.sql
    .insert(knownBrowsers)
    .values({ tokenHash, staffId, lastSignInAt: tx.at })
    .onConflictDoUpdate({ target: [knownBrowsers.tokenHash, knownBrowsers.staffId], set: { lastSignInAt: tx.at } })
    .run()
  const oldest = new Date(Date.parse(tx.at) - KEPT_DAYS * 24 * 60 * 60 * 1000).toISOString()
  tx.sql.delete(knownBrowsers).where(lt(knownBrowsers.lastSignInAt, oldest)).run()
  const surplus = tx.sql
    .select({ tokenHash: knownBrowsers.tokenHash })
    .from(knownBrowsers)
    .where(eq(knownBrowsers.staffId, staffId))
    .orderBy(desc(knownBrowsers.lastSignInAt))
    .all()
    .slice(MOST)
    .map((row) => row.tokenHash)
  tx.sql
    .delete(knownBrowsers)
    .where(and(eq(knownBrowsers.staffId, staffId), inArray(knownBrowsers.tokenHash, surplus)))
    .run()
}
