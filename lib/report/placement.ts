import { yearOf } from '../dates'
import type { CountedRow } from '../law/report-formats/report-format'
import type { CaseFile } from '../requests/case-file'

/**
 * The rows of table 三 in which a request stands in the report of `year`, in words of the rules: received in the year or
 * carried in; then concluded in the year with its result, or carried out. A request of another time stands in none.
 */
export function placeRequest({ receivedOn, reply }: CaseFile, year: number): CountedRow[] {
  const concludedIn = reply ? yearOf(reply.servedOn) : Number.POSITIVE_INFINITY
  if (yearOf(receivedOn) > year || concludedIn < year) return []
  const entry = yearOf(receivedOn) === year ? 'received' : 'carried_in'
  return [entry, reply && concludedIn === year ? reply.outcome : 'carried_out']
}
