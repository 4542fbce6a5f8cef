import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '../dates'
import { backupName, expiredBackups, isBackupName, readKeep } from './rotation'

const nameOf = (day: PlainDate, time = '02-15-00') => `ledger-${day}T${time}.zip`
const nightly = (from: PlainDate, days: number) =>
  Array.from({ length: days }, (_, ahead) => nameOf(addDays(from, ahead)))
const keptNames = (names: string[], rotation: Parameters<typeof expiredBackups>[1]) => {
  const expired = new Set(expiredBackups(names, rotation))
  return names.filter((name) => !expired.has(name)).map((name) => name.slice('ledger-'.length, -'T02-15-00.zip'.length))
}

test('after a year of nights, 7,4,12 keeps the last seven days, four weeks and twelve months', () => {
  expect(keptNames(nightly('2023-01-01', 365), { daily: 7, weekly: 4, monthly: 12 })).toEqual([
    '2023-01-31',
    '2023-02-28',
    '2023-03-31',
    '2023-04-30',
    '2023-05-31',
    '2023-06-30',
    '2023-07-31',
    '2023-08-31',
    '2023-09-30',
    '2023-10-31',
    '2023-11-30',
    // Sundays end a week; 2023-12-31 is one.
    '2023-12-10',
    '2023-12-17',
    '2023-12-24',
    '2023-12-25',
    '2023-12-26',
    '2023-12-27',
    '2023-12-28',
    '2023-12-29',
    '2023-12-30',
    '2023-12-31',
  ])
})

test('days without a backup do not count: seven days are the last seven that have one', () => {
  const sundays = nightly('2023-01-01', 70).filter((_, ahead) => ahead % 7 === 0)
  expect(keptNames(sundays, { daily: 7, weekly: 0, monthly: 0 })).toHaveLength(7)
})

test('of two backups of a day the later stays', () => {
  const day = [nameOf('2023-05-10', '02-15-00'), nameOf('2023-05-10', '18-00-00')]
  expect(expiredBackups(day, { daily: 7, weekly: 4, monthly: 12 })).toEqual([day[0]])
})

test('what is not named as a backup is never let go', () => {
  const otherFiles = [
    'ledger.db',
    'ledger-2023-05-10T02-15-00.zip.part',
    'notes.txt',
    '../ledger-2023-05-10T02-15-00.zip',
  ]
  expect(
    expiredBackups([...otherFiles, ...nightly('2023-01-01', 9)], { daily: 1, weekly: 0, monthly: 0 }),
  ).toHaveLength(8)
})

const someDay = fc.integer({ min: 0, max: 900 }).map((days) => nameOf(addDays('2022-01-01', days)))
const fewCounts = fc.integer({ min: 0, max: 15 })

test('whatever is made and kept: the newest stays, no more stay than asked for, and a second run lets nothing go', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(someDay, { minLength: 1 }),
      fewCounts,
      fewCounts,
      fewCounts,
      (names, daily, weekly, monthly) => {
        const rotation = { daily, weekly, monthly }
        const expired = new Set(expiredBackups(names, rotation))
        const remaining = names.filter((name) => !expired.has(name))
        expect(remaining).toContain([...names].sort().at(-1))
        expect(remaining.length).toBeLessThanOrEqual(Math.max(1, daily + weekly + monthly))
        expect(expiredBackups(remaining, rotation)).toEqual([])
      },
    ),
  )
})

test('a backup is named after its instant in Shanghai', () => {
  const name = backupName(new Date('2023-05-09T18:15:00Z'))
  expect([name, isBackupName(name)]).toEqual(['ledger-2023-05-10T02-15-00.zip', true])
})

test.each([
  ['7,4,12', { daily: 7, weekly: 4, monthly: 12 }],
  ['0,0,1', { daily: 0, weekly: 0, monthly: 1 }],
  ['0,0,0', undefined],
  ['7,4', undefined],
  ['7,4,-1', undefined],
  ['7, 4, 12', undefined],
])('--keep %s', (text, rotation) => expect(readKeep(text)).toEqual(rotation))
