import { expect, it } from 'vitest'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'
import { leftToPublish, publicationHorizon, publishBy } from './publish-by'

it('information formed on 2024-09-10 is published by 2024-10-14: 中秋 and 国庆 off, three make-up days worked', () => {
  expect(publishBy('2024-09-10', STATE_CALENDAR)).toMatchObject({
    by: '2024-10-14',
    provisional: false,
    citation: { article: '第二十六条' },
  })
})

it('information of before the Regulations as revised had another period, which is not counted', () => {
  expect(publishBy('2019-05-14', STATE_CALENDAR)).toBeNull()
  expect(publishBy('2019-05-15', STATE_CALENDAR)?.by).toBe('2019-06-13')
})

it('on 2024-06-03 what was formed by 2024-05-06 is overdue, and what was formed by 2024-05-13 is due within five working days', () => {
  const { overdueIfFormedBy, soonIfFormedBy } = publicationHorizon(STATE_CALENDAR, '2024-06-03')
  expect([overdueIfFormedBy, soonIfFormedBy]).toEqual(['2024-05-06', '2024-05-13'])
})

it('the days left are working days, and calendar days once the period is over', () => {
  const timeLeft = (formedOn: '2024-05-07' | '2024-05-06') => leftToPublish(formedOn, STATE_CALENDAR, '2024-06-03')
  expect(timeLeft('2024-05-07')).toEqual({ by: '2024-06-03', overdue: false, workingDays: 0 })
  expect(timeLeft('2024-05-06')).toEqual({ by: '2024-05-31', overdue: true, days: 3 })
})
