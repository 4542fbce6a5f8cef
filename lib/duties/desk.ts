import type { Mark } from '../dashboard/mark'
import type { PlainDate } from '../dates'
import type { ReportDue } from '../report/report-due'
import type { Status } from '../requests/status'
import type { TimeLeft } from '../time-left'
import type { Duty } from './duty'

/** Whose work the desk shows. */
export const DESK_SCOPES = ['mine', 'section', 'all'] as const
export type DeskScope = (typeof DESK_SCOPES)[number]

/** The stages in which the office has to act but no deadline is set. */
export const DESK_STAGES = ['awaiting_confirmation', 'to_assign', 'to_serve', 'to_archive'] as const

export type DeskCounters = {
  statuses: { status: Status; mark: Mark }[]
  stages: { stage: (typeof DESK_STAGES)[number]; mark: Mark }[]
  /** Items waiting for the person's review, and the person's own items that were returned. */
  reviews: { waiting: Mark; returned: Mark } | null
}

/** What waits for a person without a day by which it is due. */
const WAITING_KINDS = [
  'review',
  'returnedItem',
  'letter',
  'returnedLetter',
  'reportToSign',
  'reportToPublish',
  'toAssign',
  'toServe',
] as const
export type DeskWaiting = {
  kind: (typeof WAITING_KINDS)[number]
  /** The step of a review or an approval. */
  step: string
  object: string
  href: string
  /** From whom it came. */
  by: string
  since: PlainDate
}

/** A record that the person wrote; `name`: what it is called where it goes by an id. */
export type TouchedRecord = { subject: string; name: string | null; href: string; at: string }

export type DeskDuty = Omit<Duty, 'sectionId' | 'handlerId'> & {
  left: TimeLeft
  section: string | null
  handler: string | null
}

export type Desk = {
  scope: DeskScope
  counters: DeskCounters
  /** The next annual report and when it is due. */
  report: { year: number; due: ReportDue } | null
  duties: DeskDuty[]
  waiting: DeskWaiting[]
  /** Shown where there is room: what the person has worked on. */
  touched: TouchedRecord[]
  soonDays: number
}
