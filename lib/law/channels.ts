import type { Citation } from './citation'

type Channel = {
  label: string
  gloss: string
  /** Art. 31: for these the day of receipt is the day on which the organ and the applicant confirm it. */
  needsConfirmation: boolean
  /** What the day of arrival is called on the form. */
  arrival: { label: string; gloss: string }
  rule: string
  ruleGloss: string
  citation: Citation
}

const ARTICLE_31 = (item: string): Citation => ({ instrument: 'regulations2019', article: `第三十一条第（${item}）项` })

/** The channels of Art. 31, each with the day that counts as the day of receipt. */
export const RECEIPT_CHANNELS = {
  in_person: {
    label: '当面提交',
    gloss: 'in person',
    needsConfirmation: false,
    arrival: { label: '提交日期', gloss: 'day of submission' },
    rule: '以提交之日为收到申请之日',
    ruleGloss: 'received on the day it was handed in',
    citation: ARTICLE_31('一'),
  },
  registered_post: {
    label: '挂号信或特快专递',
    gloss: 'registered post or EMS',
    needsConfirmation: false,
    arrival: { label: '签收日期', gloss: 'day signed for' },
    rule: '以行政机关签收之日为收到申请之日',
    ruleGloss: 'received on the day the organ signed for it',
    citation: ARTICLE_31('二'),
  },
  ordinary_post: {
    label: '平常信函',
    gloss: 'ordinary letter',
    needsConfirmation: true,
    arrival: { label: '收信日期', gloss: 'day the letter came' },
    rule: '应当于收到当日与申请人确认，以确认之日为收到申请之日',
    ruleGloss: 'to be confirmed with the applicant on the day it came; received on the day of confirmation',
    citation: ARTICLE_31('二'),
  },
  online: {
    label: '互联网渠道',
    gloss: 'online',
    needsConfirmation: true,
    arrival: { label: '提交日期', gloss: 'day of submission' },
    rule: '以双方确认之日为收到申请之日',
    ruleGloss: 'received on the day both sides confirmed it',
    citation: ARTICLE_31('三'),
  },
  fax: {
    label: '传真',
    gloss: 'fax',
    needsConfirmation: true,
    arrival: { label: '传真日期', gloss: 'day of the fax' },
    rule: '以双方确认之日为收到申请之日',
    ruleGloss: 'received on the day both sides confirmed it',
    citation: ARTICLE_31('三'),
  },
} as const satisfies Record<string, Channel>

export type ReceiptChannel = keyof typeof RECEIPT_CHANNELS
export const RECEIPT_CHANNEL_CODES = Object.keys(RECEIPT_CHANNELS) as [ReceiptChannel, ...ReceiptChannel[]]
