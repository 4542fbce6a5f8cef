import type { Citation } from './citation'

type Route = { label: string; gloss: string; dateLabel: string; rule: string; citation: Citation; tracked: boolean }

const citation: Citation = { instrument: 'service2016', article: '' }

/** The ways in which a reply is served, each with the day that counts against the time limit. */
export const SERVICE_ROUTES = {
  post: {
    label: '邮寄送达（中国邮政）',
    gloss: 'by post (China Post only)',
    dateLabel: '交邮日期',
    rule: '应当通过邮政企业寄递，以交邮之日为答复日期',
    citation,
    tracked: true,
  },
  direct: {
    label: '直接送达',
    gloss: 'handed over',
    dateLabel: '签收日期',
    rule: '以申请人签收之日为答复日期',
    citation,
    tracked: false,
  },
  entrusted: {
    label: '委托其他机关转交',
    gloss: 'through another organ',
    dateLabel: '签收日期',
    rule: '以申请人签收之日为答复日期',
    citation,
    tracked: false,
  },
  electronic: {
    label: '网上或电子邮件送达',
    gloss: 'online or by e-mail',
    dateLabel: '发送日期',
    rule: '按申请人要求的途径发送，以发送之日为答复日期',
    citation: { instrument: 'regulations2019', article: '第四十条' },
    tracked: false,
  },
} as const satisfies Record<string, Route>

export type ServiceRoute = keyof typeof SERVICE_ROUTES
export const SERVICE_ROUTE_CODES = Object.keys(SERVICE_ROUTES) as [ServiceRoute, ...ServiceRoute[]]
