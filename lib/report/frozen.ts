import type { PlainDate } from '../dates'
import type { SectionKey } from '../law/report-formats/report-format'
import type { Composition } from '../region/composition'
import type { ReportEdition } from './edition'
import type { FigureRecords } from './figure-records'
import type { BeyondTheForm } from './glance/facts'

/** The content of a published report and the basis of its figures; the report is rendered only from this. */
export type FrozenContent = {
  edition: ReportEdition
  /** The texts with their figures as tokens, so that a correction can begin from them. */
  texts: Record<SectionKey, string>
  /** Every figure with the identity of every record that it counted. */
  figures: FigureRecords[]
  rules: { format: string; instrument: string; checks: Record<string, string> }
  /** The notices of days off that were known, and the organ's own in their versions. */
  calendar: { notices: string[]; own: { id: number; version: number }[] }
  counting: Record<string, boolean>
  /** Of a government: which version of which unit's report its figures contain. */
  region?: Composition
  /** For 一图读懂; absent in a report that was frozen before there was any. */
  glance?: BeyondTheForm
}

/** A published version of a year's report; a correction is the next one. */
export type Revision = {
  year: number
  revision: number
  signedBy: string
  signedOn: PlainDate
  publishedBy: string
  publishedOn: PlainDate
  /** Where it was published. */
  address: string
  /** Why the version before was corrected; empty for the first. */
  reason: string
  sha256: string
}
