import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../../dates'
import { APPLICANT_KIND_CODES } from '../applicants'
import { INSTRUMENTS } from '../instruments'
import { isOutcomeInForce, OUTCOME_CODES, OUTCOMES } from '../outcomes'
import { FIRST_PUBLISHED_YEAR, FIRST_REPORT_YEAR, formatByCode, formatOf } from './format-of'
import { FORMATS } from './formats'
import { outcomeName, shortOutcomeName } from './names'
import { type Definition, REMEDY_RESULTS, TABLE4_BLOCKS } from './report-format'
import { applicantColumns, resultRows, rowCounting, table2Figures, table3Columns, table3Rows } from './rows'

test('the forms follow each other, and each holds until the next', () => {
  const years = FORMATS.map(({ firstYear }) => firstYear)
  expect(years).toEqual([...new Set(years)].sort())
  expect(new Set(FORMATS.map(({ code }) => code)).size).toBe(FORMATS.length)
  expect([2019, 2020, 2021, 2026].map((year) => formatOf(year).code)).toEqual(['2019', '2019', '2021', '2021'])
  expect([FIRST_PUBLISHED_YEAR, FIRST_REPORT_YEAR]).toEqual([2019, 2021])
  expect(() => formatOf(2018)).toThrow('2018')
})

describe.each(FORMATS.map((format, index) => ({ code: format.code, format, next: FORMATS[index + 1] })))(
  'the form of $code',
  ({ format, next }) => {
    const first: PlainDate = `${format.firstYear - 1}-01-01`
    const last: PlainDate = next ? `${next.firstYear - 1}-12-31` : '9999-12-31'
    const rows = resultRows(format)

    // A reply of the last days of a year may be served in the next, and is counted there.
    test('counts every outcome that was in force in its years or the year before in one row, and none twice', () => {
      const counted = rows.flatMap(({ counts }) => counts)
      expect(new Set(counted).size).toBe(counted.length)
      const inForce = OUTCOME_CODES.filter((code) => {
        const { inForceFrom } = OUTCOMES[code]
        const begins = inForceFrom >= first && inForceFrom <= last
        return begins || isOutcomeInForce(code, first) || isOutcomeInForce(code, last)
      })
      expect(inForce.length).toBeGreaterThanOrEqual(20)
      for (const code of inForce) expect(rows.map(({ row }) => row)).toContain(rowCounting(format, code))
    })

    test('counts an outcome under the group of its law', () => {
      for (const { group, counts } of rows) for (const code of counts) expect(OUTCOMES[code].group).toBe(group)
    })

    test('has each row once, and every kind of applicant in one column', () => {
      expect(new Set(table3Rows(format)).size).toBe(table3Rows(format).length)
      expect([...applicantColumns(format)].sort()).toEqual([...APPLICANT_KIND_CODES].sort())
      expect(table3Columns(format)).toEqual([...applicantColumns(format), 'total'])
      expect(new Set(table2Figures(format)).size).toBe(table2Figures(format).length)
    })

    test('has a cell under every heading of table 二', () => {
      for (const { columns, rows: ofBlock } of format.table2.blocks)
        for (const { cells } of ofBlock) expect(cells).toHaveLength(columns.length - 1)
    })

    test('says what each row counts, with an example and a counter-example, and cites a known instrument', () => {
      const { table2, table3, table4 } = format
      const definitions: Definition[] = [
        ...table2.blocks.flatMap(({ rows: ofBlock }) =>
          ofBlock.flatMap((row) => ('definition' in row ? row.definition : [])),
        ),
        ...[table3.received, table3.carriedIn, table3.resultsTotal, table3.carriedOut].map((row) => row.definition),
        ...rows.map(({ definition }) => definition),
        ...TABLE4_BLOCKS.map((block) => table4.blocks[block].definition),
        ...REMEDY_RESULTS.map((result) => table4.results[result].definition),
      ]
      expect(definitions.length).toBeGreaterThanOrEqual(35)
      for (const { rule, example, counterExample, citation } of definitions) {
        for (const text of [rule, example, counterExample]) expect(text.length).toBeGreaterThan(2)
        expect(INSTRUMENTS).toHaveProperty(citation.instrument)
      }
      expect(INSTRUMENTS).toHaveProperty(format.citation.instrument)
    })
  },
)

test('the form of 2019 has 其他处理 in one row, that of 2021 in three', () => {
  expect(rowCounting(formatOf(2020), 'other.clarification_lapsed')).toBe('other.undivided')
  expect(rowCounting(formatOf(2021), 'other.clarification_lapsed')).toBe('other.clarification_lapsed')
  expect(resultRows(formatByCode('2019'))).toHaveLength(19)
  expect(resultRows(formatByCode('2021'))).toHaveLength(21)
})

test('an outcome is named as the form of its year prints it, else as the latest form that tells it from others', () => {
  expect(outcomeName('refused.internal_affairs')).toBe('不予公开（属于三类内部事务信息）')
  expect(outcomeName('partially_granted', 2023)).toBe('部分公开')
  expect(outcomeName('other.other', 2020)).toBe('其他处理（其他）')
  expect(shortOutcomeName('refused.internal_affairs')).toBe('属于三类内部事务信息')
  for (const code of OUTCOME_CODES) expect(outcomeName(code)).toMatch(/\p{Script=Han}/u)
})
