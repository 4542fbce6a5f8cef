import type { z } from 'zod'
import type { PlainDate } from '../dates'
import type { Cells } from './columns'
import { readDate } from './values'
import type { Problem, RowProblem } from './verdict'

/** What a row's cells say, or why they cannot be understood. */
export type ReadRow<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** Reads the cells of one row and notes what is wrong with them. */
export function cellReader<C extends string>(cells: Cells<C>) {
  const problems: Problem[] = []
  const refuse = (column: C, code: RowProblem) => {
    problems.push({ kind: 'row', code, column, text: cells[column] })
  }
  const text = (column: C): string => cells[column]?.trim() ?? ''
  const optional = <T>(column: C, read: (text: string) => T | undefined, code: RowProblem): T | undefined => {
    if (text(column) === '') return undefined
    const value = read(text(column))
    if (value === undefined) refuse(column, /^#[A-Z0-9/?!]+$/.test(text(column)) ? 'formulaError' : code)
    return value
  }
  const required = <T>(column: C, read: (text: string) => T | undefined, code: RowProblem): T | undefined => {
    if (text(column) === '') problems.push({ kind: 'field', code: 'required', column })
    return optional(column, read, code)
  }
  return {
    problems,
    text,
    optional,
    required,
    refuse,
    date: (column: C): PlainDate | undefined => optional(column, readDate, 'date'),
    requiredDate: (column: C): PlainDate | undefined => required(column, readDate, 'date'),
    /** The values by the schema of the form; its complaints stand at the columns that its fields come from. */
    parse<S extends z.ZodType>(schema: S, input: unknown, columns: Record<string, C>): ReadRow<z.output<S>> {
      if (problems.length > 0) return { ok: false, problems }
      const parsed = schema.safeParse(input)
      if (parsed.success) return { ok: true, value: parsed.data }
      for (const { path, message } of parsed.error.issues)
        problems.push({ kind: 'field', code: message, column: columns[path.join('.')] })
      return { ok: false, problems }
    },
  }
}
