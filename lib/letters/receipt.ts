import { inChinese, type PlainDate } from '../dates'
import { SERVICE_ROUTES, type ServiceRoute } from '../law/service'
import type { LetterDocument } from './document'
import type { PostedLetter } from './posted'

/** What is on record of how a letter went out. */
export type Served = {
  route: ServiceRoute
  servedOn: PlainDate
  trackingNumber: string
  place: string
  receipt: string
}

const BLANK = '＿＿＿＿＿＿'

/** 送达回证 of one letter: what is on record of its service stands in it, the rest is filled in by whoever delivers it. */
export function receiptRows(letter: Omit<PostedLetter, 'document'>, served?: Served): [string, string][] {
  const { title, number, datedOn, request, addressee, address } = letter
  return [
    ['登记编号', request],
    ['送达的文书及文号', [title, number].filter(Boolean).join('，')],
    ['文书日期', inChinese(datedOn)],
    ['受送达人', addressee],
    ['送达地址', served?.place || address || BLANK],
    ['送达方式', served ? routeText(served) : '□ 直接送达　□ 邮寄送达　□ 留置送达　□ 委托其他机关转交'],
    ['送达日期', served ? inChinese(served.servedOn) : '＿＿＿＿年＿＿月＿＿日'],
    ['受送达人签名或者盖章', served?.receipt || BLANK],
    ['代收人签名、与受送达人的关系', BLANK],
    ['拒收的事由和日期、见证人签名', BLANK],
    ['送达人签名', BLANK],
  ]
}

const routeText = ({ route, trackingNumber }: Served) =>
  [SERVICE_ROUTES[route].label, trackingNumber && `邮件号码${trackingNumber}`].filter(Boolean).join('，')

/** The same as a sheet of its own. */
export function receiptDocument(letter: Omit<PostedLetter, 'document'>, served?: Served): LetterDocument {
  return {
    language: 'zh-CN',
    kind: 'service_receipt',
    issuer: '',
    title: '送达回证',
    number: null,
    addressee: null,
    body: [],
    rows: receiptRows(letter, served).map(([label, text]) => ({ label, runs: [{ part: 'service', text }] })),
    signature: null,
    notes: [],
  }
}
