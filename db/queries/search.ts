import { and, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { type Identity, isSame } from '@/lib/requests/same-applicant'
import { bigramsOf, similarityTo } from '@/lib/search/bigrams'
import { connection } from '../client'
import { publishedItems as items } from '../schema/published'
import { applicants, disclosureRequests as requests } from '../schema/requests'
import { RECEIVED_OR_ARRIVED } from './day-columns'

/** The least similarity; below it texts share only set phrases. */
const ALIKE_FROM = 0.35
const MOST_CANDIDATES = 200

/** The most records visited in ranking; more frequent bigrams are not used. */
const MOST_ROWS_COUNTED = 2_000

/** Up to this many matches the requests are fetched by id; beyond it the list is scanned. */
const FEW_MATCHES = 2_000

/** The most bigrams of a text that are looked up. */
const MOST_BIGRAMS = 150

/**
 * The requests that contain every word of the text, wherever it stands: in the number, or, for those who may know the
 * applicant, in the description, the applicant's name or the representative's. A text without words excludes nothing.
 */
export function requestMatches(actor: Actor<'request.view'>, text: string): SQL {
  const query = requestQuery(actor, text)
  if (query === undefined) return sql`1`
  const matches = sql`SELECT rowid FROM request_search WHERE request_search MATCH ${query}`
  // The unary plus keeps SQLite from starting at the matches, so that it scans the requests in their order.
  return isFew(matches) ? sql`${requests.id} IN (${matches})` : sql`+${requests.id} IN (${matches})`
}

/** Whether it is faster to fetch and sort the matches than to scan the list until a page is full. */
function isFew(matches: SQL): boolean {
  const { count } = connection().get<{ count: number }>(
    sql`SELECT count(*) AS count FROM (${matches} LIMIT ${FEW_MATCHES})`,
  )
  return count < FEW_MATCHES
}

/** The number of matches if the search is the only filter, counted by the search index alone. */
export function countMatching(actor: Actor<'request.view'>, text: string): number | undefined {
  const query = requestQuery(actor, text)
  if (query === undefined) return undefined
  return connection().get<{ count: number }>(
    sql`SELECT count(*) AS count FROM request_search WHERE request_search MATCH ${query}`,
  ).count
}

function requestQuery(actor: Actor<'request.view'>, text: string): string | undefined {
  const words = wordsOf(text)
  return words === undefined || may(actor, 'applicant.view') ? words : `number : (${words})`
}

/** The published items that contain every word of the text in the title or the document number. */
export function itemMatches(text: string): SQL {
  const words = wordsOf(text)
  if (words === undefined) return sql`1`
  return sql`${items.id} IN (SELECT rowid FROM item_search WHERE item_search MATCH ${words})`
}

/** The requests with the most similar descriptions, the most similar first. */
export function similarRequests(
  _actor: Actor<'request.register'>,
  { text, excludeNumber = '', limit = 5 }: { text: string; excludeNumber?: string; limit?: number },
) {
  const excluded = connection()
    .select({ id: requests.id })
    .from(requests)
    .where(eq(requests.number, excludeNumber))
    .get()
  const candidates = connection()
    .select({ number: requests.number, receivedOn: RECEIVED_OR_ARRIVED, description: requests.description })
    .from(requests)
    .where(inArray(requests.id, candidatesIn(REQUESTS, text, excluded?.id)))
    .orderBy(desc(requests.receivedOn), desc(requests.id))
    .all()
  return likest(text, candidates, ({ description }) => description, limit)
}

/** From this similarity on two descriptions ask for the same information; the wording around it may differ. */
const SAME_FROM = 0.8
const MOST_FOR_THE_SAME = 20

/** Years and numbers tell apart what is otherwise worded alike. */
const figuresIn = (text: string) => (text.normalize('NFKC').match(/\d+/g) ?? []).join(' ')

/**
 * The requests of other applicants for what seems to be the same information (《条例》第四十四条第一款), the most similar
 * first; empty for those who may not know applicants.
 */
export function requestsForTheSame(
  actor: Actor<'request.register'>,
  { number, description, applicant }: { number: string; description: string; applicant: Identity },
) {
  if (!may(actor, 'applicant.view')) return []
  const alike = similarRequests(actor, { text: description, excludeNumber: number, limit: MOST_FOR_THE_SAME }).filter(
    (other) => other.similarity >= SAME_FROM && figuresIn(other.description) === figuresIn(description),
  )
  if (alike.length === 0) return []
  const numbers = alike.map((request) => request.number)
  const applicantsByNumber = connection()
    .select({ number: requests.number, applicant: applicants })
    .from(requests)
    .innerJoin(applicants, eq(applicants.id, requests.applicantId))
    .where(inArray(requests.number, numbers))
    .all()
  const others = new Set(
    applicantsByNumber.filter((other) => !isSame(other.applicant, applicant)).map((other) => other.number),
  )
  return alike.filter((request) => others.has(request.number))
}

/** The published items with the most similar titles, the most similar first. */
export function similarItems(_actor: Actor<'request.register'>, { text, limit = 5 }: { text: string; limit?: number }) {
  const candidates = connection()
    .select({ id: items.id, title: items.title, publishedOn: sql<PlainDate>`${items.publishedOn}` })
    .from(items)
    .where(and(inArray(items.id, candidatesIn(ITEMS, text)), isNotNull(items.publishedOn)))
    .orderBy(desc(items.publishedOn), desc(items.id))
    .all()
  return likest(text, candidates, ({ title }) => title, limit)
}

/** The words of a text as an FTS5 query, each as a phrase of bigrams. Normalisation has removed quotation marks. */
function wordsOf(text: string): string | undefined {
  const phrases = text
    .split(/\s+/)
    .map(bigramsOf)
    .filter((bigrams) => bigrams.length > 0)
    .map((bigrams) => (isCharacter(bigrams[0]!) ? `"${bigrams[0]}" *` : `"${bigrams.join(' ')}"`))
  return phrases.length > 0 ? phrases.join(' AND ') : undefined
}

const isCharacter = (bigram: string) => [...bigram].length === 1

type Index = { table: SQL; column: string }
const REQUESTS: Index = { table: sql.raw('request_search'), column: 'description' }
const ITEMS: Index = { table: sql.raw('item_search'), column: 'title' }

/** No record has this id. */
const NO_REQUEST = 0

/**
 * The records that share the text's rarest bigrams, taken until their records are too many to rank. If even the rarest
 * bigram is common, the latest records that have it.
 */
function candidatesIn(index: Index, text: string, excluded = NO_REQUEST): number[] {
  const [rarest, ...others] = frequencies(index, text, excluded).filter(({ found }) => found > 0)
  if (!rarest) return []
  const sought = [rarest.bigram]
  let visited = rarest.found
  for (const { bigram, found } of others) {
    visited += found
    if (visited > MOST_ROWS_COUNTED) break
    sought.push(bigram)
  }
  const order = rarest.found < MOST_ROWS_COUNTED ? sql`rank` : sql`rowid DESC`
  const query = `${index.column} : (${sought.map((bigram) => `"${bigram}"`).join(' OR ')})`
  return connection()
    .all<{ id: number }>(sql`
      SELECT rowid AS id FROM ${index.table} WHERE ${index.table} MATCH ${query} AND rowid <> ${excluded}
      ORDER BY ${order} LIMIT ${MOST_CANDIDATES}`)
    .map(({ id }) => id)
}

/**
 * In how many records each bigram of the text stands, the rarest first. Counting stops where a bigram is too common.
 */
function frequencies({ table, column }: Index, text: string, excluded: number): { bigram: string; found: number }[] {
  const bigrams = [...new Set(bigramsOf(text))].slice(0, MOST_BIGRAMS)
  return connection().all(sql`
    SELECT value AS bigram, (
      SELECT count(*) FROM (
        SELECT 1 FROM ${table}
        WHERE ${table} MATCH ${column} || ' : "' || value || '"' AND rowid <> ${excluded} LIMIT ${MOST_ROWS_COUNTED}
      )
    ) AS found
    FROM json_each(${JSON.stringify(bigrams)}) ORDER BY found`)
}

function likest<T>(text: string, candidates: T[], textOf: (candidate: T) => string, limit: number) {
  const similarity = similarityTo(text)
  return candidates
    .map((candidate) => ({ ...candidate, similarity: similarity(textOf(candidate)) }))
    .filter((candidate) => candidate.similarity >= ALIKE_FROM)
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, limit)
}
