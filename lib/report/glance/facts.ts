import { APPLICANT_KINDS, type ApplicantKind } from '../../law/applicants'
import { formatOf } from '../../law/report-formats/format-of'
import type { Table3Row } from '../../law/report-formats/report-format'
import { resultRows } from '../../law/report-formats/rows'
import type { EarlierYear } from '../charts'
import type { DocumentCounts } from '../facts'
import type { ReportData } from '../render/json'
import { sum } from '../tables'

/** Of the requests that table 三 counts as concluded in the year, how many were concluded within their period. */
export type Timeliness = { concluded: number; onTime: number }

/** What 一图读懂 shows that the report's form does not ask for; frozen with a published report. */
export type BeyondTheForm = {
  /** Absent where the period of a case is not known any more, since it was decided anew later. */
  timeliness?: Timeliness
  /** The year before, where it is known. */
  before?: EarlierYear
}

/** The year's figures that 一图读懂 is made from. */
export type GlanceFacts = BeyondTheForm & {
  organ: string
  year: number
  received: { total: number; persons: number; organisations: number; carriedIn: number }
  outcomes: { name: string; count: number }[]
  concluded: number
  carriedOut: number
  published: { items: number; categories: { name: string; items: number }[] }
  normativeDocuments: DocumentCounts
}

/** The figures of a report, live or as it was frozen. */
export function glanceFacts(data: ReportData, beyond: BeyondTheForm): GlanceFacts {
  const { organ, year, table2, table3, figures } = data
  const format = formatOf(year)
  const cells = (row: Table3Row) => table3.rows[row] ?? []
  const total = (row: Table3Row) => cells(row)[table3.columns.indexOf('total')] ?? 0
  const receivedFrom = (group: 'person' | 'organisation') =>
    sum(
      table3.columns.map((column, index) =>
        column !== 'total' && APPLICANT_KINDS[column satisfies ApplicantKind].group === group
          ? (cells('received')[index] ?? 0)
          : 0,
      ),
    )
  const rows = resultRows(format)
  return {
    ...beyond,
    organ,
    year,
    received: {
      total: total('received'),
      persons: receivedFrom('person'),
      organisations: receivedFrom('organisation'),
      carriedIn: total('carried_in'),
    },
    outcomes: format.table3.blocks.map(({ group, name }) => ({
      name,
      count: sum(rows.filter((each) => each.group === group).map(({ row }) => total(row))),
    })),
    concluded: total('total'),
    carriedOut: total('carried_out'),
    published: {
      items: figures.publishedTotal,
      categories: Object.entries(figures.breakdown)
        .map(([name, items]) => ({ name, items }))
        // Names of a frozen report stand in another order.
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    },
    normativeDocuments: table2.normative_documents,
  }
}
