import type { Citation } from './citation'

type Named = { label: string; gloss: string }
type Route = Named & {
  /** What the day that counts is called. */
  date: Named
  rule: Named
  citation: Citation
  tracked: boolean
}

const citation: Citation = { instrument: 'service2016', article: '' }

/** The ways in which a reply is served, each with the day that counts against the time limit. */
export const SERVICE_ROUTES = {
  post: {
    label: '邮寄送达（中国邮政）',
    gloss: 'by post (China Post only)',
    date: { label: '交邮日期', gloss: 'day of posting' },
    rule: {
      label: '应当通过邮政企业寄递，以交邮之日为答复日期',
      gloss: 'by China Post only; replied on the day of posting',
    },
    citation,
    tracked: true,
  },
  direct: {
    label: '直接送达',
    gloss: 'handed over',
    date: { label: '签收日期', gloss: 'day signed for' },
    rule: { label: '以申请人签收之日为答复日期', gloss: 'replied on the day the applicant signed for it' },
    citation,
    tracked: false,
  },
  entrusted: {
    label: '委托其他机关转交',
    gloss: 'through another organ',
    date: { label: '签收日期', gloss: 'day signed for' },
    rule: { label: '以申请人签收之日为答复日期', gloss: 'replied on the day the applicant signed for it' },
    citation,
    tracked: false,
  },
  electronic: {
    label: '网上或电子邮件送达',
    gloss: 'online or by e-mail',
    date: { label: '发送日期', gloss: 'day of sending' },
    rule: {
      label: '按申请人要求的途径发送，以发送之日为答复日期',
      gloss: 'sent the way the applicant asked for; replied on the day of sending',
    },
    citation: { instrument: 'regulations2019', article: '第四十条' },
    tracked: false,
  },
} as const satisfies Record<string, Route>

export type ServiceRoute = keyof typeof SERVICE_ROUTES
export const SERVICE_ROUTE_CODES = Object.keys(SERVICE_ROUTES) as [ServiceRoute, ...ServiceRoute[]]
