import { asc, inArray, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { EntryChangeForm, Register } from '@/lib/supervision/entry'
import { standingOfProblem } from '@/lib/supervision/problem'
import { readable } from '../anonymisation/readable'
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
type Shown = {
  date: PlainDate
  until?: PlainDate | null
  code?: string
  title: string
  detail: string
  standing: EntryStanding
}

/** A record as a list shows it, with its number. */
export type Entry = Shown & { id: number }

type Table = SQLiteTable & { id: SQLiteColumn; $inferSelect: { id: number } }
type Frame<T extends Table, L extends object> = {
  table: T
  date: SQLiteColumn
  /** What the list is searched by. */
  sought: SQLiteColumn[]
  /** The rows with their dated lines. */
  withLines: (rows: T['$inferSelect'][]) => (T['$inferSelect'] & L)[]
  shown: (row: T['$inferSelect'] & L, today: PlainDate) => Shown
  form: (row: T['$inferSelect'] & L) => EntryChangeForm
}

/** What is asked of any register: its records as lists show them and as their forms take them. */
export type Source = Pick<Frame<Table, object>, 'table' | 'date' | 'sought'> & {
  entries: (actor: Actor, part: Part, today: PlainDate) => Entry[]
  forms: (actor: Actor, part: Part) => EntryChangeForm[]
}

/** Which rows, in which order; earliest first where nothing is said. */
type Part = { where?: SQL; order?: SQL[]; limit?: number; offset?: number }

function source<T extends Table, L extends object = object>({ table, date, sought, ...frame }: Frame<T, L>) {
  const rows = (actor: Actor, { where, order = [asc(date), asc(table.id)], limit = -1, offset = 0 }: Part) =>
    frame.withLines(
      connection()
        .select()
        .from<Table>(table)
        .where(where)
        .orderBy(...order)
        .limit(limit)
        .offset(offset)
        .all()
        .map((row) => readable(actor, table, row)) as T['$inferSelect'][],
    )
  return {
    table,
    date,
    sought,
    rows,
    shown: frame.shown,
    entries: (actor: Actor, part: Part, today: PlainDate): Entry[] =>
      rows(actor, part).map((row) => ({ id: row.id, ...frame.shown(row, today) })),
    forms: (actor: Actor, part: Part) => rows(actor, part).map(frame.form),
  }
}

const inForce = (ended: boolean) => (ended ? 'ended' : 'in_force')
/** Each register's table, the date it is sorted by, what it is searched by, and how a record is shown. */
const REGISTER_SOURCES = {
  'leading-group': source({
    table: leadingGroupMembers,
    date: leadingGroupMembers.fromOn,
    sought: [leadingGroupMembers.position, leadingGroupMembers.person],
    withLines: (rows) => rows,
    form: (row) => ({ register: 'leading-group', ...row }),
    shown: ({ duty, position, person, fromOn, untilOn }, today) => ({
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
    withLines: (rows) => withLines(rows, 'amendments', amendmentsOf),
    form: (row) => ({ register: 'rules', ...row }),
    shown: ({ title, documentNumber, adoptedOn, endedOn }, today) => ({
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
    withLines: (rows) => rows,
    form: (row) => ({ register: 'meetings', ...row }),
    shown: ({ heldOn, topic, decisions }) => ({ date: heldOn, title: topic, detail: decisions, standing: null }),
  }),
  inspections: source({
    table: inspections,
    date: inspections.inspectedOn,
    sought: [inspections.inspected, inspections.findings],
    withLines: (rows) => rows,
    form: (row) => ({ register: 'inspections', ...row }),
    shown: ({ inspectedOn, inspector, inspected, findings }) => ({
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
    withLines: (rows) => rows,
    form: (row) => ({ register: 'complaints', ...row }),
    shown: ({ receivedOn, answeredOn, matter, result, receivedFrom }) => ({
      ...{ date: receivedOn, until: answeredOn, title: matter, detail: result || receivedFrom },
      standing: answeredOn ? 'done' : 'open',
    }),
  }),
  problems: source({
    table: problems,
    date: problems.foundOn,
    sought: [problems.description],
    withLines: (rows) => withLines(rows, 'measures', measuresOf),
    form: (row) => ({ register: 'problems', ...row }),
    shown: ({ foundOn, source: code, description, measures }, today) => ({
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
    withLines: (rows) => rows,
    form: (row) => ({ register: 'evaluations', ...row }),
    shown: ({ kind, ofYear, concludedOn, body, result }) => ({
      date: concludedOn,
      code: kind,
      title: `${ofYear} ${body}`,
      detail: result,
      standing: null,
    }),
  }),
}

/** Each row with its dated lines under a name. */
function withLines<R extends { id: number }, N extends string, L extends { owner: number }>(
  rows: readonly R[],
  name: N,
  linesOf: (ids: number[]) => L[],
) {
  const all = rows.length === 0 ? [] : linesOf(rows.map(({ id }) => id))
  const linesAt = (id: number) => all.filter(({ owner }) => owner === id).map(({ owner: _, ...line }) => line)
  return rows.map((row) => ({ ...row, ...named(name, linesAt(row.id)) }))
}

function named<N extends string, V>(name: N, value: V): Record<N, V> {
  return { [name]: value } as Record<N, V>
}

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

export const SOURCES: Record<Register, Source> = REGISTER_SOURCES

/** The register of problems, whose measures the report counts. */
export const PROBLEMS = REGISTER_SOURCES.problems
