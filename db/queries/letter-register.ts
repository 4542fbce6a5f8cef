import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { LETTER_KINDS, letterRule } from '@/lib/law/letters/letters'
import { numberIn } from '@/lib/letters/number-pattern'
import { type NumberSeries, numberSeries, readNumber, type SeriesStart, type UsedNumber } from '@/lib/letters/numbering'
import { isUnsigned, type LetterListQuery, type ListedLetter, registeredAs } from '@/lib/letters/register'
import { sizeOf } from '@/lib/list-query'
import { WITHHELD } from '@/lib/requests/masked'
import { isWithheld } from '../anonymisation/readable'
import { connection, type Statements } from '../client'
import { letterSeriesStarts } from '../schema/letters'
import { applicants } from '../schema/requests'
import { REGISTER_SOURCES, type RegisterSource, UNSIGNED } from './letter-register-sources'
import { escaped, patternOf } from './like'

/** One selection from each source, together. */
const fromEach = (sources: readonly RegisterSource[], select: (source: RegisterSource) => SQL) =>
  sql.join(sources.map(select), sql` UNION ALL `)
const LETTERS = sql`(${fromEach(
  REGISTER_SOURCES,
  ({ from, where, number, day, standing }) =>
    sql`SELECT ${sql.raw(number)} AS number, ${sql.raw(day)} AS dated_on, ${sql.raw(standing)} AS standing
      FROM ${sql.raw(from)} WHERE ${sql.raw(where)}`,
)})`

/**
 * One page of the register of letters, and how many the filters leave. Each source gives its own first letters up to the
 * end of the page, so that requests, addressees and applicants are looked up for the page alone.
 */
export function listLetters(actor: Actor<'request.view'>, query: LetterListQuery & { size?: number }) {
  const sources = sourcesFor(query)
  const end = query.page * sizeOf(query)
  const candidates = fromEach(
    sources,
    (source) => sql`SELECT * FROM (${lettersIn(source, query)} ORDER BY ${orderOf(query.sort)} LIMIT ${end})`,
  )
  const rows = connection().all<ListedLetter>(sql`
    ${sought(query)} SELECT page.key AS key, coalesce(page.letter, ${CATEGORY}) AS letter, letters.kind AS kind, page.letter_id AS letterId,
      page.standing AS standing, page.number AS number, page.dated_on AS datedOn, coalesce(requests.number, '') AS request,
      ${ADDRESSEE} AS addressee
    FROM (SELECT * FROM (${candidates}) ORDER BY ${orderOf(query.sort)}
      LIMIT ${sizeOf(query)} OFFSET ${end - sizeOf(query)}) AS page
    LEFT JOIN disclosure_requests AS requests ON requests.id = page.request_id
    LEFT JOIN applicants ON applicants.id = requests.applicant_id
    LEFT JOIN letters ON letters.id = page.letter_id
    LEFT JOIN letter_signatures AS signed ON signed.letter_id = page.letter_id
    ORDER BY ${orderOf(query.sort, 'page.')}`)
  const counts = fromEach(sources, (source) => sql`SELECT count(*) AS letters FROM (${lettersIn(source, query)})`)
  const { total } = connection().get<{ total: number }>(
    sql`${sought(query)} SELECT sum(letters) AS total FROM (${counts})`,
  )
  return {
    total,
    rows: isWithheld(actor, applicants.name) ? rows.map((row) => ({ ...row, addressee: WITHHELD })) : rows,
  }
}

/** What is not signed has gone to nobody, and is looked for by itself. */
const sourcesFor = ({ standing, letter }: LetterListQuery): readonly RegisterSource[] =>
  isUnsigned(standing)
    ? [UNSIGNED]
    : REGISTER_SOURCES.filter((each) => !letter || !each.letter || each.letter === letter)

/** By what a row of the source is chosen. */
const keyOf = ({ letter, id }: RegisterSource) => sql`${`${letter ?? 'letter'}-`} || ${sql.raw(id)}`

const TO_APPLICANT = sql.raw(
  LETTER_KINDS.filter((kind) => letterRule(kind).to === 'applicant')
    .map((kind) => `'${kind}'`)
    .join(),
)

/** To whom it went: as the letter itself says where it was signed here; one on its way to the applicant is for them. */
const ADDRESSEE = sql`CASE WHEN page.letter_id IS NOT NULL AND signed.letter_id IS NULL
    THEN CASE WHEN letters.kind IN (${TO_APPLICANT}) THEN coalesce(applicants.name, '') ELSE '' END
  WHEN page.letter_id IS NULL THEN coalesce(page.consulted, applicants.name)
  WHEN json_valid(signed.document) THEN coalesce(json_extract(signed.document, '$.addressee.text'), '')
  ELSE signed.document END`

/** Under what a signed letter is listed, by its kind. */
const CATEGORY = sql`CASE letters.kind ${sql.join(
  LETTER_KINDS.map((kind) => sql`WHEN ${sql.raw(`'${kind}'`)} THEN ${sql.raw(`'${registeredAs(kind)}'`)}`),
  sql` `,
)} END`

/** The letters of one source that the filters leave. */
function lettersIn(
  source: RegisterSource,
  { letter, series, numbered, standing, year, only, q }: LetterListQuery,
): SQL {
  const [number, day, request] = [sql.raw(source.number), sql.raw(source.day), sql.raw(source.request)]
  const conditions = [
    sql.raw(source.where),
    letter && source.letter === undefined && sql`${CATEGORY} = ${letter}`,
    numbered && (numbered === 'numbered' ? sql`${number} <> ''` : sql`${number} = ''`),
    series && sql`${number} LIKE ${patternOfSeries(series)} ESCAPE '\\'`,
    standing && sql`${sql.raw(source.standing)} = ${standing}`,
    year && sql`${day} BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`,
    only && sql`${keyOf(source)} IN ${only.split(',')}`,
    q && sql`(${number} LIKE ${patternOf(q)} ESCAPE '\\' OR ${request} IN sought)`,
  ].filter((condition): condition is SQL => Boolean(condition))
  return sql`SELECT ${keyOf(source)} AS key, ${source.letter ?? null} AS letter, ${request} AS request_id, ${number} AS number, ${day} AS dated_on,
    ${sql.raw(source.consulted)} AS consulted, ${sql.raw(source.letterId)} AS letter_id, ${sql.raw(source.standing)} AS standing
    FROM ${sql.raw(source.from)} WHERE ${sql.join(conditions, sql` AND `)}`
}

/** The numbers of a series in every year, however an office sets its brackets. */
function patternOfSeries(series: string): string {
  const [before = '', after = ''] = series.split('-').map(escaped)
  return `${before}_____%${after}`
}

/** The requests whose number is searched for; names of people are found by the list of requests, for those who may see them. */
function sought({ q }: LetterListQuery): SQL {
  if (!q) return sql``
  const named = sql`SELECT id FROM disclosure_requests WHERE number LIKE ${patternOf(q)} ESCAPE '\\'`
  return sql`WITH sought AS MATERIALIZED (${named})`
}

/** The years of letters, latest first. */
export function letterYears(_actor: Actor<'request.view'>): number[] {
  const years = sql`SELECT DISTINCT CAST(substr(dated_on, 1, 4) AS INTEGER) AS year FROM ${LETTERS} ORDER BY year DESC`
  return connection()
    .all<{ year: number }>(years)
    .map(({ year }) => year)
}

/** The names of the series of every year. */
export function seriesNames(actor: Actor<'request.view'>): string[] {
  return [...new Set(letterSeries(actor, undefined).map(({ series }) => series))].sort()
}

/** The series of that year with their gaps, void numbers and those used twice; of every year where none is asked for. */
export function letterSeries(_actor: Actor<'request.view'>, year: number | undefined): NumberSeries[] {
  const numbers = numbersOnRecord(connection(), year).flatMap(({ number, standing }): UsedNumber[] => {
    const read = readNumber(number)
    return read && (year === undefined || read.year === year) ? [{ ...read, voided: standing === 'void' }] : []
  })
  return numberSeries(numbers, seriesStarts(connection()))
}

/** From where each series goes on, as the numbers themselves are read. */
function seriesStarts(statements: Statements): SeriesStart[] {
  const rows = statements.select().from(letterSeriesStarts).all()
  return rows.flatMap(({ series, year, first }) => {
    const read = readNumber(numberIn(series, year, first))
    return read ? [{ series: read.series, year, first }] : []
  })
}

/** The numbers of letters on record in which the year stands; of every year where none is asked for. */
export function recordedNumbers(statements: Statements, year: number | undefined): string[] {
  return numbersOnRecord(statements, year).map(({ number }) => number)
}

function numbersOnRecord(statements: Statements, year: number | undefined) {
  const ofYear = year === undefined ? sql`` : sql` AND instr(number, ${String(year)}) > 0`
  return statements.all<{ number: string; standing: string }>(
    sql`SELECT number, standing FROM ${LETTERS} WHERE number <> ''${ofYear}`,
  )
}

/** Up to the closing bracket of the year, a number tells its series; behind it, a longer one is a higher one. */
const SERIES_PART =
  "substr(number, 1, max(instr(number, '〕'), instr(number, ']'), instr(number, '］'), instr(number, ')'), instr(number, '）')))"
const BY_NUMBER = [SERIES_PART, 'length(number)', 'number']

function orderOf(sort: LetterListQuery['sort'], table = ''): SQL {
  const direction = sort.startsWith('-') ? sql`DESC` : sql`ASC`
  const columns = sort.endsWith('dated') ? ['dated_on', 'length(number)', 'number'] : [...BY_NUMBER, 'dated_on']
  const ordered = [...columns, 'request_id', 'letter', 'letter_id'].map((column) =>
    column.includes('(') ? column.replaceAll('number', `${table}number`) : `${table}${column}`,
  )
  return sql.join(
    ordered.map((column) => sql`${sql.raw(column)} ${direction}`),
    sql`, `,
  )
}
