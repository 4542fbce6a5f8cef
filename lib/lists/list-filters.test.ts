import { expect, test } from 'vitest'
import { filtersInWords, optionsOf } from './list-filters'

const YEAR = {
  name: 'year',
  label: '年度',
  options: [
    { value: 2024, label: '2024' },
    { value: 2023, label: '2023' },
  ],
}

test('a year that no record has any more is offered while the list is of it, and said above it', () => {
  expect(optionsOf(YEAR, { year: 2021 }).map(({ value }) => value)).toEqual([2024, 2023, 2021])
  expect(filtersInWords({ choices: [YEAR] }, { year: 2021 }, '')).toEqual([{ name: 'year', text: '年度：2021' }])
})

test('nothing is added for a value that is offered, and for none', () => {
  expect(optionsOf(YEAR, { year: '2023' })).toBe(YEAR.options)
  for (const query of [{}, { year: undefined }, { year: '' }, { year: [] }]) {
    expect(optionsOf(YEAR, query)).toBe(YEAR.options)
    expect(filtersInWords({ choices: [YEAR] }, query, '')).toEqual([])
  }
})
