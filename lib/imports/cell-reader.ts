import type { z } from 'zod'
import type { PlainDate } from '../dates'
import type { Cells } from './columns'
import { readDate } from './read-day'
import { NOTHING_SAID, type SaidWords } from './said-words'
import { plainWords } from './values'
import type { Problem, RowProblem } from './verdict'

/** What a row's cells say, or why they cannot be understood. */
export type ReadRow<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** Reads the cells of one row and notes what is wrong with them. */
export class CellReader<C extends string> {
  readonly problems: Problem[] = []

  constructor(
    private readonly cells: Cells<C>,
    private readonly words: SaidWords = NOTHING_SAID,
  ) {}

  text(column: C): string {
    return this.cells[column]?.trim() ?? ''
  }

  optional<T>(column: C, parse: (text: string) => T | undefined, code: RowProblem): T | undefined {
    const text = this.text(column)
    if (text === '') return undefined
    const value = parse(this.said(column, text))
    if (value === undefined) this.refuse(column, /^#[A-Z0-9/?!]+$/.test(text) ? 'formulaError' : code)
    return value
  }

  required<T>(column: C, parse: (text: string) => T | undefined, code: RowProblem): T | undefined {
    if (this.text(column) === '') this.problems.push({ kind: 'field', code: 'required', column })
    return this.optional(column, parse, code)
  }

  /** The meaning that the organ has given to a word of this column, or the word itself. */
  said(column: C, text: string): string {
    return this.words.get(column)?.get(plainWords(text)) ?? text
  }

  date(column: C): PlainDate | undefined {
    return this.optional(column, readDate, 'date')
  }

  requiredDate(column: C): PlainDate | undefined {
    return this.required(column, readDate, 'date')
  }

  refuse(column: C, code: RowProblem, text = this.cells[column]): void {
    this.problems.push({ kind: 'row', code, column, text })
  }

  /** Parses the values by the form's schema; its errors are reported at the columns that the fields come from. */
  parse<S extends z.ZodType>(schema: S, input: unknown, columns: Record<string, C>): ReadRow<z.output<S>> {
    const { problems } = this
    if (problems.length > 0) return { ok: false, problems }
    const parsed = schema.safeParse(input)
    if (parsed.success) return { ok: true, value: parsed.data }
    for (const { path, message } of parsed.error.issues)
      problems.push({ kind: 'field', code: message, column: columns[path.join('.')] })
    return { ok: false, problems }
  }
}
