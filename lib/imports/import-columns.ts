import { inShanghai } from '../instants'
import type { ListColumns } from '../lists/list-columns'
import type { ImportKind } from './columns'

type ListedImport = {
  begunAt: string
  kind: ImportKind
  source: string
  staffName: string
  taken: number
  known: number
  refused: number
  undoneAt: string | null
  endedAt: string | null
}

export const IMPORT_COLUMNS = {
  begun: { label: 'import.begun', value: ({ begunAt }) => inShanghai(begunAt) },
  kind: { label: 'import.kind', value: ({ kind }, { say }) => say(`import.kinds.${kind}`) },
  source: { label: 'import.source', wraps: true, value: ({ source }) => source },
  by: { label: 'import.by', value: ({ staffName }) => staffName },
  taken: { label: 'import.taken', figure: true, value: ({ taken }) => taken },
  known: { label: 'import.knownCount', figure: true, value: ({ known }) => known },
  refused: { label: 'import.refusedCount', figure: true, value: ({ refused }) => refused },
  state: {
    label: 'import.state',
    value: ({ undoneAt, endedAt }, { say }) =>
      say(`import.states.${undoneAt ? 'undone' : endedAt ? 'done' : 'broken'}`),
  },
  undo: { label: 'import.acts' },
} satisfies ListColumns<ListedImport>
