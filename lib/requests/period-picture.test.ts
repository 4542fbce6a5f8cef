import { expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import type { CaseAct, CaseFile } from './case-file'
import { inOrder } from './order'
import { periodPicture } from './period-picture'
import { STATE_RECKONING } from './reckoning'

const fileOf = (receivedOn: PlainDate, ...acts: CaseAct[]): CaseFile => ({
  receivedOn,
  applicantKind: 'natural_person',
  assigned: true,
  acts: inOrder(acts),
})
const pictureOf = (file: CaseFile, today: PlainDate) => periodPicture(file, STATE_RECKONING, today)
const reply = (on: PlainDate, round = 0): CaseAct => ({ kind: 'reply', round, on, outcome: 'granted' }) as CaseAct
const service = (on: PlainDate, round = 0): CaseAct => ({ kind: 'service', round, on }) as CaseAct

test('a request within its period is drawn from the receipt to the last day', () => {
  const { days, leftOut } = pictureOf(fileOf('2023-09-15'), '2023-09-20')
  expect(days[0]).toMatchObject({ date: '2023-09-15', mark: 'start' })
  expect(days.at(-1)).toMatchObject({ date: '2023-10-19', due: true })
  expect(leftOut).toBe(0)
})

test('a day bears the acts that were done on it', () => {
  const file = fileOf('2023-09-15', {
    kind: 'extension',
    round: 0,
    on: '2023-10-12',
    approvedOn: '2023-10-12',
    workingDays: 20,
  })
  const { days } = pictureOf(file, '2023-10-12')
  expect(days.find(({ date }) => date === '2023-10-12')?.acts).toEqual(['extension'])
})

test('after the conclusion no day counts any more', () => {
  const { days } = pictureOf(fileOf('2023-09-15', reply('2023-09-25'), service('2023-09-26')), '2023-11-01')
  expect(days.find(({ date }) => date === '2023-09-26')?.mark).toBe('counted')
  expect(new Set(days.filter(({ date }) => date > '2023-09-26').map(({ mark }) => mark))).toEqual(new Set(['after']))
  expect(days.at(-1)?.date).toBe('2023-10-19')
})

test('an overdue request goes on until today, a late one until its conclusion', () => {
  expect(pictureOf(fileOf('2023-09-15'), '2023-10-23').days.slice(-4)).toMatchObject([
    { date: '2023-10-20', mark: 'over' },
    { date: '2023-10-21', mark: 'over' },
    { date: '2023-10-22', mark: 'over' },
    { date: '2023-10-23', mark: 'over' },
  ])
  const late = fileOf('2023-09-15', reply('2023-10-20'), service('2023-10-20'))
  expect(pictureOf(late, '2024-01-10').days.at(-1)).toMatchObject({ date: '2023-10-20', mark: 'over' })
})

test('of a long overdue request the last day is drawn, and how many are left out', () => {
  const { days, leftOut } = pictureOf(fileOf('2023-09-15'), '2024-10-19')
  expect(days.at(-1)).toMatchObject({ date: '2024-10-19', mark: 'over' })
  expect(days.filter(({ mark }) => mark === 'over')).toHaveLength(30)
  expect(leftOut).toBe(366 - 30)
})

test('a reopened request is drawn from the decision on', () => {
  const file = fileOf('2023-09-15', reply('2023-09-25'), service('2023-09-26'), {
    kind: 'reopening',
    round: 1,
    on: '2024-01-10',
    replyBy: null,
  })
  const { days } = pictureOf(file, '2024-01-12')
  expect(days[0]).toMatchObject({ date: '2024-01-10', mark: 'start' })
  expect(days.at(-1)?.due).toBe(true)
})
