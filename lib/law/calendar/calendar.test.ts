import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate, weekdayOf } from '../../dates'
import { addWorkingDays, calendarOf, dayIn, workingDaysBetween } from './calendar'
import transcription from './days.fixture.json'
import { STATE_CALENDAR } from './state-calendar'
import { statutoryHolidayOn } from './statutory-holidays'

const noticed = new Map(
  Object.values(transcription)
    .flat()
    .map(({ date, kind }) => [date, kind]),
)

/** An independent walk: the transcription of the notices, weekends otherwise. */
const worked = (date: PlainDate) =>
  noticed.has(date) ? noticed.get(date) === 'work' : ![0, 6].includes(weekdayOf(date))

function* days(first: PlainDate, last: PlainDate) {
  for (let date = first; date <= last; date = addDays(date, 1)) yield date
}

test('every day of 2019–2026 agrees with the transcription of the notices', () => {
  for (const date of days('2019-01-01', '2026-12-31'))
    expect([date, dayIn(STATE_CALENDAR, date).working]).toEqual([date, worked(date)])
})

test('every day of 2019–2026 agrees with a second, independent data set', () => {
  for (const date of days('2019-01-01', '2026-12-31'))
    expect([date, dayIn(STATE_CALENDAR, date).working]).toEqual([date, chineseDays.isWorkday(date)])
})

test('the 20th working day agrees with a day-by-day walk for every day of receipt 2019–2026', () => {
  for (const received of days('2019-01-01', '2026-11-20')) {
    let due = received
    for (let remaining = 20; remaining > 0; ) {
      due = addDays(due, 1)
      if (worked(due)) remaining -= 1
    }
    expect([received, addWorkingDays(STATE_CALENDAR, received, 20).date]).toEqual([received, due])
    expect(workingDaysBetween(STATE_CALENDAR, received, due)).toBe(20)
  }
})

describe('days that people get wrong', () => {
  test('Fri 2024-02-09, 除夕, was not a day off', () => expect(dayIn(STATE_CALENDAR, '2024-02-09').working).toBe(true))
  test('Sat 2023-10-07 was a make-up working day', () =>
    expect(dayIn(STATE_CALENDAR, '2023-10-07').kind).toBe('make_up'))
  test('Sat 2022-12-31 belongs to the notice of 2023', () =>
    expect(dayIn(STATE_CALENDAR, '2022-12-31').kind).toBe('holiday'))
  test('Fri 2020-01-31 became a day off by the extension of the Spring Festival', () =>
    expect(dayIn(STATE_CALENDAR, '2020-01-31').kind).toBe('holiday'))
})

test('a count into a year without a notice is provisional', () => {
  expect(addWorkingDays(STATE_CALENDAR, '2026-12-21', 20).provisional).toBe(true)
  expect(addWorkingDays(STATE_CALENDAR, '2026-11-02', 20).provisional).toBe(false)
})

test('a calendar has every day of a span, the last too; a change or a local holiday does not make its year known', () => {
  const notice = { year: 2027, notices: ['甲', '乙'], makeUp: [['2027-10-10', '国庆节']] } as const
  const { exceptions, years } = calendarOf([{ ...notice, off: [['2027-10-01', '2027-10-03', '国庆节']] }])
  expect([...exceptions.keys()]).toEqual(['2027-10-01', '2027-10-02', '2027-10-03', '2027-10-10'])
  expect(exceptions.get('2027-10-03')).toEqual({ kind: 'holiday', working: false, holiday: '国庆节', notice: '甲、乙' })
  expect([...years]).toEqual([2027])
  expect([...calendarOf([{ ...notice, off: [], partial: true }]).years]).toEqual([])
})

test('the law puts a holiday on no day before 2008, and on no lunar one beyond the years of its table', () => {
  expect(statutoryHolidayOn('2007-12-31')).toBeUndefined()
  expect(statutoryHolidayOn('2007-01-01')).toBeUndefined()
  expect(statutoryHolidayOn('2008-01-01')?.holiday).toBe('元旦')
  expect(statutoryHolidayOn('2061-02-01')).toBeUndefined()
  expect(statutoryHolidayOn('2061-01-01')?.holiday).toBe('元旦')
})
