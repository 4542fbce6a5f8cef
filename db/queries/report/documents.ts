import { and, between, desc, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { firstDayOf, lastDayOf } from '@/lib/dates'
import { DOCUMENT_KINDS, type DocumentKind } from '@/lib/documents/document'
import type { DocumentCounts } from '@/lib/report/facts'
import { connection } from '../../client'
import { organs } from '../../schema/organ'
import { normativeDocuments as documents, documentEndings as endings } from '../../schema/registers'

/** The first day on which a document is no longer in force; null while it is. Mirrors `ceasesOn`. */
export const ceases = sql<string | null>`coalesce(${endings.endedOn}, date(${documents.validUntil}, '+1 day'))`

export type DocumentMeasure = keyof DocumentCounts

function inMeasure(measure: DocumentMeasure, year: number, expiryCounts: boolean): SQL {
  const [first, last] = [firstDayOf(year), lastDayOf(year)]
  if (measure === 'issued') return between(documents.issuedOn, first, last)
  if (measure === 'in_force') return and(lte(documents.issuedOn, last), or(isNull(ceases), gt(ceases, last)))!
  const declared = inArray(endings.kind, ['repealed', 'invalidated'])
  return and(between(ceases, first, last), expiryCounts ? undefined : declared)!
}

export function countDocuments(_actor: Actor, year: number): Record<DocumentKind, DocumentCounts> {
  const expiryCounts = expiryCountsAsRepeal()
  const sumOf = (measure: DocumentMeasure) => sql<number>`coalesce(sum(${inMeasure(measure, year, expiryCounts)}), 0)`
  const counts = connection()
    .select({ kind: documents.kind, issued: sumOf('issued'), repealed: sumOf('repealed'), in_force: sumOf('in_force') })
    .from(documents)
    .leftJoin(endings, eq(endings.documentId, documents.id))
    .groupBy(documents.kind)
    .all()
  return Object.fromEntries(
    DOCUMENT_KINDS.map((kind) => {
      const { issued = 0, repealed = 0, in_force = 0 } = counts.find((row) => row.kind === kind) ?? {}
      return [kind, { issued, repealed, in_force }]
    }),
  ) as Record<DocumentKind, DocumentCounts>
}

export function documentsInCell(_actor: Actor, year: number, kind: DocumentKind, measure: DocumentMeasure) {
  return connection()
    .select({
      id: documents.id,
      title: documents.title,
      documentNumber: documents.documentNumber,
      issuedOn: documents.issuedOn,
      ceases,
    })
    .from(documents)
    .leftJoin(endings, eq(endings.documentId, documents.id))
    .where(and(eq(documents.kind, kind), inMeasure(measure, year, expiryCountsAsRepeal())))
    .orderBy(desc(documents.issuedOn), desc(documents.id))
    .all()
}

function expiryCountsAsRepeal(): boolean {
  return connection().select({ counts: organs.expiryCountsAsRepeal }).from(organs).get()?.counts ?? true
}
