import { expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { documentsByEntry } from './documents'

const COURSE = [
  { key: 'received', on: '2024-05-06', act: 'receipt' },
  { key: 'first letter', on: '2024-05-13', act: 'consultation' },
  { key: 'second letter', on: '2024-05-20', act: 'consultation' },
  { key: 'given', on: '2024-05-07' },
] as const

const file = (label: 'application' | 'consultation' | 'reply' | 'other', addedOn: PlainDate) => ({ label, addedOn })
const entryOf = (document: ReturnType<typeof file>) => [...documentsByEntry(COURSE, [document]).keys()]

test('a file stands with the act of its kind', () => {
  expect(entryOf(file('application', '2024-06-03'))).toEqual(['received'])
})

test('of two letters the file belongs to the last one before it was added', () => {
  expect(entryOf(file('consultation', '2024-05-14'))).toEqual(['first letter'])
  expect(entryOf(file('consultation', '2024-05-20'))).toEqual(['second letter'])
  expect(entryOf(file('consultation', '2024-05-10'))).toEqual(['first letter'])
})

test('a file of no act, or of one that is not recorded, stands with none', () => {
  expect(entryOf(file('reply', '2024-06-03'))).toEqual([])
  expect(entryOf(file('other', '2024-06-03'))).toEqual([])
})
