import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { addDays, isPlainDate, type PlainDate, yearOf } from '../../dates'
import { INSTRUMENTS } from '../instruments'
import { addWorkingDays, calendarOf, dayIn } from './calendar'
import { LUNAR_HOLIDAYS } from './lunar-holidays'
import { HOLIDAY_NOTICES } from './notices'
import { STATE_CALENDAR } from './state-calendar'
import { STATUTORY_HOLIDAYS, statutoryHolidayOn } from './statutory-holidays'

function daysOf(year: number): PlainDate[] {
  const days: PlainDate[] = []
  for (let date: PlainDate = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1))
    if (statutoryHolidayOn(date)) days.push(date)
  return days
}

test('its versions are in order and cite known instruments', () => {
  const days = STATUTORY_HOLIDAYS.map(({ inForceFrom }) => inForceFrom)
  expect([...days].sort()).toEqual(days)
  for (const { inForceFrom, citation } of STATUTORY_HOLIDAYS) {
    expect(isPlainDate(inForceFrom)).toBe(true)
    expect(INSTRUMENTS).toHaveProperty(citation.instrument)
  }
})

test.each([
  [2008, 11],
  [2014, 11],
  [2024, 11],
  [2025, 13],
  [2027, 13],
])('%i has %i days off by law', (year, count) => expect(daysOf(year)).toHaveLength(count))

test('every notice of 2019–2026 gave at least the days that the law fixes', () => {
  for (const { year } of HOLIDAY_NOTICES)
    for (const date of daysOf(year)) expect([date, dayIn(STATE_CALENDAR, date).working]).toEqual([date, false])
})

test('the holidays that follow the moon and the sun stand where the notices name them', () => {
  for (const { year, off } of HOLIDAY_NOTICES)
    for (const date of daysOf(year)) {
      const { holiday } = statutoryHolidayOn(date)!
      const announced = off.find(([first, last]) => date >= first && date <= last)
      expect([date, announced?.[2]]).toEqual([date, expect.stringContaining(holiday)])
    }
})

describe('days of years whose notice is not there', () => {
  test.each<[PlainDate, string]>([
    ['2027-01-01', '元旦'],
    ['2027-02-05', '春节'],
    ['2027-02-08', '春节'],
    ['2027-04-05', '清明节'],
    ['2027-05-02', '劳动节'],
    ['2027-06-09', '端午节'],
    ['2027-09-15', '中秋节'],
    ['2027-10-03', '国庆节'],
    ['2028-01-26', '春节'],
    ['2028-04-04', '清明节'],
    ['2033-10-01', '国庆节'],
  ])('%s is off: %s', (date, holiday) =>
    expect(dayIn(STATE_CALENDAR, date)).toMatchObject({ kind: 'holiday', working: false, holiday }),
  )

  test('the days beside them are not known: 2027-05-03 is worked until a notice says otherwise', () =>
    expect(dayIn(STATE_CALENDAR, '2027-05-03').kind).toBe('ordinary'))
  test('before 2025 neither 除夕 nor 2 May was off by law', () => {
    expect(statutoryHolidayOn('2024-02-09')).toBeUndefined()
    expect(statutoryHolidayOn('2024-05-02')).toBeUndefined()
  })
})

test('20 working days from Mon 2026-12-21 leave out 1 January 2027, announced or not: Tue 2027-01-19, provisional', () =>
  expect(addWorkingDays(STATE_CALENDAR, '2026-12-21', 20)).toEqual({ date: '2027-01-19', provisional: true }))

test('a notice prevails over what the law fixes: a day that it makes a working day is worked', () => {
  const notice = { year: 2027, notices: ['示例'], off: [], makeUp: [['2027-05-02', '劳动节']], partial: true } as const
  expect(dayIn(calendarOf([notice]), '2027-05-02').working).toBe(true)
})

test('once its notice is known a year follows the notice alone', () => {
  const notice = { year: 2027, notices: ['示例'], off: [['2027-01-01', '2027-01-03', '元旦']], makeUp: [] } as const
  expect(dayIn(calendarOf([notice]), '2027-05-03').kind).toBe('ordinary')
  expect(dayIn(calendarOf([notice]), '2027-01-01').notice).toBe('示例')
})

test('the lunar days and 清明 agree with an independent table for 2008 to 2060', () => {
  for (let year = 2008; year <= 2060; year += 1) {
    const [spring, dragonBoat, midAutumn] = ['01-01', '05-05', '08-15'].map(
      (day) => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date,
    )
    expect([year, LUNAR_HOLIDAYS.get(year)]).toEqual([year, { spring, dragonBoat, midAutumn }])
    const qingming = chineseDays.getSolarTermDate(year, 4, 'pure_brightness') as PlainDate
    expect([qingming, statutoryHolidayOn(qingming)?.holiday]).toEqual([qingming, '清明节'])
  }
})
