import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { checkLife, type DocumentLife, inForceOnDay, standingOn } from './in-force'

const issued = (issuedOn: PlainDate, fields: Partial<DocumentLife> = {}): DocumentLife => ({
  issuedOn,
  validUntil: null,
  ending: null,
  ...fields,
})
const repealed = issued('2015-09-01', { ending: { endedOn: '2023-06-30' } })
const limited = issued('2019-05-20', { validUntil: '2024-05-19' })

describe('a document is in force', () => {
  test('from the day on which it was issued', () => {
    expect(inForceOnDay(issued('2023-03-15'), '2023-03-14')).toBe(false)
    expect(inForceOnDay(issued('2023-03-15'), '2023-03-15')).toBe(true)
    expect(inForceOnDay(issued('2023-03-15'), '2099-12-31')).toBe(true)
  })

  test('until the day before its recorded end', () => {
    expect(inForceOnDay(repealed, '2023-06-29')).toBe(true)
    expect(inForceOnDay(repealed, '2023-06-30')).toBe(false)
  })

  test('through the last day of its validity', () => {
    expect(inForceOnDay(limited, '2024-05-19')).toBe(true)
    expect(inForceOnDay(limited, '2024-05-20')).toBe(false)
  })

  test('until its recorded end where that comes before its validity runs out, or after it was prolonged', () => {
    expect(inForceOnDay({ ...limited, ending: { endedOn: '2023-01-01' } }, '2023-01-01')).toBe(false)
    expect(inForceOnDay({ ...limited, ending: { endedOn: '2025-01-01' } }, '2024-12-31')).toBe(true)
  })
})

test('a document that ended on 31 December is not in the stock of that day; one that ended on 1 January is', () => {
  expect(inForceOnDay(issued('2020-01-01', { ending: { endedOn: '2023-12-31' } }), '2023-12-31')).toBe(false)
  expect(inForceOnDay(issued('2020-01-01', { ending: { endedOn: '2024-01-01' } }), '2023-12-31')).toBe(true)
})

test('its standing on a day is one of three', () => {
  expect(standingOn(repealed, '2015-08-31')).toBe('not_yet_issued')
  expect(standingOn(repealed, '2015-09-01')).toBe('in_force')
  expect(standingOn(repealed, '2023-06-30')).toBe('ceased')
})

test('a document neither ends nor runs out before it was issued', () => {
  expect(checkLife(issued('2023-03-15', { ending: { endedOn: '2023-03-14' } }))).toMatchObject({
    breach: { code: 'endedBeforeIssue', field: 'ending.endedOn' },
  })
  expect(checkLife(issued('2023-03-15', { validUntil: '2023-03-14' }))).toMatchObject({
    breach: { code: 'endedBeforeIssue', field: 'validUntil' },
  })
  expect(
    checkLife(issued('2023-03-15', { validUntil: '2023-03-15', ending: { endedOn: '2023-03-15' } })),
  ).toMatchObject({
    ok: true,
  })
})
