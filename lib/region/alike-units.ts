import { grouped } from '../grouped'
import type { TableFigureId } from '../report/history/published-report'
import { alikeSentences } from '../reports-read/alike'
import type { ReadReport } from '../reports-read/recognise'

/** A unit's report of a year, under the unit's name. */
export type UnitReport = { unitId: number; report: Pick<ReadReport, 'organ' | 'year' | 'narrative' | 'cells'> }
/** 雷同: a sentence that stands in the reports of several units, as the first of them has it. */
export type SharedSentence = { quote: string; units: readonly number[] }

/** Of tables with fewer figures that are not nought, some are the same by chance. */
export const LEAST_FIGURES = 8

/** The sentences that reports of several units share, those of the most units first; statutory ones are left out. */
export function sharedSentences(reports: readonly UnitReport[]): SharedSentence[] {
  const found = alikeSentences(reports.map(({ unitId, report }) => ({ file: String(unitId), report })))
  const shared = reports.flatMap(({ unitId }) =>
    (found.get(String(unitId)) ?? [])
      .map(({ quote, files }) => ({ quote, units: [unitId, ...files.map(Number)] }))
      .filter(({ units }) => isFirst(reports, units)),
  )
  // A report that says it twice has it listed once.
  const once = new Map(shared.map((each) => [`${each.units.join()} ${each.quote}`, each]))
  return [...once.values()].sort((a, b) => b.units.length - a.units.length)
}

/** Each sentence is listed once, with the unit that comes first. */
function isFirst(reports: readonly UnitReport[], [own, ...others]: readonly number[]): boolean {
  const first = reports.find(({ unitId }) => unitId === own || others.includes(unitId))
  return first?.unitId === own
}

/** Units whose tables 三 and 四 hold the same figures throughout, which two offices hardly have by themselves. */
export function sharedTables(reports: readonly UnitReport[]): number[][] {
  const withFigures = reports.map(({ unitId, report }) => ({ unitId, figures: figuresOf(report) }))
  const telling = withFigures.filter(({ figures }) => figures.length >= LEAST_FIGURES)
  return [...grouped(telling, ({ figures }) => figures.join(' ')).values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ unitId }) => unitId))
}

function figuresOf({ cells }: UnitReport['report']): string[] {
  return [...cells]
    .filter(([id, { value }]) => isOfCases(id) && value !== null && Number(value) !== 0)
    .map(([id, { value }]) => `${id}=${Number(value)}`)
    .sort()
}

const isOfCases = (id: TableFigureId) => id.startsWith('table3.') || id.startsWith('table4.')
