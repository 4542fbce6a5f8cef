import { and, asc, count, desc, eq, gte, isNull } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { lawfulDay } from '@/lib/region/board'
import { connection, type Statements } from '../../client'
import { organs } from '../../schema/organ'
import {
  regionDecisions,
  regionExtensions,
  regionLinks,
  regionSubmissions,
  regionUnits,
  regionYears,
} from '../../schema/region'

declare const opened: unique symbol

/** One unit's year, which an address opened: whoever has it is shown nothing else. Only `openedLink` gives one. */
export type CollectionLink = {
  id: number
  unitId: number
  year: number
  unit: string
  expiresOn: PlainDate
  openedAt: string | null
  onTimeUntil: PlainDate
  /** The last day on which anything is taken; null where none was set. */
  openUntil: PlainDate | null
  organ: { fullName: string; disclosureOffice: string; phone: string }
  readonly [opened]: true
}

/** What the address with this hash opens today; undefined where it is unknown, over, revoked, or the year is not collected by addresses. */
export function openedLink(
  tokenHash: string,
  today: PlainDate,
  sql: Statements = connection(),
): CollectionLink | undefined {
  const row = sql
    .select({
      link: regionLinks,
      unit: regionUnits.name,
      onTimeUntil: regionYears.onTimeUntil,
      openUntil: regionYears.openUntil,
      extendedUntil: regionExtensions.openUntil,
    })
    .from(regionLinks)
    .innerJoin(regionUnits, eq(regionUnits.id, regionLinks.unitId))
    .innerJoin(regionYears, eq(regionYears.year, regionLinks.year))
    .leftJoin(
      regionExtensions,
      and(eq(regionExtensions.unitId, regionLinks.unitId), eq(regionExtensions.year, regionLinks.year)),
    )
    .where(
      and(
        eq(regionLinks.tokenHash, tokenHash),
        isNull(regionLinks.revokedAt),
        gte(regionLinks.expiresOn, today),
        eq(regionYears.byLink, true),
      ),
    )
    .get()
  const { fullName, disclosureOffice, phone } = organs
  const organ = sql.select({ fullName, disclosureOffice, phone }).from(organs).get()
  if (!row || !organ) return undefined
  const { id, unitId, year, expiresOn, openedAt } = row.link
  return {
    ...{ id, unitId, year, expiresOn, openedAt, unit: row.unit, organ },
    onTimeUntil: row.extendedUntil ?? row.onTimeUntil ?? lawfulDay(year),
    openUntil: row.extendedUntil ?? row.openUntil,
  } as CollectionLink
}

/** What was handed in for the unit's year, the latest first, each with the decision that holds. */
export function receiptsOf({ unitId, year }: CollectionLink) {
  const own = and(eq(regionSubmissions.unitId, unitId), eq(regionSubmissions.year, year))
  const decisions = connection()
    .select({
      submissionId: regionDecisions.submissionId,
      kind: regionDecisions.kind,
      remarks: regionDecisions.remarks,
    })
    .from(regionDecisions)
    .innerJoin(regionSubmissions, eq(regionSubmissions.id, regionDecisions.submissionId))
    .where(own)
    .orderBy(asc(regionDecisions.id))
    .all()
  const latest = new Map(decisions.map((each) => [each.submissionId, each]))
  const { id, version, file, sha256, at, way } = regionSubmissions
  return connection()
    .select({ id, version, file, sha256, at, way })
    .from(regionSubmissions)
    .where(own)
    .orderBy(desc(version))
    .all()
    .map((row) => ({ ...row, decision: latest.get(row.id) }))
}

/** How many versions of the unit's year came by address. */
export function sentByLink({ unitId, year }: CollectionLink, sql: Statements = connection()): number {
  const { unitId: unit, year: ofYear, way } = regionSubmissions
  return sql
    .select({ sent: count() })
    .from(regionSubmissions)
    .where(and(eq(unit, unitId), eq(ofYear, year), eq(way, 'link')))
    .get()!.sent
}

/** The address of a unit's year that has not been revoked, without the address itself, which is not stored. */
export function linkOf(_actor: Actor<'region.settle'>, unitId: number, year: number) {
  const { id, expiresOn, createdAt, createdBy, openedAt } = regionLinks
  return connection()
    .select({ id, expiresOn, createdAt, createdBy, openedAt })
    .from(regionLinks)
    .where(and(eq(regionLinks.unitId, unitId), eq(regionLinks.year, year), isNull(regionLinks.revokedAt)))
    .get()
}
