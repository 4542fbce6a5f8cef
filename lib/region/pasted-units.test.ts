import { expect, test } from 'vitest'
import { readPastedUnits } from './pasted-units'

const read = (lines: string[][], registered: string[] = []) =>
  readPastedUnits(lines.map((cells) => cells.join('\t')).join('\n'), new Set(registered), '2024-06-03')
const problems = (lines: string[][], registered: string[] = []) =>
  read(lines, registered).rows.flatMap((row) => row.problems.map(({ column, code }) => `${row.line} ${column} ${code}`))

test('columns are found by their headings, in any order; others are named and left out', () => {
  const { rows, unknownColumns } = read([
    ['性质', '单位名称', '备注', '联系电话'],
    ['乡镇', '和平镇人民政府', '山区', '0000-1'],
    ['开发区', '高新区管委会', '', ''],
  ])
  expect(unknownColumns).toEqual(['备注'])
  expect(rows.map(({ input }) => input)).toMatchObject([
    { name: '和平镇人民政府', shortName: '和平镇人民政府', kind: 'township', phone: '0000-1', firstDay: null },
    { name: '高新区管委会', kind: 'zone' },
  ])
})

test('without headings the columns stand in their order, and days are read as they are typed', () => {
  const [row] = read([['县教育局', '教育局', '部门', '', '2019.3.1', '']]).rows
  expect(row?.input).toMatchObject({
    name: '县教育局',
    shortName: '教育局',
    kind: 'department',
    firstDay: '2019-03-01',
  })
})

test('a unit above it is known by its name, registered or in an earlier line', () => {
  const lines = [
    ['和平县人民政府', '', '下级政府'],
    ['和平县教育局', '', '部门', '和平县人民政府'],
    ['安宁县教育局', '', '部门', '安宁县人民政府'],
  ]
  expect(problems(lines)).toEqual(['3 parent unknown'])
  expect(problems(lines, ['安宁县人民政府'])).toEqual([])
})

test('each line says what is wrong with it; one that is registered already is only named', () => {
  expect(
    problems([
      ['县民政局', '', '部门'],
      ['县民政局', '', '部门'],
      ['县财政局', '', ''],
      ['县公安局', '', '学校'],
      ['', '某局', '部门'],
      ['县司法局', '', '部门', '', '去年', ''],
      ['县水利局', '', '部门', '', '2020-01-02', '2020-01-01'],
      ['长'.repeat(101), '短', '部门'],
    ]),
  ).toEqual([
    '2 name twice',
    '3 kind required',
    '4 kind unknown',
    '5 name required',
    '6 firstDay date',
    '7 lastDay endBeforeStart',
    '8 name tooLong',
  ])
  expect(read([['县民政局', '', '部门']], ['县民政局']).rows[0]).toMatchObject({ known: true, problems: [] })
})

test('more lines than can be registered at once are said to be too many', () => {
  const lines = Array.from({ length: 501 }, (_, at) => [`县第${at}局`, '', '部门'])
  expect(read(lines)).toMatchObject({ tooMany: true })
  expect(read(lines.slice(1)).tooMany).toBe(false)
})
