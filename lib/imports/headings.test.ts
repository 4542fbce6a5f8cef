import { expect, test } from 'vitest'
import { columnsOf, IMPORT_KINDS } from './columns'
import { choicesBetween, headingRow, mapHeadings, missingColumns, plainHeading } from './headings'

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
  expect(headingRow('requests', rows)).toEqual({ row: 2, headings: rows[2] })
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

test('two rows of headings are one: each column with the head of its group, with or without merged cells', () => {
  const rows = [
    ['某局2023年度台账'],
    ['序号', '登记情况', '', '', '申请人', '', '申请内容', '补正', '', '答复', '', '备注'],
    ['', '登记编号', '收到日期', '方式', '姓名', '类型', '', '告知日期', '收到日期', '日期', '文号', ''],
    ['1', '2023-001', '2023-03-06', '网上', '陈某', '自然人', '文件', '', '', '2023-03-20', '', ''],
  ]
  const columns = [
    null,
    'number',
    'received_on',
    null,
    'applicant_name',
    'applicant_kind',
    'description',
    'clarification_on',
    'corrected_on',
    'served_on',
    'reply_number',
    'note',
  ]
  for (const covered of [undefined, (row: number, column: number) => row === 1 && [2, 3, 5, 8, 10].includes(column)]) {
    const found = headingRow('requests', rows, undefined, covered)!
    expect(found.row).toBe(2)
    expect(found.headings[4]).toBe('申请人 › 姓名')
    expect(mapHeadings('requests', found.headings)).toEqual(columns)
  }
})

test('one row of headings below a title stays as it is', () => {
  const rows = [['某局2023年度台账'], ['登记编号', '收到日期', '申请人'], ['1', '2023-1-5', '张某']]
  expect(headingRow('requests', rows)).toEqual({ row: 1, headings: rows[1] })
})

test.each([
  [['申请日期', '受理日期'], '受理日期'],
  [['受理日期', '申请日期'], '受理日期'],
  [['申请日期', '签收日期', '受理日期'], '签收日期'],
  [['申请时间', '登记日期', '收到申请日期', '受理时间'], '收到申请日期'],
  [['申请日期', '收到日期'], '收到日期'],
  [['提交日期', '收件时间（签收）'], '收件时间（签收）'],
])('of %s the day of receipt is %s, and the others are named as passed over', (headings, from) => {
  const mapping = mapHeadings('requests', headings)
  expect(headings.filter((_, index) => mapping[index] === 'received_on')).toEqual([from])
  expect(choicesBetween('requests', headings, mapping)).toEqual([
    { column: 'received_on', from, passedOver: expect.arrayContaining(headings.filter((other) => other !== from)) },
  ])
})

test('the day on which the applicant wrote is the day of receipt only where the file has no better', () => {
  expect(mapHeadings('requests', ['申请日期', '答复日期', '送达日期'])).toEqual([
    'received_on',
    'served_on',
    'delivered_on',
  ])
})

test('a column with one value for all rows is not missing', () => {
  expect(missingColumns('requests', ['received_on', 'applicant_name', 'description'], { channel: 'online' })).toEqual([
    'applicant_kind',
  ])
})
