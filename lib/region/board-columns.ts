import type { ListColumns } from '../lists/list-columns'
import type { BoardRow } from './board'

const latest = ({ versions }: Pick<BoardRow, 'versions'>) => versions.at(-1)

/** The columns of a year's board. */
export const BOARD_COLUMNS = {
  unit: { label: 'region.unitName', wraps: true, value: ({ unit }) => unit.name },
  kind: { label: 'region.kind', value: ({ unit }, { say }) => say(`region.kinds.${unit.kind}`) },
  state: { label: 'region.state', value: ({ state }, { say }) => say(`region.states.${state}`) },
  received: { label: 'region.received', value: (row) => latest(row)?.receivedOn ?? null },
  version: { label: 'region.version', figure: true, value: (row) => latest(row)?.version ?? null },
  toMend: { label: 'region.toMend', figure: true, value: (row) => latest(row)?.toMend ?? null },
  onTimeUntil: { label: 'region.onTimeUntil', value: ({ onTimeUntil }) => onTimeUntil },
  late: { label: 'region.late', value: ({ late }, { say }) => (late ? say('region.isLate') : null) },
} satisfies ListColumns<BoardRow>
