import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '@/lib/dates'
import { EVALUATION_KINDS, type EvaluationKind } from '@/lib/supervision/evaluation'
import { DUTY_CODES } from '@/lib/supervision/member'
import { PROBLEM_SOURCES } from '@/lib/supervision/problem'
import { oneOf } from './one-of'

const day = (name: string) => text(name).$type<PlainDate>()
const versioned = { id: integer().primaryKey(), version: integer().notNull() }
const EVALUATION_CODES = Object.keys(EVALUATION_KINDS) as [EvaluationKind, ...EvaluationKind[]]

/** 领导小组: who or which office, in which duty, from when until when. */
export const leadingGroupMembers = sqliteTable(
  'leading_group_members',
  {
    ...versioned,
    duty: text({ enum: DUTY_CODES }).notNull(),
    position: text().notNull(),
    person: text().notNull(),
    fromOn: day('from_on').notNull(),
    /** The last day. */
    untilOn: day('until_on'),
    basis: text().notNull(),
  },
  (t) => [oneOf('leading_group_members_duty', t.duty, DUTY_CODES)],
)

/** 制度. `endedOn` is the first day on which it is no longer in force. */
export const workRules = sqliteTable('work_rules', {
  ...versioned,
  title: text().notNull(),
  documentNumber: text('document_number').notNull(),
  adoptedOn: day('adopted_on').notNull(),
  endedOn: day('ended_on'),
  note: text().notNull(),
})

export const workRuleAmendments = sqliteTable(
  'work_rule_amendments',
  {
    id: integer().primaryKey(),
    ruleId: integer('rule_id')
      .notNull()
      .references(() => workRules.id),
    amendedOn: day('amended_on').notNull(),
    basis: text().notNull(),
  },
  (t) => [index('work_rule_amendments_rule').on(t.ruleId, t.amendedOn)],
)

export const meetings = sqliteTable('meetings', {
  ...versioned,
  heldOn: day('held_on').notNull(),
  topic: text().notNull(),
  attended: text().notNull(),
  decisions: text().notNull(),
})

export const inspections = sqliteTable('inspections', {
  ...versioned,
  inspectedOn: day('inspected_on').notNull(),
  inspector: text().notNull(),
  inspected: text().notNull(),
  findings: text().notNull(),
})

/** 投诉举报 under Art. 47 and 51; open while it has no answer. */
export const complaints = sqliteTable(
  'complaints',
  {
    ...versioned,
    receivedOn: day('received_on').notNull(),
    receivedFrom: text('received_from').notNull(),
    matter: text().notNull(),
    requestNumber: text('request_number').notNull(),
    answeredOn: day('answered_on'),
    result: text().notNull(),
  },
  (t) => [check('complaints_answered', sql`(${t.answeredOn} IS NULL) = (${t.result} = '')`)],
)

export const problems = sqliteTable(
  'problems',
  {
    ...versioned,
    foundOn: day('found_on').notNull(),
    source: text({ enum: PROBLEM_SOURCES }).notNull(),
    description: text().notNull(),
  },
  (t) => [oneOf('problems_source', t.source, PROBLEM_SOURCES)],
)

/** 改进措施 against a problem; done on its day, or still to do. */
export const improvementMeasures = sqliteTable(
  'improvement_measures',
  {
    id: integer().primaryKey(),
    problemId: integer('problem_id')
      .notNull()
      .references(() => problems.id),
    measure: text().notNull(),
    dueOn: day('due_on'),
    doneOn: day('done_on'),
    result: text().notNull(),
  },
  (t) => [index('improvement_measures_problem').on(t.problemId), index('improvement_measures_due').on(t.dueOn)],
)

/** 考核, 社会评议, 责任追究 of a year (Art. 46). */
export const evaluations = sqliteTable(
  'evaluations',
  {
    ...versioned,
    kind: text({ enum: EVALUATION_CODES }).notNull(),
    ofYear: integer('of_year').notNull(),
    concludedOn: day('concluded_on').notNull(),
    body: text().notNull(),
    result: text().notNull(),
  },
  (t) => [oneOf('evaluations_kind', t.kind, EVALUATION_CODES)],
)
