import { and, eq, sql as raw } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { Cells, ImportKind } from '@/lib/imports/columns'
import type { Problem, Tally, Verdict } from '@/lib/imports/verdict'
import type { Gap } from '@/lib/requests/gaps'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { prepared } from '../prepared'
import { importedRecords, importHeadings, imports } from '../schema/imports'
import { auditEntries } from '../schema/ledger'
import { attempt, type Tx } from '../transaction'
import { IMPORTERS } from './importers/importers'
import { insertRow } from './insert-row'

export type ImportRow = { line: number; cells: Cells }

/** What an import of several steps has met so far; it lives as long as the import. */
export type ImportContext = {
  today: PlainDate
  /** In which line each registration number and 文号 stands. */
  lines: Map<string, number>
  /** Looked up once: sections, categories, platforms. */
  lists: Map<string, number | undefined>
}

export function newContext(today: PlainDate): ImportContext {
  return { today, lines: new Map(), lists: new Map() }
}

/** What an importer makes of a row: the record that it entered, that it stands already, or why it cannot be entered. */
export type Entered =
  | { is: 'entered'; subject: string; gaps: readonly Gap[] }
  | { is: 'known' }
  /** `written`: something of it had been entered before it was refused. */
  | { is: 'refused'; problems: Problem[]; written: boolean }

/** Opens the record of an import, under which its records stand. */
export function beginImport(tx: Tx, { kind, source }: { kind: ImportKind; source: string }): Result<{ id: number }> {
  const nothing = { taken: 0, incomplete: 0, known: 0, refused: 0 }
  const after = insertRow(tx.sql, imports, { kind, source, staffName: tx.actor.name, begunAt: tx.at, ...nothing })
  recordAct(tx, { act: 'import.begin', subject: `import:${after.id}`, after })
  return ok({ id: after.id })
}

type Import = { id: number; kind: ImportKind }

/**
 * Enters rows through the writes that the forms use; a row that is refused leaves nothing behind. Most rows are good: only
 * where one was refused half-way is the batch entered again with a savepoint for each row, which costs as much as the row.
 */
export function importRows(tx: Tx, of: Import, rows: readonly ImportRow[], context: ImportContext): Verdict[] {
  const together = attempt(tx, () => {
    const verdicts: Verdict[] = []
    for (const row of rows) {
      const entered = enterRow(tx, of, row, context)
      if (entered.is === 'refused' && entered.written) return conflict
      verdicts.push(verdictOf(row.line, entered))
    }
    return ok(verdicts)
  })
  return together.ok ? together.value : rows.map((row) => importAlone(tx, of, row, context))
}

function importAlone(tx: Tx, of: Import, row: ImportRow, context: ImportContext): Verdict {
  let entered: Entered | undefined
  attempt(tx, () => {
    entered = enterRow(tx, of, row, context)
    return entered.is === 'refused' ? conflict : ok()
  })
  return verdictOf(row.line, entered!)
}

function enterRow(tx: Tx, { id, kind }: Import, { line, cells }: ImportRow, context: ImportContext): Entered {
  const entered = IMPORTERS[kind](tx, cells, line, context)
  if (entered.is === 'entered') keepRecord(tx, id, entered.subject)
  return entered
}

function verdictOf(line: number, entered: Entered): Verdict {
  switch (entered.is) {
    case 'entered':
      return entered.gaps.length > 0 ? { line, is: 'incomplete', gaps: entered.gaps } : { line, is: 'ready' }
    case 'refused':
      return { line, is: 'refused', problems: entered.problems }
    default:
      return { line, is: 'known' }
  }
}

const lastEntry = prepared((sql) =>
  sql
    .select({ id: raw<number>`coalesce(max(${auditEntries.id}), 0)` })
    .from(auditEntries)
    .prepare(),
)
const keep = prepared((sql) =>
  sql
    .insert(importedRecords)
    .values({
      importId: raw.placeholder('importId'),
      subject: raw.placeholder('subject'),
      auditId: raw.placeholder('auditId'),
    })
    .onConflictDoUpdate({
      target: [importedRecords.importId, importedRecords.subject],
      set: { auditId: raw`excluded.audit_id` },
    })
    .prepare(),
)

function keepRecord(tx: Tx, importId: number, subject: string): void {
  keep(tx.sql).run({ importId, subject, auditId: lastEntry(tx.sql).get()!.id })
}

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
