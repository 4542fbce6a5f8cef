import { FEE_MEASURES_IN_FORCE_FROM, REGULATIONS_IN_FORCE_FROM, REVIEW_LAW_IN_FORCE_FROM } from './articles'
import type { Dated } from './citation'
import type { ReviewProcedure } from './remedies'

/** Working days from receipt within which the organ replies. */
export const REPLY_PERIOD: readonly Dated<number>[] = [
  { inForceFrom: '2008-05-01', value: 15, citation: { instrument: 'regulations2007', article: '第二十四条' } },
  {
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    value: 20,
    citation: { instrument: 'regulations2019', article: '第三十三条第二款' },
  },
]

const OF_2019 = (article: string) =>
  ({ inForceFrom: REGULATIONS_IN_FORCE_FROM, citation: { instrument: 'regulations2019', article } }) as const

/** Working days from receipt within which the applicant is told what to correct (补正). */
export const CLARIFICATION_PERIOD: readonly Dated<number>[] = [{ ...OF_2019('第三十条'), value: 7 }]

/** Working days by which the reply period may be extended at most. */
export const EXTENSION_LIMIT: readonly Dated<number>[] = [{ ...OF_2019('第三十三条第二款'), value: 20 }]

/** Working days from receiving the letter within which a third party gives its opinion. */
export const THIRD_PARTY_PERIOD: readonly Dated<number>[] = [{ ...OF_2019('第三十二条'), value: 15 }]

/** Working days from receiving the letter within which an organ that made the information jointly gives its opinion. */
export const CO_PRODUCER_PERIOD: readonly Dated<number>[] = [{ ...OF_2019('第三十四条'), value: 15 }]

/**
 * Working days from receiving its letter to which an organ may hold its consultation of another organ: Art. 33(3) leaves
 * out the time that is needed and sets no cap, so that this one is the organ's own, taken from the period of Art. 34.
 */
export const OTHER_ORGAN_CAP: readonly Dated<number>[] = [{ ...OF_2019('第三十四条'), value: 15 }]

/** Working days from the day after receiving the fee notice within which the applicant pays. */
export const FEE_PAYMENT_PERIOD: readonly Dated<number>[] = [
  {
    inForceFrom: FEE_MEASURES_IN_FORCE_FROM,
    value: 20,
    citation: { instrument: 'processingFee2020', article: '第六条' },
  },
]

/** Working days from being formed or changed within which information is published. */
export const PUBLICATION_PERIOD: readonly Dated<number>[] = [{ ...OF_2019('第二十六条'), value: 20 }]

/** Working days (第八十八条) from receiving the application within which the organ answers a review, by procedure. */
export const REVIEW_ANSWER_PERIOD: readonly Dated<Record<ReviewProcedure, number>>[] = [
  {
    inForceFrom: REVIEW_LAW_IN_FORCE_FROM,
    value: { ordinary: 10, simplified: 5 },
    citation: { instrument: 'reconsiderationLaw2023', article: '第四十八条、第五十四条' },
  },
]

/** Calendar days from knowing of the act within which a review is applied for. */
export const REVIEW_APPLICATION_PERIOD: readonly Dated<number>[] = [
  { inForceFrom: '2018-01-01', value: 60, citation: { instrument: 'reconsiderationLaw2017', article: '第九条' } },
  {
    inForceFrom: REVIEW_LAW_IN_FORCE_FROM,
    value: 60,
    citation: { instrument: 'reconsiderationLaw2023', article: '第二十条' },
  },
]

/** Months from knowing of the act within which it is sued over without a review. */
export const SUIT_PERIOD: readonly Dated<number>[] = [
  { inForceFrom: '2015-05-01', value: 6, citation: { instrument: 'litigationLaw', article: '第四十六条' } },
]

/** Calendar days from receiving the decision on the review within which a suit follows it. */
export const SUIT_AFTER_REVIEW_PERIOD: readonly Dated<number>[] = [
  { inForceFrom: '2015-05-01', value: 15, citation: { instrument: 'litigationLaw', article: '第四十五条' } },
]

/** Calendar days from receiving the copy of the complaint within which the organ files its defence. */
export const DEFENCE_PERIOD: readonly Dated<number>[] = [
  { inForceFrom: '2015-05-01', value: 15, citation: { instrument: 'litigationLaw', article: '第六十七条' } },
]

/** The day of the following year by which a department submits and publishes its annual report, `MM-DD`. */
export const DEPARTMENT_REPORT_DUE: readonly Dated<string>[] = [{ ...OF_2019('第四十九条第一款'), value: '01-31' }]

/** The day of the following year by which the report of a government is published, `MM-DD`. */
export const GOVERNMENT_REPORT_DUE: readonly Dated<string>[] = [{ ...OF_2019('第四十九条第二款'), value: '03-31' }]
