import type { PlainDate } from '../dates'
import type { FormatCode } from '../law/report-formats/format-of'
import type { Finding } from '../report/checks/finding'
import { type FindingKind, kindOf } from '../report/checks/kind'
import { tableFigures } from '../report/history/published-report'
import { isNumber } from '../reports-read/read-cell'
import type { ReadReport } from '../reports-read/recognise'
import type { CheckContent } from './check-content'

/** What the list of checked reports says of one: whose it is, what was read, how many findings of each kind. */
export type CheckSummary = {
  organ: string | null
  year: number | null
  format: FormatCode
  read: ReadReport['read']
  /** Of the form's cells: those in which a number was read, and those that stay open. */
  cells: { read: number; open: number }
  /** Of a hint nothing is asked. */
  findings: Record<FindingKind | 'hint', number>
  notAssessed: number
  empty: boolean
  /** The report came in a sealed package, published as this version. */
  sealed?: { revision: number; publishedOn: PlainDate }
}

export function summaryOf({ readable, checked: { report, assessment, empty } }: CheckContent): CheckSummary {
  const sealed = 'json' in readable ? readable.sealed : undefined
  const { organ, year, format, read, cells } = report
  const figures = tableFigures(format)
  const numbers = figures.filter((id) => cells.has(id) && isNumber(cells.get(id)!)).length
  const found = (kind: FindingKind | 'hint') =>
    assessment.findings.filter((finding) => shownKind(finding) === kind).length
  return {
    organ,
    year,
    format: format.code,
    read,
    cells: { read: numbers, open: figures.length - numbers },
    findings: { correct: found('correct'), fill: found('fill'), explain: found('explain'), hint: found('hint') },
    notAssessed: assessment.notAssessed.length,
    empty,
    ...(sealed && { sealed: { revision: sealed.revision, publishedOn: sealed.publishedOn } }),
  }
}

function shownKind(finding: Pick<Finding, 'rule' | 'severity' | 'found'>): FindingKind | 'hint' {
  const kind = kindOf(finding)
  return kind === 'explain' && finding.severity === 'I' ? 'hint' : kind
}
