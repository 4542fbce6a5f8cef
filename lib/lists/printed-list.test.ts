import fc from 'fast-check'
import { expect, test } from 'vitest'
import { propertyRuns } from '../property-runs.fixture'
import { widthInEms } from '../report/text-width'
import { listInput, type PrintedCell } from './printed-list'

type SetList = { size: number; inset: number; columns: { head: string; width: number }[]; rows: string[][] }

const ACROSS_A4 = 297 - 2 * 12
const POINTS_OF_MM = 72 / 25.4

function setList(heads: readonly string[], rows: readonly (readonly PrintedCell[])[]): SetList {
  const columns = heads.map((head) => ({ head, figure: false }))
  const list = { organ: '市教育局', title: '台账', lines: [], dayLine: '', day: '2024-01-05', columns, rows } as const
  return JSON.parse(listInput(list, { systemFonts: false })) as SetList
}

const text = fc.string({ unit: fc.constantFrom(...'年度报告公开申请答复0123456789-/ '), maxLength: 60 })

test('whatever stands in them, the columns fill the sheet from margin to margin', () => {
  const lists = fc
    .integer({ min: 1, max: 20 })
    .chain((count) =>
      fc.tuple(
        fc.array(text, { minLength: count, maxLength: count }),
        fc.array(fc.array(text, { minLength: count, maxLength: count }), { maxLength: 5 }),
      ),
    )
  fc.assert(
    fc.property(lists, ([heads, rows]) => {
      const { size, columns } = setList(heads, rows)
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(ACROSS_A4 * POINTS_OF_MM, -1)
      expect([10, 9, 8, 7, 6]).toContain(size)
    }),
    { numRuns: propertyRuns(200) },
  )
})

test('a number, a day and a short word are never divided, however long the texts beside them are', () => {
  const row = ['2023-000123', '2023-09-15', '已办结', '申请公开某路段改造工程的全部招标文件'.repeat(6)]
  const { size, inset, columns } = setList(['登记编号', '收到日期', '状态', '内容'], [row])
  for (const index of [0, 1, 2])
    expect(columns[index]!.width - 2 * inset).toBeGreaterThanOrEqual(widthInEms(row[index]!, 0.55) * size)
})

test('a list of few columns is set larger than one of many', () => {
  const sized = (count: number) =>
    setList(new Array(count).fill('收到日期'), [new Array(count).fill('2023-09-15')]).size
  expect(sized(5)).toBe(10)
  expect(sized(18)).toBeLessThan(sized(5))
})

test('a text of several paragraphs keeps them, and what cannot stand on paper is left out', () => {
  const { rows } = setList(['内容'], [['第一段\r\n第二段\u200b\u0007'], [null], [12]])
  expect(rows).toEqual([['第一段\n第二段'], [''], ['12']])
})
