import { and, eq, isNull } from 'drizzle-orm'
import type { Cells } from '@/lib/imports/columns'
import { readFigure, readStatistic } from '@/lib/imports/figure-row'
import { reportedFigures as figures, platformStatistics as statistics } from '../../schema/registers'
import type { Tx } from '../../transaction'
import { recordFigure } from '../reported-figures'
import { recordStatistic } from '../statistics'
import type { Entered, ImportContext } from './import-step'
import { listsIn } from './lists'
import { refused, refusedFor } from './refusals'

export function importFigure(tx: Tx, cells: Cells, _line: number, { words }: ImportContext): Entered {
  const read = readFigure(cells, words)
  if (!read.ok) return refusedFor(read.problems)
  const { kind, periodFrom, periodTo, source, decisions, amountFen } = read.value
  const same = and(
    eq(figures.kind, kind),
    eq(figures.periodFrom, periodFrom),
    eq(figures.periodTo, periodTo),
    eq(figures.source, source),
    decisions === null ? eq(figures.amountFen, amountFen!) : eq(figures.decisions, decisions),
  )
  if (tx.sql.select({ id: figures.id }).from(figures).where(same).get()) return { is: 'known' }
  const recorded = recordFigure(tx, read.value)
  return recorded.ok
    ? { is: 'entered', subject: `figure:${recorded.value.id}`, gaps: [] }
    : refused(recorded, {}, 'value')
}

export function importStatistic(tx: Tx, cells: Cells, _line: number, context: ImportContext): Entered {
  const read = readStatistic(cells, listsIn(tx, context), context.words)
  if (!read.ok) return refusedFor(read.problems)
  const { platformId, measure, periodFrom, asOf, value } = read.value
  const same = and(
    eq(statistics.platformId, platformId),
    eq(statistics.measure, measure),
    periodFrom === null ? isNull(statistics.periodFrom) : eq(statistics.periodFrom, periodFrom),
    eq(statistics.asOf, asOf),
    eq(statistics.value, value),
  )
  if (tx.sql.select({ id: statistics.id }).from(statistics).where(same).get()) return { is: 'known' }
  const recorded = recordStatistic(tx, read.value)
  return recorded.ok
    ? { is: 'entered', subject: `statistic:${recorded.value.id}`, gaps: [] }
    : refused(recorded, {}, 'value')
}
