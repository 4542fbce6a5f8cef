import { expect, test } from 'vitest'
import { type CaseEnd, retentionOf } from './retention'

const SERVED: CaseEnd = { concludedOn: '2021-03-15', parts: [], remedies: [], complaints: [], openGaps: 0 }
const REVIEW = { concludedOn: '2021-08-02', appealedOn: null, appealConcludedOn: null } as const
const is = (change: Partial<CaseEnd>, years: number, today: `${number}-${number}-${number}`) => {
  const retention = retentionOf({ ...SERVED, ...change }, years, today)
  return retention.due ? retention.closedOn : retention.because
}

test('answered on Mon 2021-03-15 and kept for 5 years: its last day is Sun 2026-03-15, due from the Monday', () => {
  expect(is({}, 5, '2026-03-15')).toBe('period_running')
  expect(is({}, 5, '2026-03-16')).toBe('2021-03-15')
})

test('answered on 2024-02-29 and kept for 1 year: due from 2025-03-01', () => {
  expect(is({ concludedOn: '2024-02-29' }, 1, '2025-02-28')).toBe('period_running')
  expect(is({ concludedOn: '2024-02-29' }, 1, '2025-03-01')).toBe('2024-02-29')
})

test('a case in hand is never due, however old', () => {
  expect(is({ concludedOn: null }, 1, '2099-01-01')).toBe('in_hand')
})

test('the period begins anew with the result of a review, and of an appeal', () => {
  expect(is({ remedies: [REVIEW] }, 5, '2026-03-16')).toBe('period_running')
  expect(is({ remedies: [REVIEW] }, 5, '2026-08-03')).toBe('2021-08-02')
  const appealed = { ...REVIEW, appealedOn: '2021-08-10', appealConcludedOn: '2022-01-20' } as const
  expect(is({ remedies: [appealed] }, 5, '2026-08-03')).toBe('period_running')
  expect(is({ remedies: [appealed] }, 5, '2027-01-21')).toBe('2022-01-20')
})

test('not while a review, a suit or an appeal has no result', () => {
  expect(is({ remedies: [REVIEW, { ...REVIEW, concludedOn: null }] }, 1, '2099-01-01')).toBe('remedy_open')
  expect(is({ remedies: [{ ...REVIEW, appealedOn: '2021-08-10' }] }, 1, '2099-01-01')).toBe('remedy_open')
})

test('not while a complaint about it has no answer; the answer is an event of the case', () => {
  expect(is({ complaints: [{ answeredOn: null }] }, 1, '2099-01-01')).toBe('complaint_open')
  expect(is({ complaints: [{ answeredOn: '2025-06-01' }] }, 5, '2026-03-16')).toBe('period_running')
})

test('not while something of an old case has yet to be looked up in the paper file', () => {
  expect(is({ openGaps: 1 }, 1, '2099-01-01')).toBe('incomplete')
})

test('a split request is due with the last of its parts', () => {
  const later = { ...SERVED, concludedOn: '2021-04-20' } as const
  const split = { concludedOn: null, parts: [SERVED, later] }
  expect(is(split, 5, '2026-03-16')).toBe('period_running')
  expect(is(split, 5, '2026-04-21')).toBe('2021-04-20')
  expect(is({ ...split, parts: [SERVED, { ...later, concludedOn: null }] }, 5, '2026-04-21')).toBe('in_hand')
  expect(is({ ...split, parts: [SERVED, { ...later, openGaps: 1 }] }, 5, '2026-04-21')).toBe('incomplete')
})
