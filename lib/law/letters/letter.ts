import type { PlainDate } from '../../dates'
import { FEE_MEASURES_IN_FORCE_FROM, REGULATIONS_IN_FORCE_FROM, REVIEW_LAW_IN_FORCE_FROM } from '../articles'
import type { Citation, Dated } from '../citation'
import type { Instrument } from '../instruments'
import type { OutcomeCode } from '../outcomes'
import type { LetterPart } from './parts'

/** What in the course of a request a paper belongs to. */
type LetterOccasion =
  | 'application'
  | 'receipt'
  | 'confirmation'
  | 'clarification_notice'
  | 'reasons_request'
  | 'extension'
  | 'delay'
  | 'consultation'
  | 'disclosure_decision'
  | 'fee_notice'
  | 'reply'
  | 'withdrawal'
  | 'correction_of_records'
  | 'proactive_publication'
  | 'service'
  | 'file'
  | 'remedy'

/** Whether a letter says how it can be challenged: by its outcome, as a choice of the two ways, or not at all. */
type RemedyClauseKind = 'by_outcome' | 'choice' | 'none'

/** One kind of paper: what it is called, when it is due, and what the law wants in it. */
export type LetterRule = {
  /** Its number in the list of forms that offices keep. */
  form: string
  label: string
  gloss: string
  to: 'applicant' | 'consulted' | 'review_organ' | 'file'
  occasion: LetterOccasion
  /** The outcomes that a reply of this kind tells. */
  outcomes: readonly OutcomeCode[]
  /** What its sentence of legal basis cites beside the article of the outcome. */
  basis: readonly Citation[]
  /** Its parts, each from the day on which the article asks for it; a later entry of a part replaces the earlier one. */
  parts: readonly Dated<LetterPart>[]
  remedy: RemedyClauseKind
  /** The first day on which such a letter can be written. */
  inForceFrom: PlainDate
  /** What its series of numbers adds to the organ's code; null where it has no number of its own. */
  series: string | null
}

const part =
  (instrument: Instrument, inForceFrom: Dated<unknown>['inForceFrom']) => (article: string, value: LetterPart) => ({
    inForceFrom,
    value,
    citation: { instrument, article },
  })
export const byRegulations = part('regulations2019', REGULATIONS_IN_FORCE_FROM)
export const byFeeMeasures = part('processingFee2020', FEE_MEASURES_IN_FORCE_FROM)
export const byReviewLaw = part('reconsiderationLaw2023', REVIEW_LAW_IN_FORCE_FROM)
export const byCivilProcedure = part('civilProcedure', REGULATIONS_IN_FORCE_FROM)
const byDocumentRules = part('officialDocuments2012', REGULATIONS_IN_FORCE_FROM)
const byFormerReviewRegulations = part('reconsiderationRegulations2007', REGULATIONS_IN_FORCE_FROM)

/** What every letter that leaves the house has (《党政机关公文处理工作条例》第九条). */
export const SHEET_PARTS: readonly Dated<LetterPart>[] = [
  byDocumentRules('第九条第（四）项', 'issuer'),
  byDocumentRules('第九条第（五）项', 'number'),
  byDocumentRules('第九条第（七）项', 'title'),
  byDocumentRules('第九条第（八）项', 'addressee'),
  byDocumentRules('第九条第（十一）项', 'signature'),
  byRegulations('第二十八条', 'contact'),
]

/** What every letter about a request says of it. */
export const ABOUT_REQUEST: readonly Dated<LetterPart>[] = [
  byRegulations('第三十一条', 'receipt'),
  byRegulations('第二十九条第二款第（二）项', 'request'),
]

/** That it can be challenged, where, and how long. */
export const REMEDY_PART: readonly Dated<LetterPart>[] = [
  byFormerReviewRegulations('第十七条', 'remedy'),
  byReviewLaw('第二十条、第二十三条第二款', 'remedy'),
]

export const regulations = (article: string): Citation => ({ instrument: 'regulations2019', article })
