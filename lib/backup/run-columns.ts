import { inShanghai } from '../instants'
import type { ListColumns } from '../lists/list-columns'
import { problemWords } from './problem'
import type { BackupWay } from './ways'

type ListedRun = { endedAt: string; way: BackupWay; madeBy: string; file: string; bytes: number; problem: string }

export const BACKUP_RUN_COLUMNS = {
  at: { label: 'backup.at', value: ({ endedAt }) => inShanghai(endedAt) },
  way: { label: 'backup.way', value: ({ way }, { say }) => say(`backup.ways.${way}`) },
  by: { label: 'backup.madeBy', value: ({ madeBy }) => madeBy },
  file: { label: 'backup.file', wraps: true, value: ({ file }) => file },
  size: { label: 'backup.size', figure: true, value: ({ bytes }) => bytes },
  result: {
    label: 'backup.result',
    wraps: true,
    value: ({ problem }, { say }) => (problem ? problemWords(problem, say) : say('backup.succeeded')),
  },
} satisfies ListColumns<ListedRun>
