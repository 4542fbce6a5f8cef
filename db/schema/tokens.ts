import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { API_SCOPES } from '@/lib/api/scopes'
import type { PlainDate } from '@/lib/dates'
import { oneOf } from './one-of'
import { staff } from './organ'

/** A key by which another system reads from the ledger; only its hash is kept. Instants are ISO 8601 in UTC. */
export const apiTokens = sqliteTable('api_tokens', {
  id: integer().primaryKey(),
  name: text().notNull(),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  /** The maker's account, with whose rights the token ends; null where the command line made it. */
  createdById: integer('created_by_id').references(() => staff.id),
  /** The last day on which it opens anything. */
  expiresOn: text('expires_on').$type<PlainDate>().notNull(),
  lastUsedAt: text('last_used_at'),
  revokedAt: text('revoked_at'),
})

/** What a token opens. */
export const apiTokenScopes = sqliteTable(
  'api_token_scopes',
  {
    tokenId: integer('token_id')
      .notNull()
      .references(() => apiTokens.id),
    scope: text({ enum: API_SCOPES }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenId, t.scope] }), oneOf('api_token_scopes_scope', t.scope, API_SCOPES)],
)
