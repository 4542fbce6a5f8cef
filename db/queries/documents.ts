import { and, asc, between, count, desc, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { firstDayOf, lastDayOf, type PlainDate } from '@/lib/dates'
import { type Standing, standingOn } from '@/lib/documents/in-force'
import type { DocumentListQuery } from '@/lib/documents/list-query'
import { PAGE_SIZE } from '@/lib/list-query'
import { connection } from '../client'
import { normativeDocuments as documents, documentEndings as endings } from '../schema/registers'
import { contains } from './like'
import { ceases } from './report/documents'
import { yearsIn } from './years'

/** One page of the list with each document's standing on the day, and how many documents the filters leave. */
export function listDocuments(_actor: Actor, query: DocumentListQuery, day: PlainDate) {
  const where = and(...conditions(query, day))
  const direction = query.sort.startsWith('-') ? desc : asc
  const column = query.sort.endsWith('issued') ? documents.issuedOn : documents.title
  const rows = withEndings()
    .where(where)
    .orderBy(direction(column), direction(documents.id))
    .limit(PAGE_SIZE)
    .offset((query.page - 1) * PAGE_SIZE)
    .all()
    .map(({ document, ending }) => ({ ...document, ending, standing: standingOn({ ...document, ending }, day) }))
  return { total: countWhere(where), rows }
}

/** A document with its ending, or undefined if there is none with this id. */
export function documentFile(_actor: Actor, id: number) {
  const row = withEndings().where(eq(documents.id, id)).get()
  return row && { ...row.document, ending: row.ending }
}

/** The years in which documents were issued, latest first. */
export function documentYears(_actor: Actor): number[] {
  return yearsIn(documents, documents.issuedOn)
}

function withEndings() {
  return connection()
    .select({ document: documents, ending: { kind: endings.kind, endedOn: endings.endedOn, basis: endings.basis } })
    .from(documents)
    .leftJoin(endings, eq(endings.documentId, documents.id))
    .$dynamic()
}

function conditions({ kind, state, year, q }: DocumentListQuery, day: PlainDate): (SQL | undefined)[] {
  return [
    kind && eq(documents.kind, kind),
    state && inStanding(state, day),
    year === undefined ? undefined : between(documents.issuedOn, firstDayOf(year), lastDayOf(year)),
    q === undefined ? undefined : contains(q, documents.title, documents.documentNumber),
  ]
}

/** The standings of `standingOn`, as conditions on what is recorded. */
function inStanding(standing: Standing, day: PlainDate): SQL {
  const issued = lte(documents.issuedOn, day)
  switch (standing) {
    case 'not_yet_issued':
      return gt(documents.issuedOn, day)
    case 'in_force':
      return and(issued, or(isNull(ceases), gt(ceases, day)))!
    case 'ceased':
      return and(issued, lte(ceases, day))!
  }
}

function countWhere(where: SQL | undefined): number {
  return connection()
    .select({ count: count() })
    .from(documents)
    .leftJoin(endings, eq(endings.documentId, documents.id))
    .where(where)
    .get()!.count
}
