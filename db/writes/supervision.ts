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
import { type Lines, removeRow, type VersionedTable, writeRow } from './versioned-rows'

/** The table of each register, and what its records are called in the audit trail. */
const TABLES = {
  'leading-group': { table: leadingGroupMembers, noun: 'member' },
  rules: { table: workRules, noun: 'rule' },
  meetings: { table: meetings, noun: 'meeting' },
  inspections: { table: inspections, noun: 'inspection' },
  complaints: { table: complaints, noun: 'complaint' },
  problems: { table: problems, noun: 'problem' },
  evaluations: { table: evaluations, noun: 'evaluation' },
} satisfies Record<Register, { table: VersionedTable; noun: string }>

/** The subject of a record in the audit trail. */
export function subjectOf(register: Register, id: number): string {
  return `${TABLES[register].noun}:${id}`
}

/** Records an entry of a register, or changes the one that the input names. */
export function writeEntry(tx: Tx, input: EntryInput | EntryChangeInput): Result<{ id: number }> {
  switch (input.register) {
    case 'leading-group':
      return writeRow(tx, TABLES['leading-group'], input)
    case 'rules':
      return writeRow(tx, TABLES.rules, input, amendmentLines(input.amendments))
    case 'meetings':
      return writeRow(tx, TABLES.meetings, input)
    case 'inspections':
      return writeRow(tx, TABLES.inspections, input)
    case 'complaints':
      return writeRow(tx, TABLES.complaints, input)
    case 'problems':
      return writeRow(tx, TABLES.problems, input, measureLines(input.measures))
    case 'evaluations':
      return writeRow(tx, TABLES.evaluations, input)
  }
}

export function removeEntry(tx: Tx, { register, ...removal }: EntryRemoval): Result<undefined> {
  return removeRow<VersionedTable>(tx, TABLES[register], removal, linesToRemove(register))
}

function linesToRemove(register: Register): Lines | undefined {
  if (register === 'rules') return amendmentLines([])
  return register === 'problems' ? measureLines([]) : undefined
}

type Amendment = Omit<typeof workRuleAmendments.$inferInsert, 'id' | 'ruleId'>
type MeasureTaken = Omit<typeof improvementMeasures.$inferInsert, 'id' | 'problemId'>

/** The dated lines of a rule: its amendments. */
function amendmentLines(amendments: readonly Amendment[]): Lines {
  return {
    put: (tx, ruleId) => {
      for (const row of amendments)
        tx.sql
          .insert(workRuleAmendments)
          .values({ ruleId, ...row })
          .run()
    },
    take: (tx, id) => ({
      amendments: tx.sql.delete(workRuleAmendments).where(eq(workRuleAmendments.ruleId, id)).returning().all(),
    }),
    said: { amendments },
  }
}

/** The dated lines of a problem: the measures taken. */
function measureLines(measures: readonly MeasureTaken[]): Lines {
  return {
    put: (tx, problemId) => {
      for (const row of measures)
        tx.sql
          .insert(improvementMeasures)
          .values({ problemId, ...row })
          .run()
    },
    take: (tx, id) => ({
      measures: tx.sql.delete(improvementMeasures).where(eq(improvementMeasures.problemId, id)).returning().all(),
    }),
    said: { measures },
  }
}
