import type { PlainDate } from '@/lib/dates'
import type { RequestCase } from '@/lib/imports/request-row'
import type { Like } from '@/lib/imports/verdict'
import { prepared } from '../../prepared'
import type { Tx } from '../../transaction'
import type { AlikeRequest, ImportContext } from './import-step'

/** Two texts that differ in white space, width or punctuation alone are the same. */
function keyOf(name: string, description: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]/gu, '')
  return `${plain(name)} ${plain(description)}`
}

/**
 * The request that a row without a number of ours is taken for: one of the same day, applicant and text. A request that
 * another row of the file names by its number is that row's.
 */
export function alikeOf(tx: Tx, row: RequestCase, context: ImportContext): Like | undefined {
  const { arrivedOn, applicant, description } = row.request
  const found = requestsOf(tx, arrivedOn, context).get(keyOf(applicant.name, description)) ?? []
  return found.find(
    ({ like, ownNumber }) =>
      !('number' in like && context.lines.has(`number ${like.number}`)) &&
      (ownNumber === '' || row.ownNumber === '' || ownNumber === row.ownNumber),
  )?.like
}

/** Remembers an imported row without a number, so that later rows are compared with it. */
export function noteAlike(tx: Tx, row: RequestCase, line: number, context: ImportContext): void {
  const { arrivedOn, applicant, description } = row.request
  add(requestsOf(tx, arrivedOn, context), keyOf(applicant.name, description), {
    like: { line },
    ownNumber: row.ownNumber,
  })
}

/** The requests of a day, read once: before anything of this day without a number is written. */
function requestsOf(tx: Tx, day: PlainDate, { alike }: ImportContext): Map<string, AlikeRequest[]> {
  const known = alike.get(day)
  if (known) return known
  const requests = new Map<string, AlikeRequest[]>()
  for (const { number, ownNumber, name, description } of receivedOn(tx.sql).all(day))
    add(requests, keyOf(name, description), { like: { number }, ownNumber })
  alike.set(day, requests)
  return requests
}

function add(requests: Map<string, AlikeRequest[]>, key: string, request: AlikeRequest): void {
  const same = requests.get(key)
  if (same) same.push(request)
  else requests.set(key, [request])
}

type Row = { number: string; ownNumber: string; name: string; description: string }

const receivedOn = prepared((_, driver) =>
  driver.prepare<[PlainDate], Row>(`
    SELECT number, own_number AS ownNumber, applicants.name AS name, description
    FROM disclosure_requests JOIN applicants ON applicants.id = applicant_id
    WHERE received_on = ? ORDER BY disclosure_requests.id`),
)
