import { expect, test } from 'vitest'
import { caseDocuments } from './case-documents'

const RECORDS = {
  request: { receivedOn: '2024-05-06', number: '2024-018' },
  clarification: undefined,
  consultations: [],
  extensions: [],
  reasons: [],
  fees: [],
  conclusions: [],
} as const
const titles = (records: Parameters<typeof caseDocuments>[0]) =>
  caseDocuments(records).map(({ on, title, number }) => [on, title, number].filter(Boolean).join(' '))

test('a case that was only registered has its application and its sheet', () => {
  expect(titles(RECORDS)).toEqual(['2024-05-06 政府信息公开申请', '2024-05-06 申请登记表 2024-018'])
})

test('every record stands with its papers, in the order of their days; what has not come is not listed', () => {
  const reply = { kind: 'reply', concludedOn: '2024-06-20', repliedOn: '2024-06-19', servedOn: '2024-06-20' } as const
  const all = titles({
    ...RECORDS,
    clarification: { noticedOn: '2024-05-08', noticeNumber: '补〔2024〕3号', respondedOn: '2024-05-20' },
    consultations: [{ party: 'third_party', sentOn: '2024-05-22', letterNumber: '', answeredOn: null }],
    extensions: [{ notifiedOn: '2024-06-12', noticeNumber: '延〔2024〕2号' }],
    reasons: [{ askedOn: '2024-05-09', announcedOn: null }],
    fees: [{ sentOn: '2024-05-21', noticeNumber: '', paidOn: '2024-05-23', receiptNumber: '收据7' }],
    conclusions: [{ ...reply, replyNumber: '答〔2024〕18号', trackingNumber: 'XA1' }],
  })
  expect(all.slice(2)).toEqual([
    '2024-05-08 补正告知书 补〔2024〕3号',
    '2024-05-09 说明理由告知书',
    '2024-05-20 补正材料',
    '2024-05-21 信息处理费收费通知书',
    '2024-05-22 征求意见书（第三方）',
    '2024-05-23 缴费凭证 收据7',
    '2024-06-12 延期答复告知书 延〔2024〕2号',
    '2024-06-19 答复书 答〔2024〕18号',
    '2024-06-20 送达凭证 XA1',
  ])
})

test('a withdrawal and a lapse are papers of their own', () => {
  const ended = (kind: string) =>
    titles({
      ...RECORDS,
      conclusions: [
        { kind, concludedOn: '2024-06-20', repliedOn: null, replyNumber: null, servedOn: null, trackingNumber: '' },
      ],
    }).at(-1)
  expect(ended('withdrawal')).toBe('2024-06-20 撤回申请的说明')
  expect(ended('lapse')).toBe('2024-06-20 逾期不再处理的记载')
})
