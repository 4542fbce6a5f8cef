import { describe, expect, test } from 'vitest'
import { printed, printedNumber, readStated } from './printed'

describe('a number is printed in the precision in which it was stated', () => {
  test.each([
    ['15.0', 'wan', '15.0万'],
    ['48.8', 'wan', '48.8万'],
    ['119', 'wan', '119万'],
    ['0.0500', 'wan', '0.0500万'],
    ['1,234.5678', 'wan', '1234.5678万'],
    ['9999999999.9999', 'wan', '9999999999.9999万'],
    ['123456', 'one', '123456'],
    ['0', 'one', '0'],
  ] as const)('%s %s as %s', (input, unit, text) => expect(printed(readStated(input, unit)!)).toBe(text))
})

test('15.0 万 is a hundred and fifty thousand', () => {
  expect(readStated('15.0', 'wan')).toEqual({ value: 150_000, unit: 'wan', decimals: 1 })
})

test('what is printed can be read again', () => {
  for (const input of ['15.0', '2.20', '119', '0.0001']) {
    expect(printedNumber(readStated(input, 'wan')!)).toBe(input)
  }
})

test('a number counted one by one has no decimals, and one in 万 has at most four', () => {
  expect(readStated('15.0', 'one')).toBeUndefined()
  expect(readStated('15.00001', 'wan')).toBeUndefined()
})

test.each(['', '-1', '十五', '1.', '.5', '007', '1e4'])('%s is no number', (input) => {
  expect(readStated(input, 'wan')).toBeUndefined()
  expect(readStated(input, 'one')).toBeUndefined()
})
