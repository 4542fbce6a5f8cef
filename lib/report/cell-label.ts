import type {
  ReportFormat,
  Table2Figure,
  Table3Column,
  Table3Row,
  Table4Block,
  Table4Column,
} from '../law/report-formats/report-format'
import type { FigureId } from './figures'
import { blockLabel, columnLabel, resultLabel, rowLabel, table2Label } from './labels'

/** What a cell of the form is called outside of it; another figure keeps its own name. */
export function cellLabel(format: ReportFormat, id: FigureId): string {
  const [table, ...rest] = id.split('.')
  if (table === 'table2') return table2Label(format, rest.join('.') as Table2Figure)
  if (table === 'table3')
    return `${rowLabel(format, rest.slice(0, -1).join('.') as Table3Row)} ${columnLabel(format, rest.at(-1) as Table3Column)}`
  if (table === 'table4')
    return `${blockLabel(format, rest[0] as Table4Block)} ${resultLabel(format, rest[1] as Table4Column)}`
  return id
}
