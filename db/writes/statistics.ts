import type { StatisticChangeInput, StatisticInput } from '@/lib/figures/input'
import type { Removal } from '@/lib/removal'
import type { Result } from '@/lib/result'
import { platformStatistics } from '../schema/registers'
import type { Tx } from '../transaction'
import { changeRow, recordRow, removeRow } from './versioned-rows'

const STATISTICS = { table: platformStatistics, noun: 'statistic' }

export function recordStatistic(tx: Tx, input: StatisticInput): Result<{ id: number }> {
  return recordRow(tx, STATISTICS, input)
}

export function changeStatistic(tx: Tx, input: StatisticChangeInput): Result<{ id: number }> {
  return changeRow(tx, STATISTICS, input)
}

export function removeStatistic(tx: Tx, removal: Removal): Result<undefined> {
  return removeRow(tx, STATISTICS, removal)
}
