import { expect, it } from 'vitest'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'
import { publishBy } from './publish-by'

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
