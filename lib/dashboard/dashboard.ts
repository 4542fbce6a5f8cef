import type { NONE } from '../address'
import type { PlainDate } from '../dates'
import type { MeasureCode } from '../figures/platform'
import type { ApplicantKind } from '../law/applicants'
import type { OutcomeCode, OutcomeGroup } from '../law/outcomes'
import type { Table4Block } from '../law/report-formats/report-format'
import type { Days } from '../list-query'
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
    /** Unpublished items whose period of publication (Art. 26) is over. */
    overdue: Mark
    byCategory: NamedMark[]
    byMonth: NamedMark[]
    byChannel: NamedMark[]
  }
  platforms: PlatformSeries[]
  comparison: (Days & { year: number; received: Mark; concluded: Mark; published: Mark })[]
}

/** The figures of the year's live report that the dashboard shows. */
export type ReportStanding = {
  findings: Mark
  /** Whether the flow equals table 三; null unless the period is a whole year. */
  tied: boolean | null
}

export const FLOW_LINES = ['opening', 'received', 'inHand', 'concluded', 'open'] as const
export type FlowLine = (typeof FLOW_LINES)[number]
export type Flow = { kind: ApplicantKind | 'total' } & Record<FlowLine, Mark>

export type DueDay = DayAhead & { due: Mark }

/**
 * How many requests were concluded in the period, on time and late, with the median and the 90th percentile of working
 * days taken. Only days on which the reply period ran are counted.
 */
export type Timeliness = {
  ended: Mark
  onTime: Mark
  late: Mark
  median: number | null
  ninth: number | null
  /** The address of the list of these requests, the longest first. */
  longest: string
}

export type ActRow = { act: LengtheningAct; requests: Mark }
export type OutcomeRow = { group: OutcomeGroup; byKind: Record<ApplicantKind, Mark> }
export type RefusalRow = { ground: OutcomeCode; refused: Mark; withheld: Mark }
/** `name` is null if the viewer may not see applicants. */
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
