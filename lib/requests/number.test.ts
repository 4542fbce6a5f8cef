import { expect, test } from 'vitest'
import { ordinalIn } from './number'

test.each([
  ['2023-041', 41],
  ['2023041', 41],
  ['依申请〔2023〕41号', 41],
  ['41', 41],
  ['2023-1', 1],
  ['2023-999999', 999_999],
  ['编号2023007', 7],
])('%s is a place in the year 2023', (number, ordinal) => expect(ordinalIn(number, 2023)).toBe(ordinal))

test.each(['2022-041', '依申请41号', '0', '2023-0', '', '1234567', '第41', '41号'])(
  '%s tells no place in 2023',
  (number) => expect(ordinalIn(number, 2023)).toBeUndefined(),
)
