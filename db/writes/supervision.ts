import { eq } from 'drizzle-orm'
import type { Result } from '@/lib/result'
import type { EntryChangeInput, EntryInput, EntryRemoval, Register } from '@/lib/supervision/entry'
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
import type { Tx } from '../transaction'
import { changeRow, type Lines, recordRow, removeRow, type VersionedTable } from './versioned-rows'

/** The table of each register, and what its records are called in the audit trail. */
const TABLES: Record<Register, { table: VersionedTable; noun: string }> = {
  'leading-group': { table: leadingGroupMembers, noun: 'member' },
  rules: { table: workRules, noun: 'rule' },
  meetings: { table: meetings, noun: 'meeting' },
  inspections: { table: inspections, noun: 'inspection' },
  complaints: { table: complaints, noun: 'complaint' },
  problems: { table: problems, noun: 'problem' },
  evaluations: { table: evaluations, noun: 'evaluation' },
}

/** The subject of a record in the audit trail. */
export function subjectOf(register: Register, id: number): string {
  return `${TABLES[register].noun}:${id}`
}

export function recordEntry(tx: Tx, input: EntryInput): Result<{ id: number }> {
  const { register, values, lines } = apart(input)
  return recordRow(tx, TABLES[register], values as never, lines)
}

export function changeEntry(tx: Tx, input: EntryChangeInput): Result<{ id: number }> {
  const { register, values, lines } = apart(input)
  return changeRow(tx, TABLES[register], values as never, lines)
}

export function removeEntry(tx: Tx, { register, ...removal }: EntryRemoval): Result<undefined> {
  return removeRow(tx, TABLES[register], removal, LINES[register]?.([]))
}

type LinesOf = (rows: readonly never[]) => Lines

/** Dated lines that some records have: a rule its amendments, a problem its measures. */
const LINES: Partial<Record<Register, LinesOf>> = {
  rules: (amendments) => ({
    put: (tx, ruleId) => {
      for (const row of amendments) tx.sql.insert(workRuleAmendments).values(Object.assign({ ruleId }, row)).run()
    },
    take: (tx, id) => ({
      amendments: tx.sql.delete(workRuleAmendments).where(eq(workRuleAmendments.ruleId, id)).returning().all(),
    }),
    said: { amendments },
  }),
  problems: (measures) => ({
    put: (tx, problemId) => {
      for (const row of measures) tx.sql.insert(improvementMeasures).values(Object.assign({ problemId }, row)).run()
    },
    take: (tx, id) => ({
      measures: tx.sql.delete(improvementMeasures).where(eq(improvementMeasures.problemId, id)).returning().all(),
    }),
    said: { measures },
  }),
}

/** A record apart from its register and its lines. */
function apart({ register, ...input }: EntryInput | EntryChangeInput) {
  const { amendments, measures, ...values } = { amendments: [], measures: [], ...input }
  const rows = (register === 'rules' ? amendments : measures) as never[]
  return { register, values, lines: LINES[register]?.(rows) }
}
