import { lastDayOf, type PlainDate, yearOf } from '../dates'
import type { DocumentCounting } from '../documents/counting'
import type { EndingKind } from '../documents/document'
import { ceasesOn, inForceOnDay } from '../documents/in-force'
import { FIRST_REPORT_YEAR, formatOf } from '../law/report-formats/format-of'
import type { RemedyResult, Table3Row } from '../law/report-formats/report-format'
import { rowCounting } from '../law/report-formats/rows'
import { type RemedyCounting, type Settled, settlementOf } from '../remedies/settlement'
import type { CaseFile } from '../requests/case-file'
import { conclusionsOf, countedConclusion } from '../requests/conclusion'
import { standingOf } from '../requests/standing-of'
import type { DocumentCounts } from './facts'

/**
 * The rows of table 三 in which a request stands in the report of `year`: received in the year or carried in; then
 * concluded in the year with its result, or carried out. A request of another time stands in none,
 * nor does one that was split, or that waits for the confirmation by which it is received.
 */
export function placeRequest(file: CaseFile, year: number): Table3Row[] {
  if (file.pending || standingOf(file).split) return []
  const { receivedOn } = file
  const conclusion = countedConclusion(conclusionsOf(file))
  const concludedIn = conclusion ? yearOf(conclusion.on) : Number.POSITIVE_INFINITY
  if (yearOf(receivedOn) > year || concludedIn < year) return []
  const entry = yearOf(receivedOn) === year ? 'received' : 'carried_in'
  return [entry, conclusion && concludedIn === year ? rowCounting(formatOf(year), conclusion.outcome) : 'carried_out']
}

/** Where a request stands in each year's table 三, from its receipt to `until`: what its own page says of it. */
export function placementsOf(file: CaseFile, until: number): { year: number; rows: Table3Row[] }[] {
  const first = Math.max(yearOf(file.receivedOn), FIRST_REPORT_YEAR)
  return Array.from({ length: Math.max(0, until - first + 1) }, (_, index) => first + index)
    .map((year) => ({ year, rows: placeRequest(file, year) }))
    .filter(({ rows }) => rows.length > 0)
}

type Remedy = Settled & { filedOn: PlainDate; coDefendant: boolean }

/** The column of table 四: its result if settled in the year, 尚未审结 if open on 31 December; else none. */
export function placeRemedy(remedy: Remedy, year: number, counting: RemedyCounting): RemedyResult | undefined {
  if (remedy.coDefendant) return undefined
  const settlement = settlementOf(remedy, counting)
  const settledIn = settlement ? yearOf(settlement.on) : Number.POSITIVE_INFINITY
  if (yearOf(remedy.filedOn) > year || settledIn < year) return undefined
  return settlement && settledIn === year ? settlement.result : 'pending'
}

type Document = {
  issuedOn: PlainDate
  validUntil: PlainDate | null
  ending: { kind: EndingKind; endedOn: PlainDate } | null
  leads: boolean
  amendments: readonly { amendedOn: PlainDate }[]
}

/** The columns of table 二 in which a document counts: a joint one for the organ that leads, the rest as the organ chose. */
export function placeDocument(document: Document, year: number, counting: DocumentCounting): (keyof DocumentCounts)[] {
  if (!document.leads) return []
  const ceases = ceasesOn(document)
  const expired = document.ending === null || document.ending.kind === 'expired'
  const amended =
    counting.amendmentCountsAsIssue && document.amendments.some(({ amendedOn }) => yearOf(amendedOn) === year)
  return [
    ...(amended || yearOf(document.issuedOn) === year ? (['issued'] as const) : []),
    ...(ceases && yearOf(ceases) === year && (counting.expiryCountsAsRepeal || !expired)
      ? (['repealed'] as const)
      : []),
    ...(inForceOnDay(document, lastDayOf(year)) ? (['in_force'] as const) : []),
  ]
}
