import type { ListColumns } from '../lists/list-columns'
import type { Filing } from './filing'

/** The columns of the register of what was handed in. */
export const FILING_COLUMNS = {
  year: { label: 'filing.year', value: ({ year }) => year },
  revision: { label: 'filing.revision', value: ({ revision }) => revision },
  kind: { label: 'filing.kindLabel', value: ({ kind }, { say }) => say(`filing.kind.${kind}`) },
  filedOn: { label: 'filing.filedOn', value: ({ filedOn }) => filedOn },
  recipient: { label: 'filing.recipient', wraps: true, value: ({ recipient }) => recipient },
  way: { label: 'filing.wayLabel', value: ({ way }, { say }) => say(`filing.way.${way}`) },
  documentNumber: { label: 'filing.documentNumber', value: ({ documentNumber }) => documentNumber },
  receipt: { label: 'filing.receipt', wraps: true, value: ({ receipt }) => receipt },
  note: { label: 'filing.note', wraps: true, value: ({ note }) => note },
  staff: { label: 'filing.staff', value: ({ staffName }) => staffName },
} satisfies ListColumns<Filing>
