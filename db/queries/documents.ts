import { and, asc, between, count, desc, eq, gt, isNull, lte, min, or, type SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { addDays, type PlainDate, yearOf } from '@/lib/dates'
import { type Continuity, continuityOf } from '@/lib/documents/continuity'
import { DOCUMENT_KINDS, type DocumentKind } from '@/lib/documents/document'
import { type Standing, standingOn } from '@/lib/documents/in-force'
import type { DocumentListQuery } from '@/lib/documents/list-query'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { sizeOf } from '@/lib/list-query'
import { publishedNumber, sameMeasures } from '@/lib/report/history/published-report'
import { connection } from '../client'
import {
  documentAmendments as amendments,
  normativeDocuments as documents,
  documentEndings as endings,
} from '../schema/registers'
import { inYear, yearsIn } from './day-columns'
import { contains } from './like'
import { ceases, countDocumentsAs } from './report/documents'
import { publishedTables } from './report/history'

/** One page of the list with each document's standing on the day, and how many documents the filters leave. */
export function listDocuments(actor: Actor<'document.view'>, query: DocumentListQuery, day: PlainDate) {
  const where = and(...conditions(actor, query, day))
  const direction = query.sort.startsWith('-') ? desc : asc
  const column = query.sort.endsWith('issued') ? documents.issuedOn : documents.title
  const rows = withEndings()
    .where(where)
    .orderBy(direction(column), direction(documents.id))
    .limit(sizeOf(query))
    .offset((query.page - 1) * sizeOf(query))
    .all()
    .map(({ document, ending }) => ({ ...document, ending, standing: standingOn({ ...document, ending }, day) }))
  return { total: countWhere(where), rows }
}

/** A document with its amendments and its ending, or undefined if there is none with this id. */
export function documentFile(_actor: Actor<'document.view'>, id: number) {
  const row = withEndings().where(eq(documents.id, id)).get()
  return row && { ...row.document, amendments: amendmentsOf(id), ending: row.ending }
}

/** How many documents in force on the day run out within so many days after it. */
export function countRunningOut(_actor: Actor<'document.view'>, day: PlainDate, days: number): number {
  return countWhere(runningOut(day, days))
}

const CONTINUITY_YEARS = 5

/** Per kind that the organ has documents of, the latest years' stock beside the year before: latest first. */
export function documentContinuity(
  actor: Actor<'document.view'>,
  today: PlainDate,
): { kind: DocumentKind; year: number; continuity: Continuity }[] {
  const first = connection()
    .select({ on: min(documents.issuedOn) })
    .from(documents)
    .get()?.on
  if (!first) return []
  const from = Math.max(yearOf(first as PlainDate), yearOf(today) - CONTINUITY_YEARS + 1)
  const years = Array.from({ length: Math.max(0, yearOf(today) - from + 1) }, (_, ago) => yearOf(today) - ago)
  return years.flatMap((year) => {
    const before = countDocumentsAs(actor, year - 1, ['in_force'])
    const counts = countDocumentsAs(actor, year, CONTINUITY_HEADS)
    return DOCUMENT_KINDS.filter((kind) => before[kind].in_force + counts[kind].issued > 0).map((kind) => {
      const published = publishedStock(actor, year - 1, kind)
      return { kind, year, continuity: continuityOf({ counted: before[kind].in_force, published }, counts[kind]) }
    })
  })
}

/** 现行有效 as the year's report was published; a form may have measured something else. */
function publishedStock(actor: Actor<'document.view'>, year: number, kind: DocumentKind): number | undefined {
  const published = publishedTables(actor, year)
  return published && sameMeasures(published, formatOf(year + 1))
    ? publishedNumber(published, `table2.${kind}.in_force`)
    : undefined
}

const CONTINUITY_HEADS = ['issued', 'repealed', 'in_force', 'expired_uncounted', 'reissued_by_amendment'] as const

function amendmentsOf(documentId: number) {
  return connection()
    .select({ amendedOn: amendments.amendedOn, basis: amendments.basis })
    .from(amendments)
    .where(eq(amendments.documentId, documentId))
    .orderBy(asc(amendments.amendedOn), asc(amendments.id))
    .all()
}

/** The years in which documents were issued, latest first. */
export function documentYears(_actor: Actor<'document.view'>): number[] {
  return yearsIn(documents, documents.issuedOn)
}

function withEndings() {
  return connection()
    .select({ document: documents, ending: { kind: endings.kind, endedOn: endings.endedOn, basis: endings.basis } })
    .from(documents)
    .leftJoin(endings, eq(endings.documentId, documents.id))
    .$dynamic()
}

function conditions(
  actor: Actor,
  { kind, state, within, year, q }: DocumentListQuery,
  day: PlainDate,
): (SQL | undefined)[] {
  return [
    kind && eq(documents.kind, kind),
    state && inStanding(state, day),
    within === undefined ? undefined : runningOut(day, within),
    inYear(documents.issuedOn, year),
    q === undefined ? undefined : contains(actor, q, documents.title, documents.documentNumber),
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

/** In force on the day, with a validity that ends within so many days after it and no end recorded. */
function runningOut(day: PlainDate, days: number): SQL {
  return and(
    isNull(endings.endedOn),
    lte(documents.issuedOn, day),
    between(documents.validUntil, day, addDays(day, days)),
  )!
}

function countWhere(where: SQL | undefined): number {
  return connection()
    .select({ count: count() })
    .from(documents)
    .leftJoin(endings, eq(endings.documentId, documents.id))
    .where(where)
    .get()!.count
}
