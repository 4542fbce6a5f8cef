import type { PlainDate } from '../dates'
import type { MeasureCode, PlatformKind } from '../figures/platform'
import type { StatedValue } from '../figures/printed'
import type { ApplicantKind } from '../law/applicants'
import type { CountedRow, RemedyResult, Table4Block } from '../law/report-formats/report-format'
import type { OrganKind } from '../organ/organ'
import type { CategoryKind } from '../published/category'
import type { EvaluationKind } from '../supervision/evaluation'
import type { SupervisionHead } from '../supervision/heads'
import type { Duty } from '../supervision/member'

type OrganFacts = {
  fullName: string
  shortName: string
  kind: OrganKind
  disclosureOffice: string
  address: string
  postcode: string
  phone: string
  email: string
  website: string
}

export type DocumentCounts = { issued: number; repealed: number; in_force: number }

/** Everything that the report of a year is made from: counted from the ledger, nothing derived. */
export type ReportFacts = {
  year: number
  organ: OrganFacts
  requests: Record<CountedRow, Record<ApplicantKind, number>>
  requestsByMonth: { month: number; kind: ApplicantKind; count: number }[]
  remedies: Record<Table4Block, Record<RemedyResult, number>>
  documents: Record<'regulations' | 'normative_documents', DocumentCounts>
  decisions: Record<'licensing' | 'penalties' | 'coercion', number>
  /** Documents amended in the year. */
  amendedDocuments: Record<'regulations' | 'normative_documents', number>
  /** 分. */
  chargesFen: number
  categories: { id: number; name: string; shortName: string; kind: CategoryKind; items: number }[]
  channels: { id: number; name: string; postings: number }[]
  itemsByMonth: { month: number; count: number }[]
  statistics: ({
    platformId: number
    platform: string
    platformKind: PlatformKind
    measure: MeasureCode
  } & StatedValue)[]
  /** Accounts that were opened in the year. */
  openedAccounts: { name: string; account: string; openedOn: PlainDate }[]
  supervision: Record<SupervisionHead, number>
  /** The leading group on 31 December, by duty. */
  leadingGroup: { duty: Duty; positions: string[] }[]
  /** Titles of the internal rules made in the year. */
  rules: { adopted: string[]; amended: string[] }
  problems: { description: string; measures: { measure: string; done: boolean }[] }[]
  evaluations: { kind: EvaluationKind; body: string; result: string }[]
  /** Processing fees paid in the year: of how many requests, and 元. */
  fees: { requests: number; yuan: number }
  /** Numbers of the requests that were decided anew in the year, after they had been counted as concluded in an earlier one. */
  decidedAnew: string[]
}
