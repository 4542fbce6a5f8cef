import type { Actor } from '@/lib/access'
import { periodOf } from '@/lib/dashboard/period'
import type { PlainDate } from '@/lib/dates'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { Days } from '@/lib/list-query'
import type { DocumentTable } from '@/lib/report/document'
import { allSideBySide, DIVISIONS, type Division, partsOfYear, sideBySide } from '@/lib/report/parts-of-year'
import { columnAsked, formTables, type PeriodQuery } from '@/lib/report/period-document'
import { periodTables } from './period-tables'

type Shown = { days: Days; tables: DocumentTable[] }

const isDivision = (part: PeriodQuery['part']): part is Division => part in DIVISIONS

/**
 * The tables that an address asks for: of one part of the year in the form itself, or of all its parts side by side;
 * `whole` with every column of table 三. Undefined where the year has not begun.
 */
export function periodView(
  actor: Actor<'report.view'>,
  year: number,
  { part, column }: PeriodQuery,
  { today, whole = false }: { today: PlainDate; whole?: boolean },
): Shown | undefined {
  const format = formatOf(year)
  if (!isDivision(part)) {
    const { from, to } = periodOf({ year, part }, today)
    if (from > today) return undefined
    return { days: { from, to }, tables: formTables(format, periodTables(actor, { from, to }).tables) }
  }
  const parts = partsOfYear(year, part, today)
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return undefined
  const days = { from: first.from, to: last.to }
  const counted = {
    parts: parts.map(({ name, ...each }) => ({ name, ...periodTables(actor, each) })),
    whole: periodTables(actor, days).tables,
  }
  return {
    days,
    tables: whole ? allSideBySide(format, counted) : sideBySide(format, columnAsked(format, column), counted),
  }
}
