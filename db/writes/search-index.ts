import { eq, inArray, sql as raw, type SQL } from 'drizzle-orm'
import { tokensOf } from '@/lib/search/bigrams'
import type { Statements } from '../client'
import { publishedItems as items } from '../schema/published'
import { applicants, disclosureRequests as requests } from '../schema/requests'

type SearchedRequest = {
  id: number
  number: string
  description: string
  applicantName: string
  representative: string
}
type SearchedItem = { id: number; title: string; documentNumber: string }

const BATCH = 500

/** Writes what a request is found by, in place of what it was found by before. */
export function indexRequest(sql: Statements, request: SearchedRequest): void {
  indexRequests(sql, [request])
}

/** Writes what a published item is found by, in place of what it was found by before. */
export function indexItem(sql: Statements, item: SearchedItem): void {
  indexItems(sql, [item])
}

/** A published item that was removed is found no more. */
export function unindexItem(sql: Statements, id: number): void {
  sql.run(raw`DELETE FROM item_search WHERE rowid = ${id}`)
}

/** Indexes the records that have no entry: those of a ledger that is older than the search. */
export function indexMissing(sql: Statements): void {
  const unindexedRequests = sql
    .select({ id: requests.id })
    .from(requests)
    .where(raw`${requests.id} NOT IN (SELECT rowid FROM request_search)`)
  for (const ids of batches(unindexedRequests.all())) indexRequests(sql, requestsWith(sql, ids))
  const unindexedItems = sql
    .select({ id: items.id })
    .from(items)
    .where(raw`${items.id} NOT IN (SELECT rowid FROM item_search)`)
  for (const ids of batches(unindexedItems.all())) indexItems(sql, itemsWith(sql, ids))
}

function indexRequests(sql: Statements, found: readonly SearchedRequest[]): void {
  const rows = found.map(({ id, number, description, applicantName, representative }) =>
    entry(id, number, description, applicantName, representative),
  )
  sql.run(raw`
    INSERT OR REPLACE INTO request_search (rowid, number, description, applicant, representative)
    VALUES ${raw.join(rows, raw`, `)}`)
}

function indexItems(sql: Statements, found: readonly SearchedItem[]): void {
  const rows = found.map(({ id, title, documentNumber }) => entry(id, title, documentNumber))
  sql.run(raw`INSERT OR REPLACE INTO item_search (rowid, title, document_number) VALUES ${raw.join(rows, raw`, `)}`)
}

function entry(id: number, ...texts: string[]): SQL {
  const words = texts.map((text) => raw`${tokensOf(text).join(' ')}`)
  return raw`(${id}, ${raw.join(words, raw`, `)})`
}

function requestsWith(sql: Statements, ids: number[]): SearchedRequest[] {
  return sql
    .select({
      id: requests.id,
      number: requests.number,
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

function batches(rows: { id: number }[]): number[][] {
  const ids = rows.map(({ id }) => id)
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, at) => ids.slice(at * BATCH, (at + 1) * BATCH))
}
