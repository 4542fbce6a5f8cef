import { type FormatCode, formatByCode, formatName } from '../../law/report-formats/format-of'
import type { ListColumns } from '../../lists/list-columns'

type EnteredYear = { year: number; format: FormatCode; source: string }

/** The columns of the reports of earlier years that have been entered. */
export const HISTORY_COLUMNS = {
  year: { label: 'history.year', value: ({ year }) => year },
  format: { label: 'history.format', value: ({ format }, { locale }) => formatName(formatByCode(format), locale) },
  source: { label: 'history.source', wraps: true, value: ({ source }) => source },
} satisfies ListColumns<EnteredYear>
