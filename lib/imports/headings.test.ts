import { expect, test } from 'vitest'
import { columnsOf, IMPORT_KINDS } from './columns'
import { headingRow, mapHeadings, missingColumns, plainHeading } from './headings'

test.each(IMPORT_KINDS)('%s: its own headings and codes are recognised in any order', (kind) => {
  const codes = columnsOf(kind).map(([code]) => code)
  const labels = columnsOf(kind).map(([, { label }]) => label)
  expect(mapHeadings(kind, labels)).toEqual(codes)
  expect(mapHeadings(kind, [...codes].reverse())).toEqual([...codes].reverse())
})

test('headings usual in ledgers are recognised, with brackets, stars and spaces', () => {
  const headings = [
    '序号',
    '受理编号',
    '收件时间 *',
    '申请方式',
    '申请人类别',
    '姓名',
    '所需信息',
    '答复类型',
    '答复时间（送达）',
    '备 注',
  ]
  expect(mapHeadings('requests', headings)).toEqual([
    null,
    'number',
    'received_on',
    'channel',
    'applicant_kind',
    'applicant_name',
    'description',
    'outcome',
    'served_on',
    'note',
  ])
})

test('what the organ said of a heading goes before what it looks like, and no column is taken twice', () => {
  const remembered = new Map([[plainHeading('日期'), 'received_on']])
  expect(mapHeadings('requests', ['日期', '收到日期', '登记编号'], remembered)).toEqual(['received_on', null, 'number'])
})

test('headings may stand below a title, and what a file lacks is named', () => {
  const rows = [
    ['2023年依申请公开台账'],
    ['填报单位：办公室', '', '2024年1月'],
    ['登记编号', '收到日期', '申请人'],
    ['1', '2023-1-5', '张某'],
  ]
  expect(headingRow('requests', rows)).toBe(2)
  expect(
    headingRow('requests', [
      ['甲', '乙'],
      ['1', '2'],
    ]),
  ).toBeUndefined()
  expect(missingColumns('requests', ['number', 'received_on', 'applicant_name'])).toEqual([
    'channel',
    'applicant_kind',
    'description',
  ])
})
