import type { PlainDate } from '../dates'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'
import { yuanFromFen } from './amount'
import { type MeasureCode, PLATFORM_MEASURES } from './platform'
import { DECISION_LABELS, REPORTED_LABELS } from './reported'

type ListedFigure = {
  kind: keyof typeof REPORTED_LABELS
  periodFrom: PlainDate
  periodTo: PlainDate
  decisions: number | null
  amountFen: number | null
  source: string
  note: string
}

export const FIGURE_COLUMNS = {
  kind: { label: 'figure.kind', value: ({ kind }, { locale }) => statutory(REPORTED_LABELS[kind], locale) },
  period: { label: 'figure.period', sort: 'period' },
  from: { label: 'import.periodFrom', fileOnly: true, value: ({ periodFrom }) => periodFrom },
  to: { label: 'import.periodTo', fileOnly: true, value: ({ periodTo }) => periodTo },
  value: {
    label: 'figure.value',
    figure: true,
    value: ({ decisions, amountFen }) => decisions ?? yuanFromFen(amountFen!),
  },
  source: { label: 'figure.source', value: ({ source }) => source },
  note: { label: 'import.note', fileOnly: true, value: ({ note }) => note },
} satisfies ListColumns<ListedFigure>

type ListedDecision = {
  decidedOn: PlainDate
  kind: keyof typeof DECISION_LABELS
  decisionNumber: string
  subject: string
  source: string
}

export const DECISION_COLUMNS = {
  decided: { label: 'decision.decidedOn', sort: 'decided', value: ({ decidedOn }) => decidedOn },
  kind: { label: 'decision.kind', value: ({ kind }, { locale }) => statutory(DECISION_LABELS[kind], locale) },
  number: { label: 'decision.decisionNumber', value: ({ decisionNumber }) => decisionNumber },
  subject: { label: 'decision.subject', wraps: true, value: ({ subject }) => subject },
  source: { label: 'decision.source', value: ({ source }) => source },
} satisfies ListColumns<ListedDecision>

type ListedStatistic = {
  platform: string
  measure: MeasureCode
  periodFrom: PlainDate | null
  asOf: PlainDate
  value: number
  source: string
}

export const STATISTIC_COLUMNS = {
  platform: { label: 'statistic.platform', value: ({ platform }) => platform },
  measure: {
    label: 'statistic.measure',
    value: ({ measure }, { locale }) => statutory(PLATFORM_MEASURES[measure], locale),
  },
  period: { label: 'statistic.period', sort: 'period' },
  from: { label: 'import.periodFrom', fileOnly: true, value: ({ periodFrom }) => periodFrom },
  to: { label: 'import.periodTo', fileOnly: true, value: ({ asOf }) => asOf },
  value: { label: 'statistic.value', figure: true, value: ({ value }) => value },
  unit: { label: 'import.unit', fileOnly: true, value: ({ measure }) => PLATFORM_MEASURES[measure].unit },
  source: { label: 'statistic.source', value: ({ source }) => source },
} satisfies ListColumns<ListedStatistic>
