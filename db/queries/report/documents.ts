import { and, between, desc, eq, gt, inArray, isNull, lt, lte, not, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { addDays, firstDayOf, yearOf } from '@/lib/dates'
import type { DocumentCounting } from '@/lib/documents/counting'
import { DOCUMENT_KINDS, type DocumentKind } from '@/lib/documents/document'
import { type Days, daysOfYear } from '@/lib/list-query'
import type { DocumentCounts } from '@/lib/report/facts'
import { connection } from '../../client'
import { organs } from '../../schema/organ'
import {
  documentAmendments as amendments,
  normativeDocuments as documents,
  documentEndings as endings,
} from '../../schema/registers'

/** The first day on which a document is no longer in force; null while it is. Mirrors `ceasesOn`. */
export const ceases = sql<string | null>`coalesce(${endings.endedOn}, date(${documents.validUntil}, '+1 day'))`

type DocumentMeasure = keyof DocumentCounts

/** What a cell of table 二 counts; beside the cells, what the organ's choices leave out of them or put into them. */
type Counted = DocumentMeasure | 'expired_uncounted' | 'reissued_by_amendment' | 'amended'

function countedWhen(what: Counted, days: Days, counting: DocumentCounting): SQL {
  return and(documents.leads, conditionOf(what, days, counting))!
}

function conditionOf(what: Counted, days: Days, counting: DocumentCounting): SQL {
  const { from: first, to: last } = days
  const issued = between(documents.issuedOn, first, last)
  const declared = inArray(endings.kind, ['repealed', 'invalidated'])
  const { amendmentCountsAsIssue: amendmentCounts, expiryCountsAsRepeal: expiryCounts } = counting
  switch (what) {
    case 'issued':
      return amendmentCounts ? or(issued, amendedFirstIn(days))! : issued
    case 'repealed':
      return and(between(ceases, first, last), expiryCounts ? undefined : declared)!
    case 'in_force':
      return and(lte(documents.issuedOn, last), or(isNull(ceases), gt(ceases, last)))!
    case 'expired_uncounted':
      return expiryCounts
        ? sql`0`
        : and(between(ceases, first, last), or(isNull(endings.kind), eq(endings.kind, 'expired')))!
    case 'reissued_by_amendment':
      return amendmentCounts ? and(lt(documents.issuedOn, first), amendedFirstIn(days))! : sql`0`
    case 'amended':
      return amendedIn(days)
  }
}

function amendedIn({ from, to }: Days): SQL {
  const onThem = between(amendments.amendedOn, from, to)
  return inArray(documents.id, connection().select({ id: amendments.documentId }).from(amendments).where(onThem))
}

/** Amended on these days, and neither issued nor amended earlier in the year: a document counts once a year. */
function amendedFirstIn(days: Days): SQL {
  const earlier = { from: firstDayOf(yearOf(days.from)), to: addDays(days.from, -1) }
  return and(amendedIn(days), not(between(documents.issuedOn, earlier.from, earlier.to)), not(amendedIn(earlier)))!
}

/** How many documents of each kind are counted under each of these heads. */
export function countDocumentsAs<const W extends Counted>(
  _actor: Actor<'document.view'>,
  year: number,
  heads: readonly W[],
  days = daysOfYear(year),
): Record<DocumentKind, Record<W, number>> {
  const counting = documentCounting()
  const sums = Object.fromEntries(
    heads.map((what) => [what, sql<number>`coalesce(sum(${countedWhen(what, days, counting)}), 0)`]),
  ) as Record<W, SQL<number>>
  const rows = connection()
    .select({ kind: documents.kind, ...(sums as Record<string, SQL<number>>) })
    .from(documents)
    .leftJoin(endings, eq(endings.documentId, documents.id))
    .groupBy(documents.kind)
    .all() as ({ kind: DocumentKind } & Record<W, number>)[]
  return Object.fromEntries(
    DOCUMENT_KINDS.map((kind) => {
      const row = rows.find((found) => found.kind === kind)
      return [kind, Object.fromEntries(heads.map((what) => [what, row?.[what] ?? 0]))]
    }),
  ) as Record<DocumentKind, Record<W, number>>
}

export function countDocuments(
  actor: Actor<'document.view'>,
  year: number,
  days = daysOfYear(year),
): Record<DocumentKind, DocumentCounts> {
  return countDocumentsAs(actor, year, ['issued', 'repealed', 'in_force'], days)
}

export function documentsInCell(_actor: Actor<'document.view'>, year: number, kind: DocumentKind, what: Counted) {
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
    .where(and(eq(documents.kind, kind), countedWhen(what, daysOfYear(year), documentCounting())))
    .orderBy(desc(documents.issuedOn), desc(documents.id))
    .all()
}

function documentCounting(): DocumentCounting {
  const { expiryCountsAsRepeal, amendmentCountsAsIssue } = organs
  const settings = connection().select({ expiryCountsAsRepeal, amendmentCountsAsIssue }).from(organs).get()
  return settings ?? { expiryCountsAsRepeal: true, amendmentCountsAsIssue: false }
}
