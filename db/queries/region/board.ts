import { eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { type BoardFacts, type BoardRow, boardOf, type DecisionKind, type Version } from '@/lib/region/board'
import type { CheckSummary } from '@/lib/reports-check/check-summary'
import { connection } from '../../client'
import { regionExtensions, regionRulings, regionSubmissions, regionYears } from '../../schema/region'
import { decisionsOn } from './decisions'
import { regionUnitsOf, successionsOf } from './units'

const UNASKED = { askedOn: null, onTimeUntil: null, openUntil: null, inReport: true, byLink: false, version: 0 }

/** The days of a year's collection; those of a year that nobody has begun are open. */
export function regionYearOf(_actor: Actor<'region.view'>, year: number) {
  return connection().select().from(regionYears).where(eq(regionYears.year, year)).get() ?? { year, ...UNASKED }
}

/** The years of which anything is on record, the latest first. */
export function regionYearsOf(_actor: Actor<'region.view'>): number[] {
  const asked = connection().select({ year: regionYears.year }).from(regionYears).all()
  const received = connection().selectDistinct({ year: regionSubmissions.year }).from(regionSubmissions).all()
  return [...new Set([...asked, ...received].map(({ year }) => year))].sort((a, b) => b - a)
}

/** What was decided last on each version. */
export function latestDecisions(actor: Actor<'region.view'>, year: number) {
  return new Map(decisionsOn(actor, eq(regionSubmissions.year, year)).map((row) => [row.submissionId, row]))
}

/** Every version that units handed in for a year, with what was decided on it. */
function versionsOf(actor: Actor<'region.view'>, year: number): Version[] {
  const decisions = latestDecisions(actor, year)
  const rows = connection()
    .select({
      id: regionSubmissions.id,
      unitId: regionSubmissions.unitId,
      version: regionSubmissions.version,
      receivedOn: regionSubmissions.receivedOn,
      nil: regionSubmissions.nil,
      summary: regionSubmissions.summary,
    })
    .from(regionSubmissions)
    .where(eq(regionSubmissions.year, year))
    .all()
  return rows.map(({ summary, ...row }) => asVersion(row, summary, decisions.get(row.id)?.kind ?? null))
}

/** A version as the board sees it. */
function asVersion(
  row: Pick<Version, 'id' | 'unitId' | 'version' | 'receivedOn' | 'nil'>,
  summary: string,
  decided: DecisionKind | null,
): Version {
  const { findings, empty } = JSON.parse(summary) as CheckSummary
  return { ...row, empty: empty && !row.nil, toMend: row.nil ? 0 : findings.correct + findings.fill, decided }
}

/** What the board of a year is made from. */
function boardFacts(actor: Actor<'region.view'>, year: number): BoardFacts {
  return {
    units: regionUnitsOf(actor),
    successions: successionsOf(actor),
    rulings: connection().select().from(regionRulings).where(eq(regionRulings.year, year)).all(),
    days: regionYearOf(actor, year),
    extensions: connection().select().from(regionExtensions).where(eq(regionExtensions.year, year)).all(),
    versions: versionsOf(actor, year),
  }
}

/** Where every unit stands in a year. */
export function regionBoard(actor: Actor<'region.view'>, year: number, today: PlainDate): BoardRow[] {
  return boardOf(boardFacts(actor, year), year, today)
}
