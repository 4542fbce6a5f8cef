import { and, eq, isNull } from 'drizzle-orm'
import { may, mintActor, type Role } from '@/lib/access'
import type { TokenInput } from '@/lib/api/input'
import { addYears, type PlainDate } from '@/lib/dates'
import type { Removal } from '@/lib/removal'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { apiTokenScopes, apiTokens } from '../schema/tokens'
import type { Tx } from '../transaction'

/** For so long a token is valid at most. */
const MOST_YEARS = 2

/** Keeps a new token by its hash. Nobody gives away what they may not see themselves. */
export function addToken(
  tx: Tx,
  { scopes, ...token }: TokenInput & { tokenHash: string },
  today: PlainDate,
): Result<{ id: number }> {
  if (token.expiresOn < today) return breach('expiryPassed', { field: 'expiresOn' })
  if (token.expiresOn > addYears(today, MOST_YEARS)) return breach('expiryTooLate', { field: 'expiresOn' })
  if (scopes.includes('applicants') && !may(tx.actor, 'applicant.view'))
    return breach('scopeNotYours', { field: 'scopes' })
  const row = { ...token, createdAt: tx.at, createdBy: tx.actor.name, createdById: tx.actor.staffId }
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
export function revokeToken(tx: Tx, { id, reason }: Pick<Removal, 'id' | 'reason'>): Result<undefined> {
  const before = tx.sql.select().from(apiTokens).where(eq(apiTokens.id, id)).get()
  if (!before || before.revokedAt !== null) return conflict
  tx.sql.update(apiTokens).set({ revokedAt: tx.at }).where(eq(apiTokens.id, id)).run()
  recordAct(tx, { act: 'token.revoke', subject: `token:${id}`, reason })
  return ok()
}

/** A token opens nothing that its maker may not see any more: called where an account is closed or gets another role. */
export function revokeTokensBeyond(tx: Tx, maker: { id: number; active: boolean; role: Role }): void {
  const rights = mintActor({ staffId: maker.id, name: '', role: maker.role })
  const open = tx.sql
    .select({ id: apiTokens.id })
    .from(apiTokens)
    .where(and(eq(apiTokens.createdById, maker.id), isNull(apiTokens.revokedAt)))
    .all()
  for (const { id } of open) {
    const readsApplicants = and(eq(apiTokenScopes.tokenId, id), eq(apiTokenScopes.scope, 'applicants'))
    const beyond = tx.sql.select().from(apiTokenScopes).where(readsApplicants).get() && !may(rights, 'applicant.view')
    if (!maker.active || !may(rights, 'settings.tokens') || beyond)
      revokeToken(tx, { id, reason: '建立人的账号已停用或者不再有此权限' })
  }
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
