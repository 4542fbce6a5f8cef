import { expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { addCalendarDays } from '../law/calendar/calendar'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'
import { answerDeadline } from './answer-deadline'

const due = (remedy: Parameters<typeof answerDeadline>[0]) => answerDeadline(remedy, STATE_CALENDAR)?.by ?? null

test('a review of the ordinary procedure is answered within 10 working days: received Wed 2024-01-31, over the Spring Festival, by Mon 2024-02-19', () => {
  expect(due({ block: 'reconsideration', procedure: 'ordinary', servedOnOrgan: '2024-03-04' })).toBe('2024-03-18')
  expect(due({ block: 'reconsideration', procedure: null, servedOnOrgan: '2024-01-31' })).toBe('2024-02-19')
})

test('a simplified one within 5', () => {
  expect(due({ block: 'reconsideration', procedure: 'simplified', servedOnOrgan: '2024-03-04' })).toBe('2024-03-11')
})

test('the defence in court within 15 days; a last day off moves to the next working day', () => {
  expect(due({ block: 'litigation_direct', procedure: null, servedOnOrgan: '2024-03-04' })).toBe('2024-03-19')
  expect(due({ block: 'litigation_after_reconsideration', procedure: null, servedOnOrgan: '2024-01-30' })).toBe(
    '2024-02-18',
  )
})

test('no deadline before the papers have arrived, nor where the law set none', () => {
  expect(due({ block: 'reconsideration', procedure: 'ordinary', servedOnOrgan: null })).toBeNull()
  expect(due({ block: 'reconsideration', procedure: 'ordinary', servedOnOrgan: '2023-12-29' })).toBeNull()
})

test('an answer or a defence that reaches a year without its notice is provisional', () => {
  const until = (block: 'reconsideration' | 'litigation_direct', servedOnOrgan: PlainDate) =>
    answerDeadline({ block, procedure: 'ordinary', servedOnOrgan }, STATE_CALENDAR)
  expect(until('reconsideration', '2026-12-21')).toMatchObject({ by: '2027-01-05', provisional: true })
  expect(until('reconsideration', '2026-12-14')).toMatchObject({ by: '2026-12-28', provisional: false })
  expect(until('litigation_direct', '2026-12-21')).toMatchObject({ by: '2027-01-05', provisional: true })
})

test('60 days from Tue 2023-08-01 end on Sat 2023-09-30, a holiday, and so on Sat 2023-10-07, a make-up working day', () => {
  expect(addCalendarDays(STATE_CALENDAR, '2023-08-01', 60)).toEqual({ date: '2023-10-07', provisional: false })
})
