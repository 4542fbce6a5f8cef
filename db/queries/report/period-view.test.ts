import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import type { PeriodQuery } from '@/lib/report/period-document'
import { ok } from '@/lib/result'
import { foundTestLedger, logRequest, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { commitIfOk } from '../../transaction'
import { periodView } from './period-view'

const TODAY: PlainDate = '2024-06-03'

const view = (part: PeriodQuery['part'], { year = 2024, today = TODAY, column = 'total', whole = false } = {}) =>
  periodView(ZHAO_JUN, year, { part, column }, whole ? { today, whole } : { today })
const line = (shown: ReturnType<typeof view>, label: string) =>
  shown?.tables[1]?.rows.find(([first]) => first?.text === label)?.map(({ text }) => text)
const received = (shown: ReturnType<typeof view>) =>
  shown?.tables
    .flatMap(({ rows }) => rows.flat())
    .find((cell) => 'figure' in cell && cell.figure === 'table3.received.total')?.text
const ids = (shown: ReturnType<typeof view>) => shown?.tables.map(({ id }) => id)

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  commitIfOk(ZHAO_JUN, (tx) => {
    logRequest(tx, '2024-02-05', 'natural_person', undefined, TODAY)
    logRequest(tx, '2024-05-06', 'business', undefined, TODAY)
    return ok()
  })
})

describe('parts of a year side by side', () => {
  test('are those that have begun, with the year so far behind them', () => {
    const months = view('months')
    expect(months?.days).toEqual({ from: '2024-01-01', to: '2024-06-03' })
    expect(line(months, '项目')).toEqual(['项目', '1月', '2月', '3月', '4月', '5月', '6月', '全年', '说明'])
    expect(line(months, '新收')).toEqual(['新收', '0', '1', '0', '0', '1', '0', '2', ''])
    expect(view('halves', { today: '2023-12-31' })).toBeUndefined()
  })

  test('have table 三 for the column that is asked for, or for every column', () => {
    expect(ids(view('halves'))).toEqual(['table2', 'table3', 'table4'])
    const business = view('halves', { column: 'business' })
    expect([ids(business), line(business, '新收')]).toEqual([
      ['table2', 'table3.business', 'table4'],
      ['新收', '1', '1', ''],
    ])
    expect(ids(view('halves', { whole: true }))).toEqual(expect.arrayContaining(['table3', 'table3.natural_person']))
  })
})

describe('one part of a year', () => {
  test('is the form itself, up to today where it is not over', () => {
    const [first, second] = [view('q1'), view('q2')]
    expect([first?.days, second?.days]).toEqual([
      { from: '2024-01-01', to: '2024-03-31' },
      { from: '2024-04-01', to: '2024-06-03' },
    ])
    expect([received(first), received(second), received(view('year'))]).toEqual(['1', '1', '2'])
    expect(first?.tables).toHaveLength(3)
  })

  test('is shown from its first day', () => {
    expect(view('q2', { today: '2024-03-31' })).toBeUndefined()
    expect(view('q2', { today: '2024-04-01' })?.days).toEqual({ from: '2024-04-01', to: '2024-04-01' })
  })
})
