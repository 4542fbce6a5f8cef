import { grouped } from '../grouped'
import { type TableFigureId, tableFigures } from '../report/history/published-report'
import type { RegionSum } from './sum'
import type { Succession, Unit } from './unit'

/**
 * What may be counted twice in a sum. `contained`: a unit's report stands in its government's already and is left out.
 * `succeeded`: a unit that was merged or divided and its successor are both added, so that what is in force may be counted by
 * both. The others are questions: `joint_documents` count with the organ that leads; `co_defendants`: a case against
 * an organ and the government that reviewed its act counts for the organ alone (国办公开办函〔2016〕201号); `passed_on`: whoever is
 * sent on to another unit (条例第三十六条第五项) has applied to both.
 */
type TwiceKind = 'contained' | 'succeeded' | 'joint_documents' | 'co_defendants' | 'passed_on'

/** `own`: the government's own figure is one of those counted. */
export type CountedTwice = {
  kind: TwiceKind
  unitIds: readonly number[]
  own: boolean
  figures: readonly TableFigureId[]
  /** The unit in whose report the others stand already, or which took them over. */
  byUnitId?: number
}

/** The warnings of a sum. What is left out comes first, then what is surely in it twice, then what has to be asked. */
export function countedTwice(
  sum: RegionSum,
  units: readonly Unit[],
  successions: readonly Succession[],
): CountedTwice[] {
  return [...containedUnits(sum), ...succeededUnits(sum, units, successions), ...questions(sum)]
}

function containedUnits({ contained }: RegionSum): CountedTwice[] {
  return [...grouped(contained, ({ governmentId }) => governmentId)].map(([byUnitId, group]) => ({
    kind: 'contained' as const,
    unitIds: group.map(({ unitId }) => unitId),
    own: false,
    figures: [],
    byUnitId,
  }))
}

const STOCK = (figure: TableFigureId) => figure.endsWith('.in_force') || figure.startsWith('table3.carried')

function succeededUnits(sum: RegionSum, units: readonly Unit[], successions: readonly Succession[]): CountedTwice[] {
  const { expected, missing, format } = sum
  const added = new Set(expected.filter((id) => !missing.includes(id)))
  const ended = new Set(units.filter(({ lastDay }) => lastDay !== null).map(({ id }) => id))
  const both = successions.filter(
    ({ unitId, successorId }) =>
      added.has(unitId) && ended.has(unitId) && successorId !== null && added.has(successorId),
  )
  return [...grouped(both, ({ successorId }) => successorId!)].map(([byUnitId, group]) => ({
    kind: 'succeeded' as const,
    unitIds: [...new Set(group.map(({ unitId }) => unitId))],
    own: false,
    figures: tableFigures(format).filter(STOCK),
    byUnitId,
  }))
}

/** A question has at least two who count something of the kind. */
function questions(sum: RegionSum): CountedTwice[] {
  const figures = tableFigures(sum.format)
  const asked: [TwiceKind, readonly TableFigureId[]][] = [
    ['joint_documents', figures.filter((figure) => /^table2\.\w+\.issued$/.test(figure))],
    ['co_defendants', figures.filter((figure) => figure === 'table4.litigation_after_reconsideration.total')],
    ['passed_on', figures.filter((figure) => figure === 'table3.unavailable.not_held.total')],
  ]
  return asked.flatMap(([kind, cells]) => {
    const counting = cells.map((figure) => ({
      figure,
      unitIds: sum.parts(figure).flatMap(({ unitId, value }) => (Number(value) > 0 ? [unitId] : [])),
      own: Number(sum.cells.get(figure)?.own) > 0,
    }))
    const several = counting.filter(({ unitIds, own }) => unitIds.length + (own ? 1 : 0) > 1)
    if (several.length === 0) return []
    return [
      {
        kind,
        unitIds: [...new Set(several.flatMap(({ unitIds }) => unitIds))],
        own: several.some(({ own }) => own),
        figures: several.map(({ figure }) => figure),
      },
    ]
  })
}
