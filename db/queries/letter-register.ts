import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { type LetterNumber, readNumber, seriesFaults } from '@/lib/letters/numbering'
import type { LetterListQuery, RegisteredLetter } from '@/lib/letters/register'
import { sizeOf } from '@/lib/list-query'
import { WITHHELD } from '@/lib/requests/masked'
import { isWithheld } from '../anonymisation/readable'
import { connection } from '../client'
import { applicants } from '../schema/requests'
import { patternOf } from './like'

/** Every letter of which a record keeps the number or the day; `consulted` where it went to somebody else. */
const LETTERS = sql`(
  SELECT 'clarification' AS letter, request_id, notice_number AS number, noticed_on AS dated_on, NULL AS consulted FROM clarifications
  UNION ALL SELECT 'reasons_request', request_id, '', asked_on, NULL FROM reasons_requests
  UNION ALL SELECT 'delay', request_id, '', announced_on, NULL FROM reasons_requests WHERE announced_on IS NOT NULL
  UNION ALL SELECT 'extension', request_id, notice_number, notified_on, NULL FROM extensions
  UNION ALL SELECT 'consultation', request_id, letter_number, sent_on, name FROM consultations
  UNION ALL SELECT 'fee_notice', request_id, notice_number, sent_on, NULL FROM fee_notices
  UNION ALL SELECT 'reply', request_id, coalesce(reply_number, ''), replied_on, NULL FROM conclusions WHERE kind = 'reply'
)`
const JOINED = sql`${LETTERS} AS letters
  JOIN disclosure_requests AS requests ON requests.id = letters.request_id
  JOIN applicants ON applicants.id = requests.applicant_id`

type Row = { letter: RegisteredLetter; number: string; datedOn: PlainDate; addressee: string; request: string }

/** One page of the register of letters, and how many the filters leave. */
export function listLetters(actor: Actor<'request.view'>, query: LetterListQuery & { size?: number }) {
  const where = conditions(query)
  const rows = connection().all<Row>(sql`
    SELECT letters.letter, letters.number, letters.dated_on AS datedOn, requests.number AS request,
      coalesce(letters.consulted, applicants.name) AS addressee
    FROM ${JOINED} WHERE ${where} ORDER BY ${orderOf(query.sort)}
    LIMIT ${sizeOf(query)} OFFSET ${(query.page - 1) * sizeOf(query)}`)
  const total = connection().get<{ total: number }>(sql`SELECT count(*) AS total FROM ${JOINED} WHERE ${where}`).total
  return {
    total,
    rows: isWithheld(actor, applicants.name) ? rows.map((row) => ({ ...row, addressee: WITHHELD })) : rows,
  }
}

/** The years of letters, latest first. */
export function letterYears(_actor: Actor<'request.view'>): number[] {
  const years = sql`SELECT DISTINCT CAST(substr(dated_on, 1, 4) AS INTEGER) AS year FROM ${LETTERS} ORDER BY year DESC`
  return connection()
    .all<{ year: number }>(years)
    .map(({ year }) => year)
}

/** What is missing in the series of that year, or used twice; of every year where none is asked for. */
export function letterSeriesFaults(_actor: Actor<'request.view'>, year: number | undefined) {
  return seriesFaults(recordedNumbers().filter((number) => year === undefined || number.year === year))
}

function recordedNumbers(): LetterNumber[] {
  return connection()
    .all<{ number: string }>(sql`SELECT number FROM ${LETTERS} WHERE number <> ''`)
    .flatMap(({ number }) => readNumber(number) ?? [])
}

function conditions({ letter, numbered, year, q }: LetterListQuery): SQL {
  const all = [
    letter && sql`letters.letter = ${letter}`,
    numbered && (numbered === 'numbered' ? sql`letters.number <> ''` : sql`letters.number = ''`),
    year && sql`letters.dated_on BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`,
    q && holding(q),
  ].filter((condition): condition is SQL => Boolean(condition))
  return all.length === 0 ? sql`1` : sql.join(all, sql` AND `)
}

/** By number or request; names of people are found by the list of requests, for those who may see them. */
function holding(q: string): SQL {
  const pattern = patternOf(q)
  return sql`(letters.number LIKE ${pattern} ESCAPE '\\' OR requests.number LIKE ${pattern} ESCAPE '\\')`
}

function orderOf(sort: LetterListQuery['sort']): SQL {
  const direction = sort.startsWith('-') ? sql`DESC` : sql`ASC`
  const columns = sort.endsWith('dated')
    ? ['letters.dated_on', 'letters.number']
    : ['letters.number', 'letters.dated_on']
  const ordered = [...columns, 'letters.request_id', 'letters.letter']
  return sql.join(
    ordered.map((column) => sql`${sql.raw(column)} ${direction}`),
    sql`, `,
  )
}
