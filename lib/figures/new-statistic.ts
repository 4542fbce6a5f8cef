import type { StatisticForm } from './input'

/** An empty form for a platform's number; its platform has to be chosen. */
export const NEW_STATISTIC: Omit<StatisticForm, 'platformId'> = {
  measure: 'visits',
  value: '',
  unit: 'wan',
  periodFrom: '',
  asOf: '',
  source: '',
}
