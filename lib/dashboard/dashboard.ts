import type { PlainDate } from '../dates'
import type { MeasureCode } from '../figures/platform'
import type { ApplicantKind } from '../law/applicants'
import type { OutcomeCode, OutcomeGroup } from '../law/outcomes'
import type { Table4Block } from '../law/report-formats/report-format'
import type { Days, NONE } from '../list-query'
import type { LengtheningAct } from '../requests/list-query'
import type { DayAhead } from './days-ahead'
import type { Mark } from './mark'
import type { Period } from './period'

/** Everything on the dashboard: each number with the address of the list that it counts. */
export type Dashboard = {
  period: Period
  section: number | typeof NONE | null
  today: PlainDate
  flow: Flow[]
  pressing: { due_soon: Mark; overdue: Mark }
  due: DueDay[]
  months: { month: string; received: Mark; concluded: Mark }[]
  timeliness: {
    all: Timeliness
    bySection: (Timeliness & { key: number | typeof NONE; name: string })[]
    byHandler: (Timeliness & { key: number | typeof NONE; name: string })[]
    byOutcome: (Timeliness & { key: OutcomeGroup })[]
  }
  acts: ActRow[]
  outcomes: OutcomeRow[]
  refusals: RefusalRow[]
  applicants: { repeated: Mark; most: RepeatedApplicant[] }
  remedies: RemedyRow[]
  published: {
    all: Mark
    late: Mark
    /** Still to be published, the period of Art. 26 being over. */
    overdue: Mark
    byCategory: NamedMark[]
    byMonth: NamedMark[]
    byChannel: NamedMark[]
  }
  platforms: PlatformSeries[]
  comparison: (Days & { year: number; received: Mark; concluded: Mark; published: Mark })[]
}

/** What the live report of the year says beside the dashboard. */
export type ReportStanding = {
  findings: Mark
  /** Whether the flow is table 三's, where the days shown are a year's; null where they are not. */
  tied: boolean | null
}

export const FLOW_LINES = ['opening', 'received', 'inHand', 'concluded', 'open'] as const
export type FlowLine = (typeof FLOW_LINES)[number]
export type Flow = { kind: ApplicantKind | 'total' } & Record<FlowLine, Mark>

export type DueDay = DayAhead & { due: Mark }

/**
 * How many were ended on these days, in time and late; and how many working days of the period the middle one took, and
 * nine in ten took at most. Days are counted where a period ran.
 */
export type Timeliness = {
  ended: Mark
  onTime: Mark
  late: Mark
  median: number | null
  ninth: number | null
  /** The list behind the days, the longest first. */
  longest: string
}

export type ActRow = { act: LengtheningAct; requests: Mark }
export type OutcomeRow = { group: OutcomeGroup; byKind: Record<ApplicantKind, Mark> }
export type RefusalRow = { ground: OutcomeCode; refused: Mark; withheld: Mark }
/** `name` is null for those who may not know it. */
export type RepeatedApplicant = { name: string | null; kind: ApplicantKind; requests: Mark }
export type RemedyRow = {
  block: Table4Block
  results: Record<'upheld' | 'corrected' | 'other', Mark>
  settled: Mark
  pending: Mark
}
export type NamedMark = { name: string; items: Mark }
export type PlatformSeries = {
  platform: string
  measure: MeasureCode
  stated: { asOf: PlainDate; value: number; printed: string; href: string }[]
}
