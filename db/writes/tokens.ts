import { eq } from 'drizzle-orm'
import { may } from '@/lib/access'
import type { TokenInput } from '@/lib/api/input'
import type { PlainDate } from '@/lib/dates'
import type { Removal } from '@/lib/removal'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { apiTokenScopes, apiTokens } from '../schema/tokens'
import type { Tx } from '../transaction'

/** Keeps a new token by its hash. Nobody gives away what they may not see themselves. */
export function addToken(
  tx: Tx,
  { scopes, ...token }: TokenInput & { tokenHash: string },
  today: PlainDate,
): Result<{ id: number }> {
  if (token.expiresOn < today) return breach('expiryPassed', { field: 'expiresOn' })
  if (scopes.includes('applicants') && !may(tx.actor, 'applicant.view'))
    return breach('scopeNotYours', { field: 'scopes' })
  const row = { ...token, createdAt: tx.at, createdBy: tx.actor.name }
  const { id } = tx.sql.insert(apiTokens).values(row).returning({ id: apiTokens.id }).get()
  tx.sql
    .insert(apiTokenScopes)
    .values(scopes.map((scope) => ({ tokenId: id, scope })))
    .run()
  const { name, expiresOn } = token
  recordAct(tx, { act: 'token.add', subject: `token:${id}`, after: { id, name, expiresOn, scopes } })
  return ok({ id })
}

/** From now on the token opens nothing; the row stays, since the audit trail names it. */
export function revokeToken(tx: Tx, { id, reason }: Removal): Result<undefined> {
  const before = tx.sql.select().from(apiTokens).where(eq(apiTokens.id, id)).get()
  if (!before || before.revokedAt !== null) return conflict
  tx.sql.update(apiTokens).set({ revokedAt: tx.at }).where(eq(apiTokens.id, id)).run()
  recordAct(tx, { act: 'token.revoke', subject: `token:${id}`, reason })
  return ok()
}

/** Notes that the token is in use. */
export function touchToken(tx: Tx, id: number): Result<undefined> {
  tx.sql.update(apiTokens).set({ lastUsedAt: tx.at }).where(eq(apiTokens.id, id)).run()
  return ok()
}

/** Notes that another system read personal data, and of which requests. */
export function recordApplicantsRead(tx: Tx, id: number, numbers: readonly string[]): Result<undefined> {
  recordAct(tx, { act: 'token.read_applicants', subject: `token:${id}`, after: { requests: numbers } })
  return ok()
}
