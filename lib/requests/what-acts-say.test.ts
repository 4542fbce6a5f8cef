import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { ARTICLES } from '../law/articles'
import { ACT_KINDS, ACTS } from './acts'
import type { ActKind, ActOf, CaseAct } from './case-file'
import { readClock } from './clock'
import { explainDeadline } from './explanation'
import { inOrder } from './order'
import { checkFile } from './permitted-acts'
import { STATE_RECKONING } from './reckoning'

const RECEIVED: PlainDate = '2023-04-20'
const notice: CaseAct = { kind: 'clarification_notice', on: '2023-04-24', round: 0, respondBy: '2023-05-15' }
const response: CaseAct = { kind: 'clarification_response', on: '2023-05-10', round: 0 }
const extension: CaseAct = { kind: 'extension', on: '2023-05-12', round: 0, approvedOn: '2023-05-11', workingDays: 20 }
const asked: CaseAct = { kind: 'reasons_request', on: '2023-04-24', round: 0, respondBy: '2023-05-08' }
const verdict: CaseAct = { kind: 'reasons_verdict', on: '2023-05-09', round: 0, reasonable: true }
const delay: CaseAct = { kind: 'delay', on: '2023-05-10', round: 0, until: '2023-07-20' }
const fee: CaseAct = { kind: 'fee_notice', on: '2023-04-24', round: 0, basis: 'per_case', receivedOn: '2023-04-25' }
const paid: CaseAct = { kind: 'fee_payment', on: '2023-05-10', round: 0 }

const file = (...acts: CaseAct[]) => ({ receivedOn: RECEIVED, acts: inOrder(acts) })
const clock = (...acts: CaseAct[]) => readClock(file(...acts), STATE_RECKONING)
const steps = (...acts: CaseAct[]) =>
  clock(...acts).because.map(({ act, effect, workingDays, citation }) => [act, effect, workingDays, citation])

describe('every act that moves the period of a request received on Thu 2023-04-20 says how, and by which article', () => {
  test('a notice to correct stops it, the correction begins it anew', () => {
    expect(steps(notice, response).slice(1)).toEqual([
      ['clarification_notice', 'stops', 0, ARTICLES.clarification],
      ['clarification_response', 'restarts', 20, ARTICLES.clarification],
    ])
  })

  test('an extension lengthens it by its days', () => {
    expect(steps(extension).slice(1)).toEqual([['extension', 'extends', 20, ARTICLES.replyPeriod]])
  })

  test('a delay that was announced sets its end', () => {
    expect(steps(asked, verdict, delay).slice(1)).toEqual([['delay', 'sets', 0, ARTICLES.reasonsForManyRequests]])
    expect(clock(asked, verdict, delay).dueOn).toBe('2023-07-20')
  })

  test('a notice of a fee stops it until the payment, after which it begins anew', () => {
    expect(steps(fee, paid).slice(1)).toMatchObject([
      ['fee_notice', 'stops', 0, { instrument: 'processingFee2020' }],
      ['fee_payment', 'restarts', 20, { instrument: 'processingFee2020' }],
    ])
  })

  test('nothing is due, and nothing provisional, while it stands still', () => {
    expect(clock(notice)).toMatchObject({ dueOn: null, provisional: false, stop: { for: 'clarification' } })
    expect(clock(asked, verdict, delay)).toMatchObject({ provisional: false, stop: null })
  })
})

describe('the deadline in sentences for the file', () => {
  const said = (receivedOn: PlainDate, today: PlainDate, ...acts: CaseAct[]) =>
    explainDeadline({ receivedOn, acts: inOrder(acts) }, STATE_RECKONING, today)

  test('names holidays and make-up days on the way, each with the notice', () => {
    const text = said('2023-09-15', '2023-10-10')
    expect(text).toContain('扣除')
    expect(text).toContain('为调休上班，计入工作日')
    expect(text).toContain('答复期限至2023年10月19日届满。')
  })

  test('names only what there is: no holiday between Mon 2023-03-06 and Mon 2023-04-03', () => {
    const text = said('2023-03-06', '2023-03-20')
    expect(text).toMatch(/届满。$/)
    expect(text).not.toContain('期间')
    expect(text).not.toContain('；（')
  })

  test('says what is waited for while the period stands still', () => {
    expect(said(RECEIVED, '2023-05-01', notice)).toMatch(/现等待申请人补正，答复期限停止计算。$/)
    expect(said(RECEIVED, '2023-05-01', fee)).toMatch(/现等待申请人缴费，答复期限停止计算。$/)
  })
})

/** An act of each kind on a day, with whatever else it tells. */
const ACT_OF: { [K in ActKind]: Omit<ActOf<K>, 'on' | 'round' | 'kind'> } = {
  confirmation: {},
  reopening: { replyBy: null },
  clarification_notice: { respondBy: '2024-07-01' },
  clarification_response: {},
  consultation: { id: 1, party: 'third_party', letterReceivedOn: null, respondBy: null },
  consultation_answer: { id: 1, answer: 'objects' },
  reasons_request: { respondBy: '2024-07-01' },
  reasons_verdict: { reasonable: true },
  delay: { until: '2024-08-01' },
  extension: { approvedOn: '2024-06-03', workingDays: 20 },
  fee_notice: { basis: 'per_case', receivedOn: null },
  fee_payment: {},
  split: {},
  withdrawal: {},
  lapse: { outcome: 'other.fee_unpaid' },
  reply: { outcome: 'granted' },
  service: { route: 'post' },
  archiving: {},
}

describe('no act is recorded before its day has come', () => {
  const refusal = (act: CaseAct) => {
    const checked = checkFile(
      { receivedOn: '2024-05-20', applicantKind: 'natural_person', assigned: true, acts: [act] },
      STATE_RECKONING,
      '2024-06-03',
    )
    return !checked.ok && checked.refusal.kind === 'breach' && checked.refusal.breach.code
  }

  test.each(ACT_KINDS)('%s', (kind) => {
    const on = (day: PlainDate) => ({ kind, on: day, round: 0, ...ACT_OF[kind] }) as CaseAct
    expect(refusal(on('2024-06-04'))).toBe('dateInFuture')
    expect(refusal(on('2024-06-03'))).not.toBe('dateInFuture')
  })

  test('nor a day that it tells of', () => {
    const tells = (kind: ActKind, told: object) =>
      refusal({ kind, on: '2024-06-03', round: 0, ...ACT_OF[kind], ...told } as CaseAct)
    expect(tells('fee_notice', { receivedOn: '2024-06-04' })).toBe('dateInFuture')
    expect(tells('consultation', { letterReceivedOn: '2024-06-04' })).toBe('dateInFuture')
    expect(Object.keys(ACTS)).toHaveLength(ACT_KINDS.length)
  })
})
