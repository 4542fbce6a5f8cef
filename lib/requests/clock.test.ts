import { describe, expect, test } from 'vitest'
import { addDays } from '../dates'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'
import { deadlineThresholds, readClock, timeLeft } from './clock'
import { statusOf } from './status'

const dueOn = (received: Parameters<typeof readClock>[0]) => readClock(received, STATE_CALENDAR).dueOn

describe('the reply is due on the 20th working day after receipt', () => {
  test.each([
    ['Fri 2023-09-15', '2023-09-15', '2023-10-19'],
    ['Mon 2024-01-22, over the Spring Festival', '2024-01-22', '2024-02-22'],
    ['Wed 2025-09-24', '2025-09-24', '2025-10-28'],
    ['Fri 2026-02-13', '2026-02-13', '2026-03-19'],
    ['Fri 2023-12-15, into the next year', '2023-12-15', '2024-01-15'],
    ['Mon 2023-04-10', '2023-04-10', '2023-05-09'],
    ['Sat 2023-10-07, a make-up working day', '2023-10-07', '2023-11-02'],
    ['Sat 2023-10-14, an ordinary Saturday', '2023-10-14', '2023-11-10'],
    ['Wed 2023-05-10', '2023-05-10', '2023-06-07'],
  ] as const)('received %s', (_, received, due) => expect(dueOn(received)).toBe(due))
})

test('a deadline in a year without a holiday notice is provisional', () => {
  expect(readClock('2026-12-21', STATE_CALENDAR).provisional).toBe(true)
})

test('on the due date itself no day is left; the day after it is one too late, a Saturday too', () => {
  expect(timeLeft('2023-10-19', STATE_CALENDAR, '2023-10-16')).toEqual({ overdue: false, workingDays: 3 })
  expect(timeLeft('2023-10-19', STATE_CALENDAR, '2023-10-19')).toEqual({ overdue: false, workingDays: 0 })
  expect(timeLeft('2023-10-19', STATE_CALENDAR, '2023-10-20')).toEqual({ overdue: true, days: 1 })
  expect(timeLeft('2023-10-20', STATE_CALENDAR, '2023-10-21')).toEqual({ overdue: true, days: 1 })
})

test('the two days that divide the open requests agree with each request’s own status', () => {
  for (let today = addDays('2023-09-20', 0); today < '2023-11-20'; today = addDays(today, 1)) {
    const { overdue, dueSoon } = deadlineThresholds(STATE_CALENDAR, today)
    for (let receivedOn = addDays(today, -60); receivedOn <= today; receivedOn = addDays(receivedOn, 1)) {
      const byThreshold = receivedOn <= overdue ? 'overdue' : receivedOn <= dueSoon ? 'due_soon' : 'open'
      const status = statusOf({ receivedOn, applicantKind: 'business', reply: null }, STATE_CALENDAR, today)
      expect([today, receivedOn, byThreshold]).toEqual([today, receivedOn, status])
    }
  }
})

test('a reply served after its due date is concluded late, and stays so', () => {
  const reply = { outcome: 'granted', dueOn: '2023-10-19' } as const
  const file = { receivedOn: '2023-09-15', applicantKind: 'natural_person' } as const
  expect(statusOf({ ...file, reply: { ...reply, servedOn: '2023-10-19' } }, STATE_CALENDAR, '2024-06-03')).toBe(
    'concluded',
  )
  expect(statusOf({ ...file, reply: { ...reply, servedOn: '2023-10-20' } }, STATE_CALENDAR, '2024-06-03')).toBe(
    'concluded_late',
  )
})
