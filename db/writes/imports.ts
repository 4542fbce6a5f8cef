import { and, eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { Cells, ImportKind } from '@/lib/imports/columns'
import { type SaidWord, saidWords } from '@/lib/imports/said-words'
import { plainWords } from '@/lib/imports/values'
import type { Tally, Verdict } from '@/lib/imports/verdict'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { prepared } from '../prepared'
import { reckoningOf } from '../queries/reckoning'
import { importHeadings, imports, importWords } from '../schema/imports'
import { attempt, type Tx } from '../transaction'
import type { Entered, ImportContext, ImportStep } from './importers/import-step'
import { IMPORTERS } from './importers/importers'
import { insertRow } from './insert-row'
import { indexRequest } from './search-index'

export type ImportRow = { line: number; cells: Cells }

type Terms = { words?: readonly SaidWord[]; restarts?: boolean; also?: ImportContext['also'] }

export function newContext(
  today: PlainDate,
  { words = [], restarts = false, also = new Set() }: Terms = {},
): ImportContext {
  return { today, lines: new Map(), lists: new Map(), alike: new Map(), words: saidWords(words), restarts, also }
}

/** Opens the record of an import, under which its records stand. */
export function beginImport(tx: Tx, { kind, source }: { kind: ImportKind; source: string }): Result<{ id: number }> {
  const nothing = { taken: 0, incomplete: 0, known: 0, refused: 0 }
  const after = insertRow(tx.sql, imports, { kind, source, staffName: tx.actor.name, begunAt: tx.at, ...nothing })
  recordAct(tx, { act: 'import.begin', subject: `import:${after.id}`, after })
  return ok({ id: after.id })
}

type Import = { id: number; kind: ImportKind }

/**
 * Enters rows by the rules of the forms; a row that is refused leaves nothing behind. The rows of most kinds are written
 * before they are wholly judged: where one is refused half-way, all are entered again with a savepoint for each, which
 * costs as much as the row.
 */
export function importRows(tx: Tx, of: Import, rows: readonly ImportRow[], context: ImportContext): Verdict[] {
  const step: ImportStep = { ...context, reckoning: reckoningOf(tx.sql), unindexed: [] }
  const verdicts = DECIDED_FIRST.has(of.kind)
    ? rows.map((row) => verdictOf(row.line, enterRow(tx, of, row, step)))
    : importTogether(tx, of, rows, step)
  // Between other writes the index would be written out for each request.
  for (const request of step.unindexed) indexRequest(tx.sql, request)
  return verdicts
}

/** The kinds whose rows are judged before anything of them is written. */
const DECIDED_FIRST: ReadonlySet<ImportKind> = new Set(['requests'])

function importTogether(tx: Tx, of: Import, rows: readonly ImportRow[], step: ImportStep): Verdict[] {
  const together = attempt(tx, () => {
    const verdicts: Verdict[] = []
    for (const row of rows) {
      const rowResult = enterRow(tx, of, row, step)
      if (rowResult.is === 'refused' && rowResult.written) return conflict
      verdicts.push(verdictOf(row.line, rowResult))
    }
    return ok(verdicts)
  })
  return together.ok ? together.value : rows.map((row) => importAlone(tx, of, row, step))
}

function importAlone(tx: Tx, of: Import, row: ImportRow, step: ImportStep): Verdict {
  let rowResult: Entered | undefined
  attempt(tx, () => {
    rowResult = enterRow(tx, of, row, step)
    return rowResult.is === 'refused' ? conflict : ok()
  })
  return verdictOf(row.line, rowResult!)
}

function enterRow(tx: Tx, { id, kind }: Import, { line, cells }: ImportRow, step: ImportStep): Entered {
  const rowResult = IMPORTERS[kind](tx, cells, line, step)
  if (rowResult.is === 'entered') keep(tx.sql).run(id, rowResult.subject)
  return rowResult
}

function verdictOf(line: number, rowResult: Entered): Verdict {
  switch (rowResult.is) {
    case 'entered':
      return rowResult.gaps.length > 0 ? { line, is: 'incomplete', gaps: rowResult.gaps } : { line, is: 'ready' }
    case 'refused':
      return { line, is: 'refused', problems: rowResult.problems }
    default:
      return { line, ...rowResult }
  }
}

const keep = prepared((_, driver) =>
  driver.prepare(`
    INSERT INTO imported_records (import_id, subject, audit_id) VALUES (?, ?, (SELECT max(id) FROM audit_entries))
    ON CONFLICT (import_id, subject) DO UPDATE SET audit_id = excluded.audit_id`),
)

/** Closes an import with what became of its rows. */
export function endImport(tx: Tx, id: number, { ready, incomplete, known, refused }: Tally): Result<{ id: number }> {
  const after = tx.sql
    .update(imports)
    .set({ endedAt: tx.at, taken: ready + incomplete, incomplete, known, refused })
    .where(eq(imports.id, id))
    .returning()
    .get()
  recordAct(tx, { act: 'import.end', subject: `import:${id}`, after })
  return ok({ id })
}

/** Keeps how the organ's headings were mapped, so that its next file is recognised. */
export function rememberHeadings(
  tx: Tx,
  kind: ImportKind,
  mapped: readonly { heading: string; column: string | null }[],
): Result<undefined> {
  for (const { heading, column } of mapped) {
    const same = and(eq(importHeadings.kind, kind), eq(importHeadings.heading, heading))
    tx.sql.delete(importHeadings).where(same).run()
    if (column) tx.sql.insert(importHeadings).values({ kind, heading, column }).run()
  }
  return ok()
}

/** Keeps what the organ says that words of its ledgers mean; an empty code forgets a word. */
export function rememberWords(tx: Tx, kind: ImportKind, words: readonly SaidWord[]): Result<undefined> {
  for (const { column, word: written, code } of words) {
    const word = plainWords(written)
    const same = and(eq(importWords.kind, kind), eq(importWords.column, column), eq(importWords.word, word))
    tx.sql.delete(importWords).where(same).run()
    if (code && word) tx.sql.insert(importWords).values({ kind, column, word, code }).run()
  }
  return ok()
}
