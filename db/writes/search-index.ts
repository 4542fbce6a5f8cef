import { eq, inArray, sql as raw } from 'drizzle-orm'
import { tokensOf } from '@/lib/search/bigrams'
import type { Statements } from '../client'
import { prepared } from '../prepared'
import { publishedItems as items } from '../schema/published'
import { applicants, disclosureRequests as requests } from '../schema/requests'

export type SearchedRequest = {
  id: number
  number: string
  ownNumber: string
  description: string
  applicantName: string
  representative: string
}
type SearchedItem = { id: number; title: string; documentNumber: string }

const REQUESTS_INDEXED_AT_ONCE = 500

const putRequest = prepared((_, driver) =>
  driver.prepare(`
    INSERT OR REPLACE INTO request_search (rowid, number, description, applicant, representative)
    VALUES (?, ?, ?, ?, ?)`),
)
const putItem = prepared((_, driver) =>
  driver.prepare('INSERT OR REPLACE INTO item_search (rowid, title, document_number) VALUES (?, ?, ?)'),
)
const dropRequest = prepared((_, driver) => driver.prepare('DELETE FROM request_search WHERE rowid = ?'))
const dropItem = prepared((_, driver) => driver.prepare('DELETE FROM item_search WHERE rowid = ?'))

const words = (text: string) => tokensOf(text).join(' ')

/** Writes what a request is found by, in place of what it was found by before. */
export function indexRequest(sql: Statements, request: SearchedRequest): void {
  const { id, number, ownNumber, description, applicantName, representative } = request
  putRequest(sql).run(
    id,
    words(`${number} ${ownNumber}`),
    words(description),
    words(applicantName),
    words(representative),
  )
}

/** Writes what a published item is found by, in place of what it was found by before. */
export function indexItem(sql: Statements, item: SearchedItem): void {
  putItem(sql).run(item.id, words(item.title), words(item.documentNumber))
}

/** A request that an undone import had entered is found no more. */
export function unindexRequest(sql: Statements, id: number): void {
  dropRequest(sql).run(id)
}

/** A published item that was removed is found no more. */
export function unindexItem(sql: Statements, id: number): void {
  dropItem(sql).run(id)
}

/** Indexes the records that have no entry: those of a ledger that is older than the search. */
export function indexMissing(sql: Statements): void {
  const unindexedRequests = sql
    .select({ id: requests.id })
    .from(requests)
    .where(raw`${requests.id} NOT IN (SELECT rowid FROM request_search)`)
  indexAnew(
    sql,
    unindexedRequests.all().map(({ id }) => id),
  )
  const unindexedItems = sql
    .select({ id: items.id })
    .from(items)
    .where(raw`${items.id} NOT IN (SELECT rowid FROM item_search)`)
  const itemIds = unindexedItems.all().map(({ id }) => id)
  for (const ids of batches(itemIds)) for (const item of itemsWith(sql, ids)) indexItem(sql, item)
}

/** Writes what requests are found by from what is now on record of them and their applicants. */
export function indexAnew(sql: Statements, requestIds: readonly number[]): void {
  for (const ids of batches(requestIds)) for (const request of requestsWith(sql, ids)) indexRequest(sql, request)
}

function requestsWith(sql: Statements, ids: number[]): SearchedRequest[] {
  return sql
    .select({
      id: requests.id,
      number: requests.number,
      ownNumber: requests.ownNumber,
      description: requests.description,
      applicantName: applicants.name,
      representative: applicants.representative,
    })
    .from(requests)
    .innerJoin(applicants, eq(applicants.id, requests.applicantId))
    .where(inArray(requests.id, ids))
    .all()
}

function itemsWith(sql: Statements, ids: number[]): SearchedItem[] {
  return sql
    .select({ id: items.id, title: items.title, documentNumber: items.documentNumber })
    .from(items)
    .where(inArray(items.id, ids))
    .all()
}

function batches(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / REQUESTS_INDEXED_AT_ONCE) }, (_, at) =>
    ids.slice(at * REQUESTS_INDEXED_AT_ONCE, (at + 1) * REQUESTS_INDEXED_AT_ONCE),
  )
}
