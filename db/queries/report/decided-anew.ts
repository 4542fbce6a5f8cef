import type { Actor } from '@/lib/access'
import { firstDayOf, lastDayOf } from '@/lib/dates'
import { connection } from '../../client'
import { prepared } from '../../prepared'

const decidedAnewIn = prepared((_, driver) =>
  driver
    .prepare<[string, string, string], string>(
      // The join keeps to this order: reopenings are few, conclusions as many as requests.
      `SELECT request.number FROM reopenings AS reopened
         CROSS JOIN conclusions AS anew ON anew.request_id = reopened.request_id AND anew.round = reopened.round
         JOIN conclusions AS counted ON counted.request_id = anew.request_id AND counted.concludes = 1
         JOIN disclosure_requests AS request ON request.id = anew.request_id
       WHERE anew.round > counted.round AND anew.concluded_on BETWEEN ? AND ? AND counted.concluded_on < ?
         AND NOT EXISTS (SELECT 1 FROM reopenings WHERE request_id = anew.request_id AND round > anew.round)
       ORDER BY request.number`,
    )
    .pluck(),
)

/** What section six can say: requests that left table 三 in an earlier year and were decided anew in this one. */
export function requestsDecidedAnew(_actor: Actor<'request.view'>, year: number): string[] {
  return decidedAnewIn(connection()).all(firstDayOf(year), lastDayOf(year), firstDayOf(year))
}
