import { z } from 'zod'
import type { PlainDate } from '../dates'
import { codeOf, optionalLine, optionalText, requiredDate, requiredLine } from '../fields'
import type { OrganKind } from '../organ/organ'
import { breach, ok, type Result } from '../result'
import { contentHash, reportYear } from './input'
import type { Preparation } from './publication'
import { nextDue, type ReportDue } from './report-due'

/**
 * 提交 to the department in charge of disclosure (Art. 49), and 备案, for which places ask before a report is published.
 * Both may go to the same body.
 */
export const FILING_KINDS = ['submission', 'record'] as const
export type FilingKind = (typeof FILING_KINDS)[number]

export const FILING_WAYS = ['platform', 'paper', 'email', 'other'] as const
type FilingWay = (typeof FILING_WAYS)[number]

/** That a report was handed in: which version, to whom, when and how. */
export type Filing = {
  id: number
  version: number
  year: number
  revision: number
  contentHash: string
  kind: FilingKind
  recipient: string
  filedOn: PlainDate
  way: FilingWay
  documentNumber: string
  receipt: string
  note: string
  staffName: string
}

/** `documentNumber`: of the letter it went with; `receipt`: what the recipient gave, such as its number. */
export const filingInput = z.object({
  year: reportYear,
  contentHash,
  kind: codeOf(FILING_KINDS),
  recipient: requiredLine(100),
  filedOn: requiredDate,
  way: codeOf(FILING_WAYS),
  documentNumber: optionalLine(60),
  receipt: optionalLine(100),
  note: optionalText(500),
})
export type FilingInput = z.output<typeof filingInput>

/** A report is handed in as it was signed, from the day of its signature on. */
export function mayFile(
  { stage, signed }: Preparation,
  publishedSignedOn: PlainDate | undefined,
  filedOn: PlainDate,
  today: PlainDate,
): Result<undefined> {
  const signedOn = stage === 'published' ? publishedSignedOn : signed?.takenOn
  if (!signedOn) return breach('filingNotSigned')
  if (filedOn > today) return breach('dateInFuture', { field: 'filedOn' })
  if (filedOn < signedOn) return breach('filedBeforeSigned', { field: 'filedOn' })
  return ok()
}

/**
 * 先备案后公布, where the organ has chosen it: what is published was filed before, in this very content. The law does not
 * ask for it (Art. 49 has both done by the same day), places do.
 */
export function filedBefore(
  filings: readonly Pick<Filing, 'kind' | 'contentHash' | 'filedOn'>[],
  contentHash: string,
  publishedOn: PlainDate,
): Result<undefined> {
  const filedOn = filings
    .filter((filing) => filing.kind === 'record' && filing.contentHash === contentHash)
    .map((filing) => filing.filedOn)
    .sort()[0]
  if (!filedOn) return breach('reportNotFiled')
  return publishedOn < filedOn ? breach('publishedBeforeFiled', { field: 'publishedOn' }) : ok()
}

/**
 * By when a report is handed in: the local day where there is one, else that of Art. 49(1) for departments. A government
 * publishes its report (Art. 49(2)) and hands it in only where a local notice asks for it.
 */
export function filingDue(dues: readonly ReportDue[], kind: OrganKind): ReportDue | undefined {
  const asked = kind === 'government' ? dues.filter(({ citation }) => !citation) : dues
  return asked.length > 0 ? nextDue(asked) : undefined
}
