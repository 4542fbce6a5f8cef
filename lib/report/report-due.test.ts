import { expect, test } from 'vitest'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'
import { nextDue, reportDues } from './report-due'

const asked = { kind: 'department', localDue: '', calendar: STATE_CALENDAR } as const

test('a department’s report of 2023 is due on Wed 2024-01-31', () => {
  expect(reportDues({ ...asked, year: 2023, today: '2024-01-15' })).toEqual([
    {
      dueOn: '2024-01-31',
      lastWorkingDay: '2024-01-31',
      provisional: false,
      daysLeft: 16,
      citation: { instrument: 'regulations2019', article: '第四十九条第一款' },
    },
  ])
})

test('that of 2024 is due within Spring Festival: the last working day before is Mon 2025-01-27', () => {
  const [due] = reportDues({ ...asked, year: 2024, today: '2025-02-01' })
  expect(due).toMatchObject({ dueOn: '2025-01-31', lastWorkingDay: '2025-01-27', daysLeft: -1 })
})

test('that of 2025 is due on a Saturday: Fri 2026-01-30', () => {
  expect(reportDues({ ...asked, year: 2025, today: '2026-01-30' })[0]!.lastWorkingDay).toBe('2026-01-30')
})

test('in a year without its notice the last working day is provisional', () => {
  expect(reportDues({ ...asked, year: 2026, today: '2026-11-25' })[0]).toMatchObject({
    dueOn: '2027-01-31',
    lastWorkingDay: '2027-01-29',
    provisional: true,
    daysLeft: 67,
  })
})

test('an earlier local date comes first; a date that the year does not have is none', () => {
  const days = (year: number, localDue: string) =>
    reportDues({ ...asked, year, localDue, today: '2024-01-02' }).map(({ dueOn }) => dueOn)
  expect(days(2023, '01-26')).toEqual(['2024-01-26', '2024-01-31'])
  expect(days(2022, '02-29')).toEqual(['2023-01-31'])
  expect([days(2023, '01-31'), days(2023, '02-15')]).toEqual([['2024-01-31'], ['2024-01-31']])
  const ofGovernment = (year: number) =>
    reportDues({ ...asked, kind: 'government', year, localDue: '02-29', today: '2024-01-02' }).map(({ dueOn }) => dueOn)
  expect([ofGovernment(2023), ofGovernment(2022)]).toEqual([['2024-02-29', '2024-03-31'], ['2023-03-31']])
})

test('what comes next is the local date until it has passed, then that of the Regulations, passed or not', () => {
  const next = (today: '2024-01-26' | '2024-01-27' | '2024-02-10') =>
    nextDue(reportDues({ ...asked, year: 2023, localDue: '01-26', today })).dueOn
  expect([next('2024-01-26'), next('2024-01-27'), next('2024-02-10')]).toEqual([
    '2024-01-26',
    '2024-01-31',
    '2024-01-31',
  ])
})

test('a government publishes its report by 31 March', () => {
  expect(reportDues({ ...asked, kind: 'government', year: 2023, today: '2024-03-31' })).toMatchObject([
    { dueOn: '2024-03-31', lastWorkingDay: '2024-03-29', daysLeft: 0, citation: { article: '第四十九条第二款' } },
  ])
})
