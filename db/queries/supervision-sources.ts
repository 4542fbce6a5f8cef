import { asc, inArray } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import type { Register } from '@/lib/supervision/entry'
import { type Measure, standingOfProblem } from '@/lib/supervision/problem'
import { connection } from '../client'
import {
  complaints,
  evaluations,
  improvementMeasures,
  inspections,
  leadingGroupMembers,
  meetings,
  problems,
  workRuleAmendments,
  workRules,
} from '../schema/supervision'

/** How a record stands: in force or ended, open, overdue or done; null where it simply happened. */
type EntryStanding = 'in_force' | 'ended' | 'open' | 'overdue' | 'done' | null

/** A record as every list shows it. `code` is its kind, where the register has kinds. */
export type Shown = {
  date: PlainDate
  until?: PlainDate | null
  code?: string
  title: string
  detail: string
  standing: EntryStanding
}

type Table = SQLiteTable & { id: SQLiteColumn }
type Source<T extends Table, L extends object> = {
  table: T
  date: SQLiteColumn
  /** What the list is searched by. */
  sought: SQLiteColumn[]
  /** Dated lines of the records with these ids, each with its owner. */
  lines?: { name: string; of: (ids: number[]) => ({ owner: number } & object)[] }
  display: (row: T['$inferSelect'] & L, today: PlainDate) => Shown
}

const source = <T extends Table, L extends object>(register: Source<T, L>) =>
  register as unknown as Source<Table, object>
const inForce = (ended: boolean) => (ended ? 'ended' : 'in_force')

/** Each register's table, the date it is sorted by, what it is searched by, and how a record is shown. */
export const REGISTER_SOURCES: Record<Register, Source<Table, object>> = {
  'leading-group': source({
    table: leadingGroupMembers,
    date: leadingGroupMembers.fromOn,
    sought: [leadingGroupMembers.position, leadingGroupMembers.person],
    display: ({ duty, position, person, fromOn, untilOn }, today) => ({
      date: fromOn,
      until: untilOn,
      code: duty,
      title: position,
      detail: person,
      standing: inForce(untilOn !== null && untilOn < today),
    }),
  }),
  rules: source({
    table: workRules,
    date: workRules.adoptedOn,
    sought: [workRules.title, workRules.documentNumber],
    lines: { name: 'amendments', of: amendmentsOf },
    display: ({ title, documentNumber, adoptedOn, endedOn }, today) => ({
      date: adoptedOn,
      until: endedOn,
      title,
      detail: documentNumber,
      standing: inForce(endedOn !== null && endedOn <= today),
    }),
  }),
  meetings: source({
    table: meetings,
    date: meetings.heldOn,
    sought: [meetings.topic, meetings.decisions],
    display: ({ heldOn, topic, decisions }) => ({ date: heldOn, title: topic, detail: decisions, standing: null }),
  }),
  inspections: source({
    table: inspections,
    date: inspections.inspectedOn,
    sought: [inspections.inspected, inspections.findings],
    display: ({ inspectedOn, inspector, inspected, findings }) => ({
      date: inspectedOn,
      title: inspected,
      standing: null,
      detail: [inspector, findings].filter(Boolean).join('：'),
    }),
  }),
  complaints: source({
    table: complaints,
    date: complaints.receivedOn,
    sought: [complaints.matter, complaints.result],
    display: ({ receivedOn, answeredOn, matter, result, receivedFrom }) => ({
      ...{ date: receivedOn, until: answeredOn, title: matter, detail: result || receivedFrom },
      standing: answeredOn ? 'done' : 'open',
    }),
  }),
  problems: source({
    table: problems,
    date: problems.foundOn,
    sought: [problems.description],
    lines: { name: 'measures', of: measuresOf },
    display: ({ foundOn, source: code, description, measures }: ProblemRow, today) => ({
      date: foundOn,
      code,
      title: description,
      detail: measures.map(({ measure }) => measure).join('；'),
      standing: standingOfProblem(measures, today),
    }),
  }),
  evaluations: source({
    table: evaluations,
    date: evaluations.concludedOn,
    sought: [evaluations.body, evaluations.result],
    display: ({ kind, ofYear, concludedOn, body, result }) => ({
      date: concludedOn,
      code: kind,
      title: `${ofYear} ${body}`,
      detail: result,
      standing: null,
    }),
  }),
}

type ProblemRow = typeof problems.$inferSelect & { measures: Measure[] }

function amendmentsOf(ids: number[]) {
  const { ruleId: owner, amendedOn, basis } = workRuleAmendments
  const lines = connection().select({ owner, amendedOn, basis }).from(workRuleAmendments)
  return lines.where(inArray(owner, ids)).orderBy(asc(amendedOn)).all()
}

function measuresOf(ids: number[]) {
  const { id, problemId: owner, measure, dueOn, doneOn, result } = improvementMeasures
  const lines = connection().select({ owner, measure, dueOn, doneOn, result }).from(improvementMeasures)
  return lines.where(inArray(owner, ids)).orderBy(asc(id)).all()
}
