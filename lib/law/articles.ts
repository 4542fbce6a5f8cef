import type { PlainDate } from '../dates'
import type { Citation } from './citation'
import type { Instrument } from './instruments'

/** The day from which the present 《条例》 holds (第五十六条). */
export const REGULATIONS_IN_FORCE_FROM: PlainDate = '2019-05-15'
/** The day from which the measures on the processing fee hold. */
export const FEE_MEASURES_IN_FORCE_FROM: PlainDate = '2021-01-01'
/** The day from which the present 行政复议法 holds. */
export const REVIEW_LAW_IN_FORCE_FROM: PlainDate = '2024-01-01'

const of = (instrument: Instrument) => (article: string) => ({ instrument, article }) satisfies Citation
const regulations = of('regulations2019')
const reportFormat = of('reportFormat2021')
const processingFee = of('processingFee2020')

/** The articles that rules, checks and pages cite, each under what it says. */
export const ARTICLES = {
  secrecyReview: regulations('第十七条'),
  clarification: regulations('第三十条'),
  dayOfReceipt: regulations('第三十一条'),
  reply: regulations('第三十三条'),
  replyPeriod: regulations('第三十三条第二款'),
  consultationOutsidePeriod: regulations('第三十三条第三款'),
  reasonsForManyRequests: regulations('第三十五条'),
  replies: regulations('第三十六条'),
  repliesAndRegister: regulations('第三十六条、第四十五条'),
  partialDisclosure: regulations('第三十七条'),
  periodsOfActs: regulations('第三十条、第三十三条第二款、第三十五条'),
  lapses: regulations('第三十条、第三十五条、第四十二条'),
  register: regulations('第四十五条'),
  reportDay: regulations('第四十九条'),
  evaluationInReport: regulations('第五十条第（四）项'),
  complaint: regulations('第五十一条'),
  rectification: regulations('第四十一条'),
  severalRequests: regulations('第四十四条第一款'),
  suggestion: regulations('第四十四条第二款'),
  inForce: regulations('第五十六条'),
  reportText: reportFormat('（四）'),
  reportCover: reportFormat('附件一'),
  reportTable2: reportFormat('附件二'),
  reportTable3: reportFormat('附件三'),
  reportTable4: reportFormat('附件四'),
  withdrawalInTable3: reportFormat('三（六）3'),
  feeOfRequests: processingFee('第二条'),
  feePerCase: processingFee('第四条'),
  feeRates: processingFee('第四条、第五条'),
  feeNotice: processingFee('第六条'),
  feesInReport: processingFee('第七条'),
  service: of('service2016')(''),
  regulationMakers: of('legislationLaw')('第九十一条、第九十三条'),
  feeNotChallenged: processingFee('第七条'),
  reviewBeforeSuit: of('reconsiderationLaw2023')('第二十三条'),
} as const satisfies Record<string, Citation>
