import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { calendarOf } from '../law/calendar/calendar'
import { HOLIDAY_NOTICES } from '../law/calendar/notices'
import type { CaseAct } from './case-file'
import { explainDeadline } from './explanation'
import { STATE_RECKONING } from './reckoning'
import { judge } from './status'
import { subDeadlinesOf } from './sub-deadlines'

// The days off of 2027 are not announced: what was counted into that year may still move.

const fileOf = (receivedOn: PlainDate, ...acts: CaseAct[]) => ({
  receivedOn,
  applicantKind: 'natural_person' as const,
  assigned: true,
  acts,
})
const feeNotice = (receivedOn: PlainDate): CaseAct => ({
  kind: 'fee_notice',
  on: receivedOn,
  round: 0,
  basis: 'per_volume',
  receivedOn,
})
const letter = (on: PlainDate, party: 'third_party' | 'co_producer' | 'other_organ'): CaseAct => ({
  kind: 'consultation',
  id: 1,
  on,
  round: 0,
  party,
  letterReceivedOn: on,
  respondBy: party === 'other_organ' ? '2027-01-15' : null,
})

describe('a period within the procedure that reaches the year is provisional', () => {
  const subOf = (...acts: CaseAct[]) => subDeadlinesOf(fileOf('2026-12-09', ...acts), STATE_RECKONING).at(-1)
  test('payment: notice received Thu 2026-12-10, to be paid by Fri 2027-01-08', () => {
    expect(subOf(feeNotice('2026-12-10'))).toMatchObject({ of: 'payment', by: '2027-01-08', provisional: true })
    const inYear = subDeadlinesOf(fileOf('2026-11-20', feeNotice('2026-11-23')), STATE_RECKONING).at(-1)
    expect(inYear).toMatchObject({ by: '2026-12-21', provisional: false })
  })
  test.each(['third_party', 'co_producer'] as const)('the answer of a %s', (party) =>
    expect(subOf(letter('2026-12-14', party))).toMatchObject({ by: '2027-01-05', provisional: true }),
  )
  test('not a day that the letter itself names', () =>
    expect(subOf(letter('2026-12-14', 'other_organ'))).toMatchObject({ by: '2027-01-15', provisional: false }))
  test('asking to correct', () =>
    expect(subDeadlinesOf(fileOf('2026-12-28'), STATE_RECKONING)).toMatchObject([
      { of: 'clarify', by: '2027-01-07', provisional: true },
    ]))
})

describe('what follows from the record says so too', () => {
  const judged = (...acts: CaseAct[]) => judge(fileOf('2026-12-09', ...acts), STATE_RECKONING)
  test('waiting for the payment', () =>
    expect(judged(feeNotice('2026-12-10'))).toMatchObject({ waitingUntil: '2027-01-08', waitingProvisional: true }))
  test('waiting for an opinion', () =>
    expect(judged(letter('2026-12-14', 'third_party'))).toMatchObject({
      waitingUntil: '2027-01-05',
      waitingProvisional: true,
      provisional: true,
    }))
  test('with the notice of the year neither is', () => {
    const notice2027 = { year: 2027, notices: ['通知'], off: [], makeUp: [] }
    const calendar = calendarOf([...HOLIDAY_NOTICES, notice2027])
    const file = fileOf('2026-12-09', feeNotice('2026-12-10'))
    expect(judge(file, { ...STATE_RECKONING, calendar })).toMatchObject({ waitingProvisional: false })
  })
  test('the sentences of the file', () =>
    expect(explainDeadline(fileOf('2026-12-09', feeNotice('2026-12-10')), STATE_RECKONING, '2026-12-20')).toContain(
      '2027年1月8日（该年度放假安排尚未公布，暂定）前缴费',
    ))
})

describe('another organ without an answer (Art. 33(3))', () => {
  const open = judge(
    fileOf('2026-11-02', { ...letter('2026-11-04', 'other_organ'), respondBy: '2026-11-20' } as CaseAct),
    STATE_RECKONING,
  )
  test('no period runs; it is waited for until the day in the letter, with 18 days left', () =>
    expect(open).toMatchObject({ dueOn: null, waitingUntil: '2026-11-20', daysLeftWhileWaiting: 18 }))
})
