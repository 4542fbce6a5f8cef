import type { FormatCode } from '../law/report-formats/format-of'
import { type PublishedReport, TABLE_FIGURES, type TableFigureId } from '../report/history/published-report'
import { addDecimals } from './decimal'
import type { AcceptedReport } from './sum'
import type { Succession } from './unit'

/** Why a unit's report is not held against the year before. */
export type Incomparable = 'nothing' | 'divided' | 'predecessor_missing' | 'forms_differ'

/**
 * What a unit's report of `year` is held against: its own report of the year before, with those of the units that were merged
 * into it since. Where a unit was divided, or one of those reports is not there, nothing can be said.
 */
export function reportBefore(
  unit: { id: number; name: string },
  year: number,
  successions: readonly Succession[],
  before: ReadonlyMap<number, AcceptedReport>,
): PublishedReport | Incomparable {
  const sinceThen = successions.filter(({ happenedOn }) => happenedOn.startsWith(`${year}-`))
  const into = sinceThen.filter(({ successorId }) => successorId === unit.id)
  const outOf = sinceThen.filter(({ unitId }) => unitId === unit.id)
  if ([...into, ...outOf].some(({ kind }) => kind === 'split' || kind === 'transferred')) return 'divided'
  const own = before.get(unit.id)
  const merged = [...new Set(into.map(({ unitId }) => unitId))].map((id) => before.get(id))
  if (merged.some((report) => !report)) return 'predecessor_missing'
  const reports = [...(own ? [own] : []), ...merged.flatMap((report) => report ?? [])]
  const [first] = reports
  if (!first) return 'nothing'
  if (reports.some(({ format }) => format !== first.format)) return 'forms_differ'
  return { ...asOne(reports, first.format), year: year - 1, source: unit.name }
}

function asOne(
  reports: readonly AcceptedReport[],
  format: FormatCode,
): Pick<PublishedReport, 'format' | 'origin' | 'figures' | 'sections'> {
  const figures = TABLE_FIGURES.flatMap((figure): [TableFigureId, string][] => {
    const values = reports.map(({ nil, cells }) => (nil ? '0' : (cells.get(figure)?.value ?? null)))
    // A cell that one of them leaves blank is not known of all of them together.
    return values.every((value) => value !== null) ? [[figure, addDecimals(values)]] : []
  })
  return { format, origin: 'entered', figures: new Map(figures), sections: {} }
}
