import type { ReportFormat } from '../../law/report-formats/report-format'
import { type TableFigureId, tableCell } from '../history/published-report'
import { type ReportTables, sum } from '../tables'
import type { Raised } from './finding'
import { cellsOfRelation, type Relation, relationsOf } from './relations'

/**
 * A single cell whose other value would make every sum hold that it stands in: the one cause of several findings. `value` is
 * what the cell would be, `sums` the sums that fail because of it, in the order of the form.
 */
export type Cause = { cell: TableFigureId; value: number; sums: readonly Relation[] }

/**
 * The causes of sums that fail. A cell is one where two or more failing sums want the same number in it, none that holds
 * would fail with it, and no other cell would explain the same sums as well.
 */
export function causesOf(tables: ReportTables, format: ReportFormat): Cause[] {
  const relations = relationsOf(format)
  const at = (id: TableFigureId) => Number(tableCell(tables, id))
  const missing = (relation: Relation) => sum(relation.expected.map(at)) - sum(relation.found.map(at))
  const failing = relations.filter((relation) => missing(relation) !== 0)
  const cells = [...new Set(failing.flatMap(cellsOfRelation))]
  const candidates = cells.flatMap((cell): Cause[] => {
    const own = relations.filter((relation) => cellsOfRelation(relation).includes(cell))
    const wanted = own.map((relation) => (relation.found.includes(cell) ? missing(relation) : -missing(relation)))
    const [change] = wanted
    const value = at(cell) + (change ?? 0)
    return own.length > 1 && change !== 0 && wanted.every((each) => each === change) && value >= 0
      ? [{ cell, value, sums: own }]
      : []
  })
  const same = (a: Cause, b: Cause) => a.sums.some((each) => b.sums.includes(each))
  return candidates.filter((cause) => candidates.every((other) => other === cause || !same(cause, other)))
}

/** Whether a finding is one of the sums that a cause explains. */
export function explains(sums: readonly Relation[], { rule, cells }: Pick<Raised, 'rule' | 'cells'>): boolean {
  return sums.some((relation) => relation.rule === rule && cellsOfRelation(relation).join() === cells.join())
}
