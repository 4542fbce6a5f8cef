import { formatOf } from '@/lib/law/report-formats/format-of'
import { typedReport } from '@/lib/region/typed-report'
import { fieldOf } from '@/lib/report/history/input'
import { type TableFigureId, tableFigures } from '@/lib/report/history/published-report'
import type { CountyVersion } from './units'

/** A unit's report of a year as data: every cell is written, and adds up unless it is said how it is printed. */
export function unitReport(
  organ: string,
  year: number,
  { figures, printed = {} }: Omit<CountyVersion, 'receivedOn'>,
): string {
  const format = formatOf(year)
  const cells = {
    ...noughts(tableFigures(format)),
    ...table2(figures),
    ...table3(figures),
    ...table4(figures),
    ...printed,
  }
  const fields = Object.fromEntries(
    Object.entries(cells).map(([figure, text]) => [fieldOf(figure as TableFigureId), text]),
  )
  return typedReport({ year, format: format.code, cells: fields }, organ)
}

type Figures = CountyVersion['figures']
type Cells = Partial<Record<TableFigureId, string>>

function noughts(figures: readonly TableFigureId[]): Cells {
  return Object.fromEntries(figures.map((figure) => [figure, '0']))
}

function table2({ licensing = 0, penalties = 0, chargesWan = '0', documents }: Figures): Cells {
  const { issued, repealed, inForce } = documents ?? { issued: 0, repealed: 0, inForce: 0 }
  return {
    'table2.normative_documents.issued': String(issued),
    'table2.normative_documents.repealed': String(repealed),
    'table2.normative_documents.in_force': String(inForce),
    'table2.licensing': String(licensing),
    'table2.penalties': String(penalties),
    'table2.administrative_charges': chargesWan,
  }
}

function table3({ requests, businesses = 0, notHeld = 0, carriedOut = 0 }: Figures): Cells {
  const row = (
    name: 'received' | 'granted' | 'unavailable.not_held' | 'total' | 'carried_out',
    persons: number,
    firms: number,
  ) => ({
    [`table3.${name}.natural_person`]: String(persons),
    [`table3.${name}.business`]: String(firms),
    [`table3.${name}.total`]: String(persons + firms),
  })
  const concluded = requests - carriedOut
  return {
    ...row('received', requests, businesses),
    ...row('granted', concluded - notHeld, businesses),
    ...row('unavailable.not_held', notHeld, 0),
    ...row('total', concluded, businesses),
    ...row('carried_out', carriedOut, 0),
  }
}

function table4({ reviews = [0, 0] }: Figures): Cells {
  const [upheld, corrected] = reviews
  return {
    'table4.reconsideration.upheld': String(upheld),
    'table4.reconsideration.corrected': String(corrected),
    'table4.reconsideration.total': String(upheld + corrected),
  }
}
