import { and, eq, ne, sql } from 'drizzle-orm'
import type { Actor, Role } from '@/lib/access'
import { type PlainDate, yearOf } from '@/lib/dates'
import { missingYear } from '@/lib/duties/calendar-duty'
import { stepsWithoutAnybody } from '@/lib/letters/approvers'
import { cannotFinish, usualSubmitters } from '@/lib/published/proposed-chain'
import { type SetUpFacts, type SetUpLine, setUpLines } from '@/lib/set-up/steps'
import { connection } from '../client'
import { backupRuns } from '../schema/backups'
import { historicalReports } from '../schema/historical-reports'
import { imports } from '../schema/imports'
import { sections } from '../schema/organ'
import { reportRevisions } from '../schema/report-publication'
import { setUpWaivers } from '../schema/set-up'
import { approversOn, letterChainsOf } from './letter-approvers'
import { organOf } from './organ'
import { reckoning } from './reckoning'
import { chainOf, reviewRulesOf } from './review-file'

/** What is left of setting up the ledger, for those who lead the office; empty when it is done, and in a demonstration. */
export function setUpOf(actor: Actor<'settings.organ'>, today: PlainDate): SetUpLine[] {
  if (organOf(actor).demonstration) return []
  const waived = connection().select({ step: setUpWaivers.step }).from(setUpWaivers).all()
  return setUpLines(factsOf(actor, today), new Set(waived.map(({ step }) => step)))
}

/** Who must be on the staff: somebody who handles cases, and somebody who signs. */
const NEEDED_ROLES = [['clerk', 'reviewer'], ['supervisor']] as const satisfies readonly (readonly Role[])[]

function factsOf(actor: Actor, today: PlainDate): SetUpFacts {
  const sqlite = connection()
  const organ = organOf(actor)
  const people = approversOn(sqlite, today)
  const rolesMissing = NEEDED_ROLES.filter((roles) => !people.some(({ role }) => roles.some((each) => each === role)))
  const { drafterReviews } = reviewRulesOf(sqlite)
  const cannot = cannotFinish(chainOf(sqlite), drafterReviews, people)
  const stuck = usualSubmitters(people).filter((each) => cannot.includes(each))
  const lettersStuck = stepsWithoutAnybody(
    letterChainsOf(sqlite),
    people.map((each) => ({ ...each, away: false })),
  )
  const year = missingYear(reckoning(actor).calendar, today)
  const unqualified = people.filter(({ qualified }) => !qualified)
  return {
    sections: fact(exists(sections, eq(sections.active, true))),
    staff: fact(
      rolesMissing.length === 0,
      rolesMissing.map(([role]) => role),
    ),
    qualifications: fact(
      people.some(({ qualified }) => qualified),
      unqualified.map(({ name }) => name),
    ),
    reviewChain: fact(
      people.length > 0 && stuck.length === 0,
      stuck.map(({ name }) => name),
    ),
    letterChain: fact(
      people.length > 0 && lettersStuck.length === 0,
      lettersStuck.map(({ name }) => name),
    ),
    contact: fact([organ.agencyCode, organ.address, organ.postcode, organ.phone].every((each) => each !== '')),
    website: fact(organ.website !== ''),
    calendar: fact(year === null, year ? [String(year.year)] : []),
    reviewOrgan: fact(organ.reviewOrgan !== '' && organ.court !== ''),
    backup: fact(exists(backupRuns, eq(backupRuns.problem, ''))),
    lastReport: fact(hasReportOf(yearOf(today) - 1), [String(yearOf(today) - 1)]),
    oldLedger: fact(exists(imports, and(ne(imports.taken, 0), sql`${imports.undoneAt} IS NULL`))),
  }
}

const fact = (done: boolean, missing: readonly string[] = []) => ({ done, missing: done ? [] : missing })

type Looked = typeof sections | typeof backupRuns | typeof imports

function exists(table: Looked, condition: ReturnType<typeof eq> | undefined): boolean {
  return connection().select({ one: sql`1` }).from(table).where(condition).limit(1).get() !== undefined
}

function hasReportOf(year: number): boolean {
  const { year: entered } = historicalReports
  const { year: published } = reportRevisions
  return (
    connection().select({ entered }).from(historicalReports).where(eq(entered, year)).get() !== undefined ||
    connection().select({ published }).from(reportRevisions).where(eq(published, year)).get() !== undefined
  )
}
