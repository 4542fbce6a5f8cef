import { eq } from 'drizzle-orm'
import type { HistoryInput } from '@/lib/report/history/input'
import { findingsOfEntered, isOwnName } from '@/lib/report/history/own-rules'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { enteredReport } from '../queries/report/history'
import { historicalFigures, historicalReports, historicalSections } from '../schema/historical-reports'
import { organs } from '../schema/organ'
import type { Tx } from '../transaction'

type RecordedHistory = Omit<HistoryInput, 'organ' | 'formerName' | 'asPrinted'> & Partial<Pick<HistoryInput, 'organ'>>

/**
 * Takes in a report that somebody has in hand. Another organ's is refused unless that is said to be a former name of the
 * own one; what breaks a rule by itself is refused until it is said to be printed so.
 */
export function enterHistory(tx: Tx, input: HistoryInput): Result<{ year: number }> {
  const own = tx.sql.select().from(organs).get()
  const { organ, formerName, asPrinted } = input
  if (organ && own && !formerName && !isOwnName(organ, own))
    return breach('historyOfAnotherOrgan', { field: 'formerName' })
  if (!asPrinted && findingsOfEntered(input, own?.kind).length > 0)
    return breach('historyUnconfirmed', { field: 'asPrinted' })
  return recordHistory(tx, input)
}

/**
 * Keeps what the report of an earlier year said when it was published. `version` 0: not entered yet, so that an
 * import never overwrites what is there.
 */
export function recordHistory(
  tx: Tx,
  { year, format, source, cells, sections, version, organ }: RecordedHistory,
): Result<{ year: number }> {
  const before = enteredReport(tx.sql, year)
  if ((before?.version ?? 0) !== version) return conflict
  clear(tx, year)
  const row = { year, format, source, version: version + 1 }
  tx.sql.insert(historicalReports).values(row).onConflictDoUpdate({ target: historicalReports.year, set: row }).run()
  const figures = Object.entries(cells).map(([figure, value]) => ({ year, figure: figure as TableFigureId, value }))
  if (figures.length > 0) tx.sql.insert(historicalFigures).values(figures).run()
  const texts = Object.entries(sections).flatMap(([section, text]) => (text ? [{ year, section, text }] : []))
  if (texts.length > 0)
    tx.sql
      .insert(historicalSections)
      .values(texts as (typeof historicalSections.$inferInsert)[])
      .run()
  recordAct(tx, {
    act: 'report.history',
    subject: `history:${year}`,
    before,
    after: { ...row, cells, sections, ...(organ ? { organ } : {}) },
  })
  return ok({ year })
}

/** Takes an entered report out again, with its reason. */
export function removeHistory(
  tx: Tx,
  { id: year, version, reason }: { id: number; version: number; reason: string },
): Result<undefined> {
  const before = enteredReport(tx.sql, year)
  if (before?.version !== version) return conflict
  clear(tx, year)
  tx.sql.delete(historicalReports).where(eq(historicalReports.year, year)).run()
  recordAct(tx, { act: 'report.history_remove', subject: `history:${year}`, reason, before })
  return ok()
}

function clear(tx: Tx, year: number): void {
  tx.sql.delete(historicalFigures).where(eq(historicalFigures.year, year)).run()
  tx.sql.delete(historicalSections).where(eq(historicalSections.year, year)).run()
}
