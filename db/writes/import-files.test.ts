import { count } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { FileError } from '@/lib/imports/file-error'
import { lackingIn, unknownWords } from '@/lib/imports/summary'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { countTables } from '@/lib/report/tables'
import { type OtherSheet, workbookElsewhere } from '@/lib/workbook/other-workbook.fixture'
import { undoInSteps } from '@/server/imports/undo'
import { connection } from '../client'
import { fileOf } from '../queries/case-file'
import { loadReportFacts } from '../queries/report/facts'
import { disclosureRequests } from '../schema/requests'
import { accepted, foundTestLedger, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { importBytes, importTable } from '../testing/import-table'

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

const HEADINGS = [
  '登记编号',
  '收到日期',
  '接收渠道',
  '申请人类型',
  '申请人',
  '申请内容',
  '办理结果',
  '答复日期',
  '送达方式',
]
const row = (number: string | number, day = '2023-03-06', text = '招生计划', applicant = '陈静') => [
  number,
  day,
  '当面',
  '自然人',
  applicant,
  text,
  '予以公开',
  '2023-12-20',
  '邮寄',
]

const take = (...sheets: OtherSheet[]) => importBytes('requests', 'a.xlsx', workbookElsewhere(...sheets))
const numbers = () =>
  connection()
    .select({ number: disclosureRequests.number, own: disclosureRequests.ownNumber })
    .from(disclosureRequests)
    .orderBy(disclosureRequests.id)
    .all()
    .map(({ number, own }) => [number, own])
const requests = () => connection().select({ count: count() }).from(disclosureRequests).get()!.count
const received = (year: number) => countTables(loadReportFacts(WANG_FANG, year), formatOf(year)).table3.received.total

test('all sheets of one shape are taken together, a cover and a summary are not, whatever the order of their columns', async () => {
  const quarters = ['02', '05', '08', '11'].map((month, quarter) => {
    const rows = [HEADINGS, row(`2023-${quarter}1`, `2023-${month}-06`), row(`2023-${quarter}2`, `2023-${month}-07`)]
    return { name: `第${quarter + 1}季度`, rows: quarter === 2 ? rows.map((cells) => [...cells].reverse()) : rows }
  })
  const sums = [
    ['办理结果', '备注', '件数'],
    ['予以公开', '', 8],
  ]
  const { tally } = await take({ rows: [['某局依申请公开台账'], ['2023年']] }, ...quarters, {
    name: '汇总',
    rows: sums,
  })
  expect(tally).toEqual({ ready: 8, incomplete: 0, known: 0, refused: 0 })
  expect(received(2023)).toBe(8)
})

test.each(['hidden', 'veryHidden'] as const)('a %s sheet before the visible one is not taken', async (state) => {
  const before = { state, rows: [HEADINGS, row('2022-001', '2022-03-06')] }
  await take(before, { name: '2023年', rows: [HEADINGS, row('2023-001')] })
  expect(numbers()).toEqual([['2023-001', '']])
})

test('what cannot be read of one sheet keeps neither the others nor what is wrong with the only one from being said', async () => {
  const broken = { rows: [HEADINGS, row('2022-001', '2022-03-06')], formulas: ['J2'] }
  await take(broken, { name: '2023年', rows: [HEADINGS, row('2023-001')] })
  expect(numbers()).toEqual([['2023-001', '']])
  await expect(take(broken)).rejects.toEqual(new FileError('formulaWithoutResult', 'J2'))
})

const UNNUMBERED = (way?: { same?: boolean }) => [
  HEADINGS.slice(1),
  ...[1, 2, 3].map((at) => row('', '2023-03-06', way?.same ? '招生计划' : `第${at}项`, `申请人${at}`).slice(1)),
]

test('rows without a number are known the second time, and taken in again only on purpose', async () => {
  expect((await importTable('requests', UNNUMBERED() as string[][])).tally.ready).toBe(3)
  const again = await importTable('requests', UNNUMBERED() as string[][])
  expect(again.tally).toEqual({ ready: 0, incomplete: 0, known: 3, refused: 0 })
  expect(again.notable).toMatchObject([{ line: 2, like: { number: '2023-001' } }, {}, {}])
  expect(received(2023)).toBe(3)
  const also = await importTable('requests', UNNUMBERED() as string[][], { also: new Set([3]) })
  expect([also.tally.ready, also.tally.known, received(2023)]).toEqual([1, 2, 4])
})

test('a row without a number is known though its text is typed in another width, with other signs or spaces', async () => {
  const table = (text: string, name: string) =>
    [HEADINGS.slice(1), row('', '2023-03-06', text, name).slice(1)] as string[][]
  await importTable('requests', table('申请公开2022年（含附件）、招生计划', '某公司(分部)'))
  const { tally } = await importTable('requests', table(' 申请公开 ２０２２年(含附件),招生计划。', '某公司（分部）'))
  expect(tally.known).toBe(1)
})

test('rows of one file that say the same are as many requests; a second import adds none, and a longer file what is new', async () => {
  const same = row('').slice(1)
  const table = (rows: number) => [HEADINGS.slice(1), ...Array.from({ length: rows }, () => same)] as string[][]
  expect((await importTable('requests', table(3))).tally).toMatchObject({ ready: 3, known: 0 })
  const again = await importTable('requests', table(3))
  expect(again.tally).toMatchObject({ ready: 0, known: 3 })
  expect(again.notable.map((verdict) => verdict.is === 'known' && verdict.like)).toEqual([
    { number: '2023-001' },
    { number: '2023-002' },
    { number: '2023-003' },
  ])
  expect((await importTable('requests', table(5))).tally).toMatchObject({ ready: 2, known: 3 })
  expect([requests(), received(2023)]).toEqual([5, 5])
})

test('one letter that answers several requests of an applicant loses none of them; of another applicant it is asked about', async () => {
  const headings = [...HEADINGS.slice(1), '答复文号']
  const answered = (applicant: string) => [
    ...row('', '2023-03-06', '招生计划', applicant).slice(1),
    '测教复〔2023〕1号',
  ]
  const table = [headings, answered('陈静'), answered('陈静'), answered('李伟')] as string[][]
  const { tally, notable } = await importTable('requests', table, { onlyValid: true })
  expect(tally).toEqual({ ready: 1, incomplete: 1, known: 0, refused: 1 })
  expect(notable).toMatchObject([
    { line: 3, is: 'incomplete', gaps: ['reply_number'] },
    { line: 4, is: 'refused', problems: [{ code: 'numberTwice', line: 2 }] },
  ])
  const replies = numbers().map(([number]) => fileOf(connection(), number!)!.records.conclusions[0]!)
  expect(replies.map(({ replyNumber, note }) => [replyNumber, note])).toEqual([
    ['测教复〔2023〕1号', ''],
    [null, expect.stringContaining('测教复〔2023〕1号')],
  ])
  expect((await importTable('requests', table.slice(0, 3))).tally).toMatchObject({ known: 2 })
})

test('a row without a number is no row of the same file that has its own', async () => {
  const table = [HEADINGS, row('2023-001'), row('')] as string[][]
  expect((await importTable('requests', table)).tally.ready).toBe(2)
  expect((await importTable('requests', table)).tally.known).toBe(2)
})

test('numbers that begin anew each year are kept beside ours, and known the second time', async () => {
  const table = [HEADINGS, ...[2022, 2023].flatMap((year) => ['1', '2'].map((at) => row(at, `${year}-03-06`)))]
  expect((await importTable('requests', table as string[][])).tally.ready).toBe(4)
  expect(numbers()).toEqual([
    ['2022-001', '1'],
    ['2022-002', '2'],
    ['2023-001', '1'],
    ['2023-002', '2'],
  ])
  expect((await importTable('requests', table as string[][])).tally).toMatchObject({ ready: 0, known: 4 })
})

test('numbers that begin anew in the file of the next year are the organ’s own there', async () => {
  await importTable('requests', [HEADINGS, row('第1号', '2022-03-06')] as string[][])
  await importTable('requests', [HEADINGS, row('第1号', '2023-03-06')] as string[][])
  expect(numbers()).toEqual([
    ['第1号', ''],
    ['2023-001', '第1号'],
  ])
})

test('a number that an address cannot have is kept beside ours; twice with its year it is refused', async () => {
  const table = [HEADINGS, row('2023/001'), row('2023 年#7'), row('一'.repeat(30))] as string[][]
  expect((await importTable('requests', table)).tally.ready).toBe(3)
  expect(numbers()).toEqual([
    ['2023-001', '2023/001'],
    ['2023-002', '2023 年#7'],
    ['2023-003', '一'.repeat(30)],
  ])
  const twice = [HEADINGS, row('2022/001', '2022-03-06'), row('2022/001', '2022-03-07')] as string[][]
  expect((await importTable('requests', twice, { onlyValid: true })).notable).toMatchObject([
    { line: 3, problems: [{ code: 'numberTwice', line: 2 }] },
  ])
})

test('numbers come in as the spreadsheet shows them', async () => {
  const formats = { A2: '"2023-"000', A3: '\\2\\0\\2\\3\\-000', A4: '0000' }
  await take({ rows: [HEADINGS, row(1), row(12), row(7)], formats })
  expect(numbers().map(([number]) => number)).toEqual(['2023-001', '2023-012', '0007'])
})

test('sums, notes, signatures, merged remarks and repeated headings are set aside and listed', async () => {
  const rows = [
    ...[HEADINGS, row('2023-001'), HEADINGS, row('2023-002'), ['备注：本台账按季度报送。'], []],
    ['合 计', '', '', '', '', '', '2件'],
    ['本页小计', '', '', '', '', '', '2'],
    ['填表人：', '陈某', '审核人：', '', '', '', '', '2024-01-05'],
    [9],
    ['制表：陈某', '', '', '审核：李某', '', '日期：2024.1.5'],
    ['1-12月合计', '', '', '', '', '2'],
  ]
  const { tally, aside } = await take({ rows, merged: ['A5:I6'] })
  expect(tally).toEqual({ ready: 2, incomplete: 0, known: 0, refused: 0 })
  expect(aside.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'heading'],
    [5, 'note'],
    [7, 'total'],
    [8, 'total'],
    [9, 'note'],
    [10, 'empty'],
    [11, 'note'],
    [12, 'total'],
  ])
  expect(aside[1]!.text).toBe('备注：本台账按季度报送。')
})

test('the row below the headings that numbers the columns, or says how to fill them, is set aside', async () => {
  const columns = HEADINGS.map((_, index) => String(index + 1))
  const hints = HEADINGS.map((heading) => `（${heading}）`)
  const { tally, aside } = await importTable('requests', [HEADINGS, columns, hints, row('2023-001')] as string[][])
  expect([tally.ready, aside.map(({ reason }) => reason)]).toEqual([1, ['heading', 'heading']])
})

test('sheets that call a column otherwise are taken together', async () => {
  const other = HEADINGS.map((heading) => ({ 收到日期: '收件日期', 申请内容: '申请事项' })[heading] ?? heading)
  const second = { name: '二季度', rows: [other, row('2023-002')] }
  const { tally } = await take({ rows: [HEADINGS, row('2023-001')] }, second)
  expect(tally.ready).toBe(2)
})

test('a row that lacks something is refused with its reason and not set aside', async () => {
  const lacking = row('2023-001').map((cell, index) => (index === 4 ? '' : cell))
  const { tally, aside } = await importTable('requests', [HEADINGS, lacking] as string[][])
  expect([tally.refused, aside]).toEqual([1, []])
})

test('what a cell shows that is merged over several rows stands in each of them', async () => {
  const rows: (string | number | null)[][] = [HEADINGS, row('2023-001'), row('2023-002'), row('2023-003')]
  rows[2]![4] = null
  rows[3]![4] = null
  rows[2]![2] = null
  const { tally } = await take({ rows, merged: ['E2:E4', 'C2:C3'] })
  expect(tally.ready).toBe(3)
  expect(fileOf(connection(), '2023-003')!.applicant.name).toBe('陈静')
})

test('two rows of headings with merged group heads are joined, below a title', async () => {
  const rows = [
    ['某局2023年度台账'],
    ['序号', '登记情况', '', '', '申请人', '', '申请内容', '办理情况'],
    ['', '登记编号', '收到日期', '申请方式', '姓名', '申请人类型', '', '办理结果', '答复日期'],
    [1, '2023-001', '2023-03-06', '网上', '陈某', '自然人', '文件', '予以公开', '2023-03-20'],
  ]
  const { tally } = await take({ rows, merged: ['A1:I1', 'A2:A3', 'B2:D2', 'E2:F2', 'G2:G3', 'H2:I2'] })
  expect(tally).toEqual({ ready: 0, incomplete: 1, known: 0, refused: 0 })
})

test('commas are told apart by the line of headings, quotes respected', async () => {
  const text = `一是计划${'，二是方案'.repeat(30)}`
  const quoted = `某局台账，2023年\r\n登记编号,收到日期,接收渠道,申请人类型,申请人,"申请,内容",办理结果\r\n`
  const lines = [1, 2, 3].map((at) => `2023-00${at},2023-03-06,当面,自然人,陈某,"${text}",`).join('\r\n')
  expect((await importBytes('requests', 'a.csv', quoted.replace('"申请,内容"', '申请内容') + lines)).tally.ready).toBe(
    3,
  )
  const chinese = `登记编号，收到日期，接收渠道，申请人类型，申请人，申请内容\n2023-009，2023-03-06，当面，自然人，陈某，"a,b,c,d,e,f,g,h"\n`
  expect((await importBytes('requests', 'b.csv', chinese)).tally.ready).toBe(1)
  expect(fileOf(connection(), '2023-009')!.request.description).toBe('a,b,c,d,e,f,g,h')
})

test('a table of a web page that is called .xls is read, its spans as merged cells', async () => {
  const page = `<html xmlns:x="urn:x"><head><meta charset=utf-8><style>td{x:"<td>"}</style></head><body>
    <table border=1><tr><td colspan=7>某局&nbsp;台账</td></tr>
    <tr><th>登记编号<th>收到日期<th>接收渠道<th>申请人类型<th>申请人<th>申请内容<th>办理结果</tr>
    <tr><td>2023-001</td><td>2023/3/6</td><td rowspan="2">当面</td><td>自然人</td><td>陈&#26576;</td><td>A&amp;B<br>附件</td><td></td></tr>
    <tr><td>2023-002</td><td>2023/3/7</td><td>自然人</td><td>李某</td><td>招生计划</td><td></td></tr>
    <tr><td colspan=7>合计：2件</td></tr></table></body></html>`
  const { tally, aside } = await importBytes('requests', 'a.xls', page)
  expect([tally.ready, aside.length]).toEqual([2, 1])
  expect(fileOf(connection(), '2023-001')).toMatchObject({
    applicant: { name: '陈某' },
    request: { description: 'A&B\n附件', channel: 'in_person' },
  })
  expect(fileOf(connection(), '2023-002')!.request.channel).toBe('in_person')
})

test('a word that nobody knows is met once for all its rows, and its meaning serves them all', async () => {
  const rows = ['线上', '线 上', '信件', '线上'].map((channel, at) => {
    const cells = row(`2023-00${at + 1}`)
    cells[2] = channel
    return cells as string[]
  })
  const tried = await importTable('requests', [HEADINGS, ...rows], { dryRun: true })
  expect(unknownWords(tried.notable)).toEqual([
    { column: 'channel', word: '线上', rows: 3 },
    { column: 'channel', word: '信件', rows: 1 },
  ])
  const words = [
    { column: 'channel', word: '线上', code: 'online' },
    { column: 'channel', word: '信件', code: 'ordinary_post' },
  ]
  expect((await importTable('requests', [HEADINGS, ...rows], { words })).tally.ready).toBe(4)
  expect(fileOf(connection(), '2023-002')!.request.channel).toBe('online')
})

test('what the organ says of a word goes before what it usually means', async () => {
  const words = [{ column: 'outcome', word: '不存在', code: 'unavailable.requires_creation' }]
  const cells = row('2023-001')
  cells[6] = '不存在'
  await importTable('requests', [HEADINGS, cells as string[]], { words })
  expect(fileOf(connection(), '2023-001')!.records.conclusions[0]!.outcome).toBe('unavailable.requires_creation')
})

test('a column that a ledger lacks is given one value for all rows', async () => {
  const without = (cells: (string | number)[]) => cells.filter((_, index) => ![2, 3, 8].includes(index)) as string[]
  const table = [HEADINGS, row('2023-001'), row('2023-002')].map(without)
  await expect(importTable('requests', table)).rejects.toEqual(new FileError('noHeadings', '接收渠道、申请人类型'))
  const given = { channel: '网上', applicant_kind: 'business', service_route: 'post' }
  expect((await importTable('requests', table, { given })).tally.ready).toBe(2)
  expect(fileOf(connection(), '2023-002')).toMatchObject({
    request: { channel: 'online', applicantKind: 'business' },
    records: { conclusions: [{ serviceRoute: 'post' }] },
  })
})

test('what the checks will object to is said at the dry run: a reply without a way of service, a part withheld without ground', async () => {
  const [plain, partial] = [row('2023-001'), row('2023-002')]
  for (const cells of [plain, partial]) cells[8] = ''
  partial[6] = '部分公开'
  const { tally, notable } = await importTable('requests', [HEADINGS, plain, partial] as string[][], { dryRun: true })
  expect(tally).toEqual({ ready: 0, incomplete: 2, known: 0, refused: 0 })
  expect(notable).toMatchObject([{ gaps: ['service_route'] }, { gaps: ['service_route', 'withheld_ground'] }])
  expect(lackingIn(notable)).toEqual([
    { gap: 'service_route', count: 2 },
    { gap: 'withheld_ground', count: 1 },
  ])
  expect((await importTable('requests', [HEADINGS, row('2023-001')] as string[][])).tally.ready).toBe(1)
})

test('a partial disclosure comes in with the grounds of what was not given, and is complete', async () => {
  const partial = (number: string, ground: string) => {
    const cells = row(number)
    cells[6] = '部分公开'
    return [...cells, ground]
  }
  const rows = [partial('2023-001', '个人隐私'), partial('2023-002', '其余部分不存在'), [...row('2023-003'), '见卷宗']]
  const { tally } = await importTable('requests', [[...HEADINGS, '部分公开的情形'], ...rows] as string[][])
  expect(tally).toMatchObject({ ready: 3, incomplete: 0, refused: 0 })
  const replyOf = (number: string) => fileOf(connection(), number)!.records.conclusions[0]
  expect(replyOf('2023-001')).toMatchObject({ withheldGround: 'refused.third_party_rights', restGround: null })
  expect(replyOf('2023-002')).toMatchObject({ withheldGround: null, restGround: 'does_not_exist' })
  expect(replyOf('2023-002')!.searchRecord).not.toBe('')
  const unknown = await importTable('requests', [
    [...HEADINGS, '部分公开的情形'],
    partial('2023-004', '见卷宗'),
  ] as string[][])
  expect(unknown.notable).toMatchObject([{ is: 'refused', problems: [{ column: 'withheld_ground', text: '见卷宗' }] }])
})

test('the day of receipt goes before the day of the application, the day of service stands beside that of the reply', async () => {
  await importTable('requests', [
    [
      '申请编号',
      '申请日期',
      '受理日期',
      '申请渠道',
      '申请人类型',
      '申请人',
      '申请内容',
      '答复类型',
      '答复日期',
      '送达日期',
    ],
    [
      '2023-001',
      '2022-12-30',
      '2023-01-04',
      '网上',
      '自然人',
      '陈某',
      '招生计划',
      '予以公开',
      '2023年1月20号',
      '2023、1、24',
    ],
  ])
  const { request, records } = fileOf(connection(), '2023-001')!
  expect([request.receivedOn, records.conclusions[0]]).toMatchObject([
    '2023-01-04',
    { repliedOn: '2023-01-20', servedOn: '2023-01-24' },
  ])
  expect([received(2022), received(2023)]).toEqual([0, 1])
})

test('an import with numbers of the organ’s own is undone whole', async () => {
  const { importId } = await importTable('requests', [HEADINGS, row('2023/1')] as string[][])
  accepted(await undoInSteps(ZHAO_JUN, importId!))
  expect(requests()).toBe(0)
})
