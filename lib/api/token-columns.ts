import type { PlainDate } from '../dates'
import { inShanghai } from '../instants'
import type { ListColumns } from '../lists/list-columns'

type ListedToken = {
  name: string
  scopes: readonly string[]
  createdAt: string
  createdBy: string
  expiresOn: PlainDate
  lastUsedAt: string | null
  revokedAt: string | null
}

/** The columns of the access tokens, as they stand on a day. */
export function tokenColumns(today: PlainDate) {
  return {
    name: { label: 'token.name', wraps: true, value: ({ name }) => name },
    scopes: {
      label: 'token.scopes',
      wraps: true,
      value: ({ scopes }, { say }) => scopes.map((scope) => say(`token.scope.${scope}`)).join('、'),
    },
    created: { label: 'token.created', value: ({ createdAt, createdBy }) => `${inShanghai(createdAt)} ${createdBy}` },
    expires: { label: 'token.expiresOn', value: ({ expiresOn }) => expiresOn },
    used: { label: 'token.lastUsed', value: ({ lastUsedAt }) => lastUsedAt && inShanghai(lastUsedAt) },
    state: {
      label: 'token.state',
      value: ({ revokedAt, expiresOn }, { say }) =>
        say(`token.states.${revokedAt ? 'revoked' : expiresOn < today ? 'expired' : 'valid'}`),
    },
    acts: { label: 'token.acts' },
  } satisfies ListColumns<ListedToken>
}
