import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { ARTICLES } from '../law/articles'
import type { CaseAct, CaseFile } from './case-file'
import { type Conclusion, conclusionsOf, countedConclusion } from './conclusion'
import { isLapseOutcome } from './lapse-outcomes'
import { withMaskedData } from './masked'
import { inOrder } from './order'
import { checkEntered, isInHand } from './permitted-acts'
import { STATE_RECKONING } from './reckoning'
import { kindAndName } from './same-applicant'
import { horizonOf, judge, leftOf } from './status'
import { nextStep, OFFERED_ACTS } from './steps'

const file = (receivedOn: PlainDate, ...acts: CaseAct[]): CaseFile => ({
  receivedOn,
  applicantKind: 'natural_person',
  assigned: true,
  acts: inOrder(acts),
})
const reply = (on: PlainDate, round = 0): CaseAct => ({ kind: 'reply', on, round, outcome: 'granted' })
const service = (on: PlainDate, round = 0): CaseAct => ({ kind: 'service', on, round, route: 'post' })
const reopening = (on: PlainDate, round = 1): CaseAct => ({ kind: 'reopening', on, round, replyBy: null })
const notice = (on: PlainDate, respondBy: PlainDate): CaseAct => ({
  kind: 'clarification_notice',
  on,
  round: 0,
  respondBy,
})

describe('the time that a request has, received on Fri 2023-09-15 and due on Thu 2023-10-19', () => {
  const left = (today: PlainDate, ...acts: CaseAct[]) =>
    leftOf(judge(file('2023-09-15', ...acts), STATE_RECKONING), horizonOf(STATE_RECKONING.calendar, today))

  test('runs while it is open, and on once it is overdue', () => {
    expect(left('2023-10-18')).toMatchObject({ workingDays: 1 })
    expect(left('2023-10-20')).not.toBeNull()
  })

  test('stands still while the applicant corrects, and is none once the time to correct is over', () => {
    const asked = notice('2023-09-18', '2023-10-13')
    expect(left('2023-10-12', asked)).toMatchObject({ paused: true })
    expect(left('2023-10-14', asked)).toBeNull()
  })

  test('is none once the request is concluded or split', () => {
    expect(left('2023-10-12', reply('2023-10-10'), service('2023-10-10'))).toBeNull()
    expect(left('2023-10-12', { kind: 'split', on: '2023-09-18', round: 0 })).toBeNull()
  })
})

describe('the next step', () => {
  const next = (stage: Parameters<typeof nextStep>[0]['stage'], status: Parameters<typeof nextStep>[1] = 'open') =>
    nextStep({ ...judge(file('2023-09-15'), STATE_RECKONING), stage }, status)

  test('follows from the stage', () => {
    expect(next('to_assign')).toBe('assignment')
    expect(next('in_progress')).toBe('reply')
    expect(next('consulting')).toBe('consultation_answer')
    expect(next('awaiting_reasons')).toBe('reasons_verdict')
    expect(next('to_serve')).toBe('service')
    expect(next('to_archive')).toBe('archiving')
    expect([next('archived'), next('split')]).toEqual([undefined, undefined])
  })

  test('is the applicant’s as long as there is time, then the end of the case', () => {
    expect(next('awaiting_clarification', 'paused')).toBe('clarification_response')
    expect(next('awaiting_clarification', 'lapsed')).toBe('lapse')
    expect(next('awaiting_payment', 'paused')).toBe('fee_payment')
    expect(next('awaiting_payment', 'lapsed')).toBe('lapse')
  })

  test('a delayed period is announced with the verdict, and offered nowhere else', () => {
    expect(OFFERED_ACTS).toContain('reply')
    expect(OFFERED_ACTS).not.toContain('delay')
  })
})

describe('the conclusion by which a request is counted', () => {
  const concluded = file(
    '2023-09-15',
    reply('2023-10-10'),
    service('2023-10-11'),
    reopening('2024-02-01'),
    reply('2024-02-20', 1),
    service('2024-02-21', 1),
  )

  test('each round has its own, set aside by the reopening that follows it', () => {
    expect(conclusionsOf(concluded)).toEqual([
      { round: 0, on: '2023-10-11', outcome: 'granted', setAsideOn: '2024-02-01' },
      { round: 1, on: '2024-02-21', outcome: 'granted', setAsideOn: null },
    ])
  })

  test('is the first that still stood at the end of its year', () => {
    expect(countedConclusion(conclusionsOf(concluded))).toMatchObject({ round: 0 })
    const setAside = (setAsideOn: PlainDate): Conclusion[] => [
      { round: 0, on: '2023-03-10', outcome: 'granted', setAsideOn },
      { round: 1, on: '2023-12-20', outcome: 'granted', setAsideOn: null },
    ]
    expect(countedConclusion(setAside('2023-12-31'))).toMatchObject({ round: 1 })
    expect(countedConclusion(setAside('2024-01-01'))).toMatchObject({ round: 0 })
  })

  test('a request is in hand until it is answered, and again once it is reopened', () => {
    expect(isInHand(file('2023-09-15', notice('2023-09-18', '2023-10-13')))).toBe(true)
    expect(isInHand(file('2023-09-15', reply('2023-10-10')))).toBe(false)
    expect(isInHand(file('2023-09-15', reply('2023-10-10'), service('2023-10-11')))).toBe(false)
    expect(isInHand(file('2023-09-15', reply('2023-10-10'), service('2023-10-11'), reopening('2024-02-01')))).toBe(true)
  })
})

describe('what is entered between other acts', () => {
  const before = file('2023-09-15', notice('2023-09-18', '2023-10-13'), reply('2023-10-20'))
  const entered = (kind: 'service' | 'reply', ...acts: CaseAct[]) =>
    checkEntered({ before, now: file('2023-09-15', ...acts), entered: [kind] }, STATE_RECKONING, '2024-06-03')

  test('a refusal of the act itself is said as it is', () => {
    expect(entered('service', reply('2023-10-20'), service('2023-10-19'))).toMatchObject({
      breach: { code: expect.not.stringContaining('contradictsLater') },
    })
    expect(entered('service', reply('2023-10-10'), service('2023-10-11'))).toMatchObject({ ok: true })
  })

  test('what would make an act on record impossible contradicts it, by that act’s article', () => {
    const late = file('2023-09-15', reply('2023-10-10'), service('2023-10-11'), notice('2023-10-12', '2023-10-30'))
    const result = checkEntered({ before, now: late, entered: ['service'] }, STATE_RECKONING, '2024-06-03')
    expect(result).toMatchObject({ breach: { code: 'contradictsLater', citation: ARTICLES.reply } })
  })

  test('what was on record and unlawful already is not asked again', () => {
    const unlawful = file('2023-09-15', notice('2023-09-01', '2023-10-13'))
    const now = file('2023-09-15', notice('2023-09-01', '2023-10-13'), {
      kind: 'clarification_response',
      on: '2023-09-20',
      round: 0,
    })
    expect(
      checkEntered({ before: unlawful, now, entered: ['clarification_response'] }, STATE_RECKONING, '2024-06-03'),
    ).toMatchObject({ ok: true })
  })
})

test('nothing is asked of a case that lapsed but the outcome that says so', () => {
  expect(isLapseOutcome('other.fee_unpaid')).toBe(true)
  expect(isLapseOutcome('other.clarification_lapsed')).toBe(true)
  expect(isLapseOutcome('granted')).toBe(false)
  expect(isLapseOutcome(undefined)).toBe(false)
})

test('of a file the ways to reach the applicant and the identity number are covered, and nothing else', () => {
  const request = {
    phone: '13800138000',
    email: 'chenjing@example.cn',
    address: '测试市人民路1号',
    description: '招生计划',
  }
  expect(withMaskedData({ request, applicant: { name: '陈静', identityNumber: '110101199003070016' } })).toEqual({
    request: { phone: '138＊＊＊＊00', email: 'che＊＊＊＊cn', address: '测试市＊＊＊＊1号', description: '招生计划' },
    applicant: { name: '陈静', identityNumber: '110＊＊＊＊16' },
  })
})

test('entries of one applicant have kind and name in common', () => {
  expect(kindAndName({ kind: 'business', name: '某公司' })).toBe(kindAndName({ kind: 'business', name: '某公司' }))
  expect(kindAndName({ kind: 'business', name: '某公司' })).not.toBe(
    kindAndName({ kind: 'natural_person', name: '某公司' }),
  )
  expect(kindAndName({ kind: 'business', name: '某公司' })).not.toBe(kindAndName({ kind: 'business', name: '他公司' }))
})
