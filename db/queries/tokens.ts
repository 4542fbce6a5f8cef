import { and, asc, desc, eq, gte, isNull } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { ApiScope } from '@/lib/api/scopes'
import type { PlainDate } from '@/lib/dates'
import { connection } from '../client'
import { apiTokenScopes, apiTokens } from '../schema/tokens'

/** All tokens with their scopes, the latest first; the tokens themselves are not stored. */
export function listTokens(_actor: Actor<'settings.tokens'>) {
  return connection()
    .select(TOKEN_COLUMNS)
    .from(apiTokens)
    .orderBy(desc(apiTokens.id))
    .all()
    .map((token) => ({ ...token, scopes: scopesOf(token.id) }))
}

/** The token with this hash, if it opens anything today. */
export function validToken(tokenHash: string, today: PlainDate) {
  const token = connection()
    .select({ id: apiTokens.id, name: apiTokens.name, lastUsedAt: apiTokens.lastUsedAt })
    .from(apiTokens)
    .where(and(eq(apiTokens.tokenHash, tokenHash), isNull(apiTokens.revokedAt), gte(apiTokens.expiresOn, today)))
    .get()
  return token && { ...token, scopes: scopesOf(token.id) }
}

const TOKEN_COLUMNS = {
  id: apiTokens.id,
  name: apiTokens.name,
  createdAt: apiTokens.createdAt,
  createdBy: apiTokens.createdBy,
  expiresOn: apiTokens.expiresOn,
  lastUsedAt: apiTokens.lastUsedAt,
  revokedAt: apiTokens.revokedAt,
}

function scopesOf(tokenId: number): ApiScope[] {
  return connection()
    .select({ scope: apiTokenScopes.scope })
    .from(apiTokenScopes)
    .where(eq(apiTokenScopes.tokenId, tokenId))
    .orderBy(asc(apiTokenScopes.scope))
    .all()
    .map(({ scope }) => scope)
}
