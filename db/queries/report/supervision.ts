import { and, asc, between, eq, gt, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { firstDayOf, lastDayOf, type PlainDate } from '@/lib/dates'
import type { ReportFacts } from '@/lib/report/facts'
import type { Register } from '@/lib/supervision/entry'
import { SUPERVISION_HEAD_CODES, type SupervisionHead } from '@/lib/supervision/heads'
import { DUTY_CODES } from '@/lib/supervision/member'
import { belongsTo } from '@/lib/supervision/problem'
import { connection } from '../../client'
import { staff } from '../../schema/organ'
import { assessments, trainings } from '../../schema/qualifications'
import {
  workRuleAmendments as amendments,
  complaints,
  evaluations,
  inspections,
  meetings,
  leadingGroupMembers as members,
  problems,
  workRules as rules,
} from '../../schema/supervision'
import { inYear } from '../day-columns'
import { type Entry, PROBLEMS, SOURCES } from '../supervision-sources'

/** A record counted under a head: where it is, and what it says. */
export type CountedEntry = {
  register: Register | 'trainings' | 'assessments'
  id: number
  date: PlainDate
  code?: string
  title: string
  detail: string
}

/** The records that a head counts in the report of a year: its number is their number. */
export function entriesUnder(actor: Actor<'supervision.view'>, year: number, head: SupervisionHead): CountedEntry[] {
  const [first, last] = [firstDayOf(year), lastDayOf(year)]
  switch (head) {
    case 'members':
      return counted(
        actor,
        'leading-group',
        year,
        and(lte(members.fromOn, last), or(isNull(members.untilOn), gte(members.untilOn, last))),
      )
    case 'rules_in_force':
      return counted(
        actor,
        'rules',
        year,
        and(lte(rules.adoptedOn, last), or(isNull(rules.endedOn), gt(rules.endedOn, last))),
      )
    case 'rules_made':
      return counted(actor, 'rules', year, or(between(rules.adoptedOn, first, last), amendedIn(year)))
    case 'meetings':
      return counted(actor, 'meetings', year, between(meetings.heldOn, first, last))
    case 'trainings':
      return trainingsHeld(year)
    case 'assessments_passed':
      return assessmentsPassed(year)
    case 'inspections':
      return counted(actor, 'inspections', year, between(inspections.inspectedOn, first, last))
    case 'complaints':
      return counted(actor, 'complaints', year, between(complaints.receivedOn, first, last))
    case 'problems':
      return problemsOf(actor, year).map((problem) =>
        underHead('problems', { id: problem.id, ...PROBLEMS.shown(problem, lastDayOf(year)) }),
      )
    case 'measures_done':
      return measuresDone(actor, year)
  }
}

type SupervisionFacts = Pick<ReportFacts, 'supervision' | 'leadingGroup' | 'rules' | 'problems' | 'evaluations'>

/** What the report says of supervision: the counts, and what its text names. */
export function supervisionFacts(actor: Actor<'supervision.view'>, year: number): SupervisionFacts {
  const made = (condition: SQL) => counted(actor, 'rules', year, condition).map(({ title }) => title)
  const adopted = made(inYear(rules.adoptedOn, year))
  const group = entriesUnder(actor, year, 'members')
  const counts = SUPERVISION_HEAD_CODES.map((head) => [head, entriesUnder(actor, year, head).length])
  return {
    supervision: Object.fromEntries(counts) as Record<SupervisionHead, number>,
    leadingGroup: DUTY_CODES.map((duty) => ({
      duty,
      positions: group.flatMap(({ code, title }) => (code === duty ? [title] : [])),
    })).filter(({ positions }) => positions.length > 0),
    rules: { adopted, amended: made(amendedIn(year)).filter((title) => !adopted.includes(title)) },
    problems: problemsOf(actor, year).map(({ description, measures }) => ({
      description,
      measures: measures.map(({ measure, doneOn }) => ({
        measure,
        done: doneOn !== null && doneOn <= lastDayOf(year),
      })),
    })),
    evaluations: connection()
      .select({ kind: evaluations.kind, body: evaluations.body, result: evaluations.result })
      .from(evaluations)
      .where(eq(evaluations.ofYear, year))
      .all(),
  }
}

function problemsOf(actor: Actor, year: number) {
  const found = PROBLEMS.rows(actor, { where: lte(problems.foundOn, lastDayOf(year)) })
  return found.filter((problem) => belongsTo(year, problem))
}

function measuresDone(actor: Actor, year: number): CountedEntry[] {
  return PROBLEMS.rows(actor, {}).flatMap(({ id, description, measures }) =>
    measures.flatMap(({ measure, doneOn }) =>
      doneOn && doneOn >= firstDayOf(year) && doneOn <= lastDayOf(year)
        ? [{ register: 'problems' as const, id, date: doneOn, title: measure, detail: description }]
        : [],
    ),
  )
}

function trainingsHeld(year: number): CountedEntry[] {
  return connection()
    .select({ id: trainings.id, date: trainings.heldOn, title: trainings.topic, detail: trainings.trainer })
    .from(trainings)
    .where(inYear(trainings.heldOn, year))
    .orderBy(asc(trainings.heldOn), asc(trainings.id))
    .all()
    .map((training) => ({ register: 'trainings', ...training }))
}

function assessmentsPassed(year: number): CountedEntry[] {
  return connection()
    .select({ id: assessments.id, date: assessments.assessedOn, title: staff.name, detail: assessments.score })
    .from(assessments)
    .innerJoin(staff, eq(staff.id, assessments.staffId))
    .where(and(inYear(assessments.assessedOn, year), eq(assessments.passed, true)))
    .orderBy(asc(assessments.assessedOn), asc(assessments.id))
    .all()
    .map((assessment) => ({ register: 'assessments', ...assessment }))
}

function counted(actor: Actor, register: Register, year: number, condition: SQL | undefined): CountedEntry[] {
  return SOURCES[register]
    .entries(actor, { where: condition }, lastDayOf(year))
    .map((entry) => underHead(register, entry))
}

function underHead(register: Register, { id, date, code, title, detail }: Entry): CountedEntry {
  return { register, id, date, code, title, detail }
}

function amendedIn(year: number): SQL {
  const days = inYear(amendments.amendedOn, year)
  return inArray(rules.id, connection().select({ id: amendments.ruleId }).from(amendments).where(days))
}
