import type { ListColumns } from '../lists/list-columns'
import type { Change } from './changes'

type ListedEntry = {
  id: number
  at: string
  staffName: string
  act: string
  subject: string
  reason: string
  hash: string
  changes: readonly Change[]
}

/**
 * The columns of the audit trail. The file has the instant in UTC and the code of the act as they were hashed, and the
 * changes in two columns; the page says them in words.
 */
export const TRAIL_COLUMNS = {
  id: { label: 'audit.ordinal', figure: true, value: ({ id }) => id },
  at: { label: 'audit.at', sort: 'at', value: ({ at }) => at },
  person: { label: 'audit.person', value: ({ staffName }) => staffName },
  act: { label: 'audit.act', wraps: true, value: ({ act }) => act },
  subject: { label: 'audit.subject', wraps: true, value: ({ subject }) => subject },
  reason: { label: 'audit.reason', wraps: true, value: ({ reason }) => reason },
  changes: { label: 'audit.changes', wraps: true },
  before: { label: 'audit.before', fileOnly: true, value: ({ changes }) => inLines(changes, 'before') },
  after: { label: 'audit.after', fileOnly: true, value: ({ changes }) => inLines(changes, 'after') },
  hash: { label: 'audit.hash', fileOnly: true, value: ({ hash }) => hash },
} satisfies ListColumns<ListedEntry>

function inLines(changes: readonly Change[], side: 'before' | 'after'): string {
  return changes.flatMap((change) => (change[side] === null ? [] : [`${change.field}: ${change[side]}`])).join('\n')
}
