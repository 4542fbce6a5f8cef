import { and, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { bigramsOf, similarityTo } from '@/lib/search/bigrams'
import { connection } from '../client'
import { publishedItems as items } from '../schema/published'
import { disclosureRequests as requests } from '../schema/requests'

/** Texts less alike than this have only set phrases in common. */
const ALIKE_FROM = 0.35
const MOST_CANDIDATES = 200

/** How many records the bigrams that candidates are found by may stand in: ranking visits each. */
const MOST_ROWS_COUNTED = 2_000

/** How many of the requests that were found are fetched one by one. */
const FEW_MATCHES = 2_000

/** So many bigrams tell what a text is about; a longer one is not looked up to its end. */
const MOST_BIGRAMS = 150

/**
 * The requests that contain every word of the text, wherever it stands: in the number, the description, or, for those
 * who may know the applicant, in the applicant's name or the representative's. A text without words excludes nothing.
 */
export function requestMatches(actor: Actor, text: string): SQL {
  const query = requestQuery(actor, text)
  if (query === undefined) return sql`1`
  const matches = sql`SELECT rowid FROM request_search WHERE request_search MATCH ${query}`
  // With the sign SQLite does not go from what was found to the requests, but along them in their order.
  return isFew(matches) ? sql`${requests.id} IN (${matches})` : sql`+${requests.id} IN (${matches})`
}

/** Few records are fetched and sorted; of many a page is full sooner by looking along the list. */
function isFew(matches: SQL): boolean {
  const { count } = connection().get<{ count: number }>(
    sql`SELECT count(*) AS count FROM (${matches} LIMIT ${FEW_MATCHES})`,
  )
  return count < FEW_MATCHES
}

/** How many requests that leaves where nothing else is asked: the index counts them without a look at the requests. */
export function countMatching(actor: Actor, text: string): number | undefined {
  const query = requestQuery(actor, text)
  if (query === undefined) return undefined
  return connection().get<{ count: number }>(
    sql`SELECT count(*) AS count FROM request_search WHERE request_search MATCH ${query}`,
  ).count
}

function requestQuery(actor: Actor, text: string): string | undefined {
  const words = wordsOf(text)
  return words === undefined || may(actor, 'applicant.view') ? words : `{number description} : (${words})`
}

/** The published items that contain every word of the text in the title or the document number. */
export function itemMatches(text: string): SQL {
  const words = wordsOf(text)
  if (words === undefined) return sql`1`
  return sql`${items.id} IN (SELECT rowid FROM item_search WHERE item_search MATCH ${words})`
}

/** The requests whose description is most like the text, the likest first. */
export function similarRequests(
  _actor: Actor,
  { text, excludeNumber = '', limit = 5 }: { text: string; excludeNumber?: string; limit?: number },
) {
  const excluded = connection()
    .select({ id: requests.id })
    .from(requests)
    .where(eq(requests.number, excludeNumber))
    .get()
  const candidates = connection()
    .select({ number: requests.number, receivedOn: requests.receivedOn, description: requests.description })
    .from(requests)
    .where(inArray(requests.id, candidatesIn(REQUESTS, text, excluded?.id)))
    .orderBy(desc(requests.receivedOn), desc(requests.id))
    .all()
  return likest(text, candidates, ({ description }) => description, limit)
}

/** The published items whose title is most like the text, the likest first. */
export function similarItems(_actor: Actor, { text, limit = 5 }: { text: string; limit?: number }) {
  const candidates = connection()
    .select({ id: items.id, title: items.title, publishedOn: sql<PlainDate>`${items.publishedOn}` })
    .from(items)
    .where(and(inArray(items.id, candidatesIn(ITEMS, text)), isNotNull(items.publishedOn)))
    .orderBy(desc(items.publishedOn), desc(items.id))
    .all()
  return likest(text, candidates, ({ title }) => title, limit)
}

/** The text's words as an FTS5 query, each as the phrase of its bigrams. No quotation mark outlives normalisation. */
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
 * The records that share the text's rarest bigrams, as many of them as stand in few enough records together. Where even
 * the rarest is common, the latest records that have it: ranking them all would take too long.
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
