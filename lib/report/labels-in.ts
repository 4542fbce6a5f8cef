import { APPLICANT_KINDS } from '../law/applicants'
import { OUTCOMES } from '../law/outcomes'
import { REMEDY_BLOCK_LABELS, REMEDY_PENDING, REMEDY_RESULT_LABELS } from '../law/remedies'
import type {
  ReportFormat,
  Table2Figure,
  Table3Column,
  Table3Row,
  Table4Block,
  Table4Column,
} from '../law/report-formats/report-format'
import { statutory } from '../statutory'
import { cellLabel } from './cell-label'
import type { FigureId } from './figures'
import { blockLabel, columnLabel, resultLabel, rowLabel, table2Label } from './labels'

const TABLE2_GLOSSES: Record<Table2Figure, string> = {
  'regulations.issued': 'regulations issued',
  'regulations.repealed': 'regulations repealed',
  'regulations.in_force': 'regulations in force',
  'normative_documents.issued': 'normative documents issued',
  'normative_documents.repealed': 'normative documents repealed',
  'normative_documents.in_force': 'normative documents in force',
  licensing: 'licensing decisions',
  penalties: 'penalty decisions',
  coercion: 'coercive measures',
  administrative_charges: 'administrative charges, 10,000 yuan',
}
const EDGE_GLOSSES: Partial<Record<Table3Row, string>> = {
  received: 'received in the year',
  carried_in: 'carried over from the year before',
  'other.undivided': 'otherwise concluded, not divided',
  total: 'total of the outcomes',
  carried_out: 'carried over into the next year',
}
const TOTAL = 'total'

function rowGloss(row: Table3Row): string {
  return EDGE_GLOSSES[row] ?? OUTCOMES[row as keyof typeof OUTCOMES].gloss
}

function columnGloss(column: Table3Column): string {
  return column === 'total' ? TOTAL : APPLICANT_KINDS[column].gloss
}

function resultGloss(column: Table4Column): string {
  if (column === 'total') return TOTAL
  return column === 'pending' ? REMEDY_PENDING.gloss : REMEDY_RESULT_LABELS[column].gloss
}

function cellGloss(id: FigureId): string {
  const [table, ...rest] = id.split('.')
  if (table === 'table2') return TABLE2_GLOSSES[rest.join('.') as Table2Figure]
  if (table === 'table3')
    return `${rowGloss(rest.slice(0, -1).join('.') as Table3Row)}, ${columnGloss(rest.at(-1) as Table3Column)}`
  return `${REMEDY_BLOCK_LABELS[rest[0] as Table4Block].gloss}, ${resultGloss(rest[1] as Table4Column)}`
}

/** What the form calls its rows, columns and cells, on pages: in its own words, with a gloss for readers of English. */
export function labelsIn(locale: string) {
  const said = (label: string, gloss: string) => statutory({ label, gloss }, locale)
  // Another figure than one of the form keeps its own name.
  const named = (id: FigureId, label: string) => (/^table[234]\./.test(id) ? said(label, cellGloss(id)) : label)
  return {
    table2: (format: ReportFormat, figure: Table2Figure) => said(table2Label(format, figure), TABLE2_GLOSSES[figure]),
    row: (format: ReportFormat, row: Table3Row) => said(rowLabel(format, row), rowGloss(row)),
    column: (format: ReportFormat, column: Table3Column) => said(columnLabel(format, column), columnGloss(column)),
    block: (format: ReportFormat, block: Table4Block) =>
      said(blockLabel(format, block), REMEDY_BLOCK_LABELS[block].gloss),
    result: (format: ReportFormat, column: Table4Column) => said(resultLabel(format, column), resultGloss(column)),
    cell: (format: ReportFormat, id: FigureId) => named(id, cellLabel(format, id)),
    figure: ({ id, label }: { id: FigureId; label: string }) => named(id, label),
  }
}
