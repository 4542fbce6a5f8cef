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
 * The request of the ledger that a row without a number of ours is taken for: one of the same day, applicant and text. Each
 * is taken for one row, so that a file that names three such requests finds the three that its first import left, and a
 * fourth is new. A request that another row of the file names by its number is that row's.
 */
export function alikeOf(tx: Tx, row: RequestCase, line: number, context: ImportContext): Like | undefined {
  const { arrivedOn, applicant, description } = row.request
  const found = requestsOf(tx, arrivedOn, context).get(keyOf(applicant.name, description)) ?? []
  const like = found.find(
    (request) =>
      (request.line === undefined || request.line === line) &&
      !context.lines.has(`number ${request.number}`) &&
      (request.ownNumber === '' || row.ownNumber === '' || request.ownNumber === row.ownNumber),
  )
  if (!like) return undefined
  like.line = line
  return { number: like.number }
}

/** Looks up what the ledger has of the day of a row, so that nothing of the file is taken for it. */
export function readDay(tx: Tx, { request }: RequestCase, context: ImportContext): void {
  requestsOf(tx, request.arrivedOn, context)
}

/** The requests of a day, read once: before anything of this day without a number is written. */
function requestsOf(tx: Tx, day: PlainDate, { alike }: ImportContext): Map<string, AlikeRequest[]> {
  const known = alike.get(day)
  if (known) return known
  const requests = new Map<string, AlikeRequest[]>()
  for (const { number, ownNumber, name, description } of receivedOn(tx.sql).all(day))
    add(requests, keyOf(name, description), { number, ownNumber })
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
