import { describe, expect, test } from 'vitest'
import { definitionOf } from '../../report/definitions'
import { OUTCOME_CODES } from '../outcomes'
import { BLOCKS_IN_ENGLISH, RESULTS_IN_ENGLISH, TABLE2_IN_ENGLISH, TABLE3_IN_ENGLISH } from './definitions-in-english'
import { LATEST_FORMATS_FIRST } from './format-of'
import { outcomeDefinition } from './names'
import type { Table2Row, Table3Row, Table4Block } from './report-format'

const rows = <R extends string>(table: Record<R, unknown>) => Object.keys(table) as R[]
const DEFINED = [
  ...rows(TABLE2_IN_ENGLISH).map((row: Table2Row) => ({ table: 2, row }) as const),
  ...rows(TABLE3_IN_ENGLISH).map((row: Table3Row) => ({ table: 3, row }) as const),
  ...rows(BLOCKS_IN_ENGLISH).map((row: Table4Block) => ({ table: 4, row }) as const),
  ...rows(RESULTS_IN_ENGLISH).map((result) => ({ table: 4, result }) as const),
]

describe.each(DEFINED)('%o', (defined) => {
  const inForms = LATEST_FORMATS_FIRST.flatMap((format) => definitionOf(format, defined) ?? [])

  test('every form that has it says the same in Chinese, so that the English holds for each', () => {
    expect(inForms.length).toBeGreaterThan(0)
    expect(new Set(inForms.map(({ rule, example, counterExample }) => rule + example + counterExample)).size).toBe(1)
  })

  test('is in English for readers of English, with the article of the form', () => {
    const format = LATEST_FORMATS_FIRST.find((each) => definitionOf(each, defined))!
    const { citation, ...words } = definitionOf(format, defined, 'en')!
    expect(citation).toEqual(definitionOf(format, defined)!.citation)
    for (const text of Object.values(words)) expect(text.replace('规章', '')).toMatch(/^[A-Z][^\u4e00-\u9fff]+[.]$/)
  })
})

test.each(OUTCOME_CODES)('the outcome %s is explained to readers of English', (code) => {
  expect(TABLE3_IN_ENGLISH[code].rule).not.toBe(outcomeDefinition(code).rule)
})
