import { type TableFigureId, tableFigures } from '../report/history/published-report'
import { addDecimals, negated } from './decimal'
import type { AcceptedReport, RegionSum } from './sum'

/** Which version of which unit's report a sum was made of, with what each put into its cells; kept with what was published. */
export type Composition = {
  units: readonly { unitId: number; name: string; version: number; sha256: string; figures: Record<string, string> }[]
  /** The units whose report was not there. */
  missing: readonly { unitId: number; name: string }[]
  adjustments: readonly { figure: TableFigureId; amount: string; reason: string }[]
}

/** A unit that stands in today's sum otherwise than in one that was kept, by cell. `version` is null where it is not in it. */
export type UnitDifference = {
  unitId: number
  name: string
  before: number | null
  after: number | null
  cells: readonly { figure: TableFigureId; before: string; after: string; change: string }[]
}

/** What a sum is made of. */
export function compositionOf(
  sum: RegionSum,
  accepted: readonly (AcceptedReport & { sha256: string })[],
  nameOf: (unitId: number) => string,
): Composition {
  const reports = new Map(accepted.map((report) => [report.unitId, report]))
  const named = (unitId: number) => ({ unitId, name: nameOf(unitId) })
  const values = new Map(sum.expected.map((unitId) => [unitId, {} as Record<string, string>]))
  for (const figure of tableFigures(sum.format))
    for (const { unitId, value } of sum.parts(figure))
      if (value !== null && value !== '0') values.get(unitId)![figure] = value
  return {
    units: sum.expected.flatMap((unitId) => {
      const report = reports.get(unitId)
      if (!report) return []
      const { version, sha256 } = report
      return [{ ...named(unitId), version, sha256, figures: values.get(unitId)! }]
    }),
    missing: sum.missing.map(named),
    adjustments: sum.adjustments.map(({ figure, amount, reason }) => ({ figure, amount, reason })),
  }
}

/** What differs, unit by unit, between a sum that was kept and another one. */
export function unitDifferences(before: Composition, after: Composition): UnitDifference[] {
  const [then, now] = [before, after].map(({ units }) => new Map(units.map((unit) => [unit.unitId, unit])))
  const ids = [...new Set([...then!.keys(), ...now!.keys()])]
  return ids.flatMap((unitId) => {
    const [was, is] = [then!.get(unitId), now!.get(unitId)]
    const figures = [...new Set([...Object.keys(was?.figures ?? {}), ...Object.keys(is?.figures ?? {})])]
    const cells = (figures as TableFigureId[]).flatMap((figure) => {
      const [a, b] = [was?.figures[figure] ?? '0', is?.figures[figure] ?? '0']
      return a === b ? [] : [{ figure, before: a, after: b, change: addDecimals([b, negated(a)]) }]
    })
    if (was?.version === is?.version && cells.length === 0) return []
    const { name } = (is ?? was)!
    return [{ unitId, name, before: was?.version ?? null, after: is?.version ?? null, cells }]
  })
}
