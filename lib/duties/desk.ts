import { z } from 'zod'
import type { Mark } from '../dashboard/mark'
import { filter } from '../list-query'
import type { ReportDue } from '../report/report-due'
import type { Status } from '../requests/status'
import type { TimeLeft } from '../time-left'
import type { Duty } from './duty'

/** Whose work the desk shows. */
export const DESK_SCOPES = ['mine', 'section', 'all'] as const
export type DeskScope = (typeof DESK_SCOPES)[number]

/** The address of the desk; without a scope, the narrowest in which there is something. */
export const deskQuery = z.object({ scope: filter(z.enum(DESK_SCOPES)) })
export type DeskQuery = z.output<typeof deskQuery>

/** The stages in which the office has to act but no deadline is set. */
export const DESK_STAGES = ['to_assign', 'to_serve', 'to_archive'] as const

export type DeskCounters = {
  statuses: { status: Status; mark: Mark }[]
  stages: { stage: (typeof DESK_STAGES)[number]; mark: Mark }[]
  /** Items waiting for the person's review, and the person's own items that were returned. */
  reviews: { waiting: Mark; returned: Mark } | null
}

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
  soonDays: number
}
