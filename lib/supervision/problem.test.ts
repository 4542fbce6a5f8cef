import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { entryInput } from './entry'
import { belongsTo, NEW_PROBLEM, standingOfProblem } from './problem'

const measure = (dueOn: PlainDate | null, doneOn: PlainDate | null = null) => ({ dueOn, doneOn })

describe('a problem is', () => {
  test('open while it has no measure, or one that is not due yet: Fri 2023-09-15', () => {
    expect(standingOfProblem([], '2023-09-15')).toBe('open')
    expect(standingOfProblem([measure('2023-09-15')], '2023-09-15')).toBe('open')
    expect(standingOfProblem([measure(null)], '2023-09-15')).toBe('open')
  })

  test('overdue from the day after a measure was due', () =>
    expect(standingOfProblem([measure('2023-09-15'), measure(null, '2023-09-01')], '2023-09-16')).toBe('overdue'))

  test('done when every measure is, from the day of the last', () => {
    const measures = [measure('2023-06-30', '2023-06-15'), measure(null, '2023-09-15')]
    expect(standingOfProblem(measures, '2023-09-14')).toBe('open')
    expect(standingOfProblem(measures, '2023-09-15')).toBe('done')
  })
})

describe('section 五 speaks of a problem', () => {
  const problemOf = (foundOn: PlainDate, ...measures: ReturnType<typeof measure>[]) =>
    [2022, 2023, 2024].filter((year) => belongsTo(year, { foundOn, measures }))

  test('in the year in which it was found, even if it was solved in the same', () =>
    expect(problemOf('2023-02-01', measure(null, '2023-06-15'))).toEqual([2023]))
  test('and in each later year in the beginning of which it is not solved', () => {
    expect(problemOf('2022-11-01', measure(null, '2023-12-31'))).toEqual([2022, 2023])
    expect(problemOf('2022-11-01', measure(null, '2024-01-01'))).toEqual([2022, 2023, 2024])
    expect(problemOf('2022-11-01')).toEqual([2022, 2023, 2024])
  })
})

test('a measure is not done before its problem was found', () => {
  const form = { register: 'problems', ...NEW_PROBLEM, foundOn: '2023-03-01', description: '渠道不够丰富' } as const
  const measureDone = (doneOn: string) =>
    entryInput.safeParse({ ...form, measures: [{ measure: '开通账号', dueOn: '', doneOn, result: '' }] })
  expect(measureDone('2023-02-28').error?.issues).toMatchObject([
    { message: 'endBeforeStart', path: ['measures', 0, 'doneOn'] },
  ])
  expect(measureDone('2023-03-01').success).toBe(true)
})
