import type { Finding } from '../report/checks/finding'
import { cellsOfRelation, relationsOf } from '../report/checks/relations'
import { runChecks } from '../report/checks/run'
import type { TableFigureId } from '../report/history/published-report'
import { addDecimals, negated } from './decimal'
import { type RegionSum, tablesOfSum } from './sum'

/** Who makes a sum fail, and by how much: a unit, the government's own figures, or the adjustments. */
type Breaking = { by: number | 'own' | 'adjustments'; difference: string }
export type SumFinding = Finding & { breaking: readonly Breaking[] }

/**
 * Holds the sum against the rules for a report. A demanded sum that fails in the whole fails in one of its parts; which ones
 * is said with it, also of those that make up for one another.
 */
export function checkSum(sum: RegionSum, year: number): SumFinding[] {
  const findings = runChecks({ year, format: sum.format, tables: tablesOfSum(sum), organKind: 'government' })
  return findings.map((finding) => ({ ...finding, breaking: breakingOf(sum, finding) }))
}

/** The parts in which a demanded sum does not hold by itself; of other rules there is nothing to say. */
function breakingOf(sum: RegionSum, { rule, cells }: Pick<Finding, 'rule' | 'cells'>): Breaking[] {
  const relation = relationsOf(sum.format).find(
    (each) => each.rule === rule && cellsOfRelation(each).every((cell, at) => cell === cells[at]),
  )
  if (!relation) return []
  const differing = (by: Breaking['by'], value: (figure: TableFigureId) => string): Breaking[] => {
    const minus = relation.expected.map((figure) => negated(value(figure)))
    const difference = addDecimals([...relation.found.map(value), ...minus])
    return difference === '0' ? [] : [{ by, difference }]
  }
  const cellOf = (figure: TableFigureId) => sum.cells.get(figure)
  const parts = new Map(
    cellsOfRelation(relation).map((figure) => [
      figure,
      new Map(sum.parts(figure).map(({ unitId, value }) => [unitId, value ?? '0'])),
    ]),
  )
  return [
    ...differing('own', (figure) => cellOf(figure)?.own ?? '0'),
    ...sum.expected.flatMap((unitId) => differing(unitId, (figure) => parts.get(figure)?.get(unitId) ?? '0')),
    ...differing('adjustments', (figure) => cellOf(figure)?.adjusted ?? '0'),
  ]
}
