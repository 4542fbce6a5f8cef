import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { connection } from '@/db/client'
import { letterCounts } from '@/db/schema/interaction'
import { trainings } from '@/db/schema/qualifications'
import { foundTestLedger, TODAY, WANG_FANG } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { importTable } from '@/db/testing/import-table'
import { mintOperator } from '@/lib/access'
import { LIST_PLACES } from '@/lib/lists/list-places'
import { bookIn, rowsOf } from '@/lib/workbook/read-back.fixture'
import { csvOf } from './csv'
import { LISTS } from './lists'
import { xlsxOf } from './xlsx'

const ADMINISTRATOR = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })
const asked = (filters: Record<string, string>, actor = WANG_FANG) => ({
  actor,
  filters,
  today: TODAY,
  say: (key: string) => key,
  locale: 'zh-CN',
})
const HEADINGS = ['登记编号', '收到日期', '接收渠道', '申请人类型', '申请人', '申请内容', '办理结果', '答复日期']
const DANGEROUS = ['=1+1', '+86 138', '-2', '@SUM(A1)', '＝1+1', '＋86', '－2', '＠SUM(A1)', '﹦1+1']

beforeAll(async () => {
  openCopiedDatabase()
  foundTestLedger()
  const rows = Array.from({ length: 60 }, (_, index) => [
    `2023-${String(index + 1).padStart(3, '0')}`,
    '2023-03-06',
    '当面',
    '自然人',
    DANGEROUS[index] ?? '陈静',
    `招生计划，"第${index}号"`,
    '公开',
    '2023-03-20',
  ])
  await importTable('requests', [HEADINGS, ...rows])
})

test('a list leaves whole, past the page that is shown, with the filters of its address', () => {
  const rows = (filters: Record<string, string>) => [...LISTS.requests!.table(asked(filters))!.rows]
  expect(rows({ page: '2' })).toHaveLength(60)
  expect(rows({ year: '2022' })).toHaveLength(0)
  expect(rows({ q: '第7号' }).map(([number]) => number)).toEqual(['2023-008'])
  expect(rows({ sort: 'number' })[0]![0]).toBe('2023-001')
})

test('a list has the same words in the audit trail as where it stands, and a page', () => {
  const [board, ...ofFigures] = ['region-board', 'records', 'frozen-records']
  const titles = Object.entries(LISTS).map(([name, list]) => [name, list.table(asked({}, ADMINISTRATOR))?.title])
  const places = Object.fromEntries(Object.entries(LIST_PLACES).map(([name, { title }]) => [name, title]))
  expect(Object.fromEntries(titles)).toEqual({
    ...places,
    // One year's board, and the records of one figure, have that year and that figure in their titles.
    [board!]: 'region.ofYear',
    ...Object.fromEntries(ofFigures.map((name) => [name, undefined])),
  })
})

test('nothing that a list holds is run when its file is opened', async () => {
  const { columns, rows } = LISTS.requests!.table(asked({ sort: 'number' }))!
  const heads = columns.map(({ head }) => head)
  const table = [...rows]
  // Decoding by itself would leave out the mark.
  const csv = (await buffer(csvOf(heads, table))).toString()
  expect(csv.startsWith('\ufeff')).toBe(true)
  for (const name of DANGEROUS) expect(csv).toContain(`,"'${name}",`)
  expect(csv).toContain('"招生计划，""第0号"""')
  const book = bookIn(await buffer(xlsxOf('申请', heads, table)))
  const sheet = book.sheets.get('申请')!
  expect(rowsOf(sheet)).toHaveLength(61)
  expect(sheet.cells.get('D2')!.value).toBe('=1+1')
})

test('a list is printed across A4 with its heads on each page; its days are dates, and its texts wrap', async () => {
  const rows = [['2023-001', '2023-03-06', '长'.repeat(100)]]
  const book = bookIn(await buffer(xlsxOf('申请', ['编号', '日期', '内容'], rows)))
  const { cells, of } = book.sheets.get('申请')!
  expect([cells.get('A2')!.value, cells.get('B2')]).toMatchObject([
    '2023-001',
    { value: 44_991, format: 'yyyy\\-mm\\-dd' },
  ])
  expect(cells.get('C2')!.style).toMatchObject({ wrapText: '1', vertical: 'top' })
  expect(of.get('pageSetup')).toMatchObject({ paperSize: '9', orientation: 'landscape', fitToWidth: '1' })
  expect([of.get('pane')!.topLeftCell, book.repeated]).toEqual(['A2', ["'申请'!$1:$1"]])
})

test('applicants are named only for those who may know them, and only then is the export recorded', () => {
  const known = LISTS.requests!.table(asked({}))!
  const hidden = LISTS.requests!.table(asked({}, ADMINISTRATOR))!
  expect([known.personal, hidden.personal]).toEqual([true, false])
  expect(JSON.stringify([...known.rows])).toContain('陈静')
  expect(JSON.stringify([...hidden.rows])).not.toContain('陈静')
})

test('every list can be taken out, the records behind a figure too', () => {
  for (const [name, { table }] of Object.entries(LISTS)) {
    const taken = table(asked({ year: '2023', figure: 'table3.granted.natural_person' }))
    // There is no published version here.
    if (name === 'frozen-records') expect(taken).toBeUndefined()
    else expect([name, taken!.columns.length > 2, [...taken!.rows].length >= 0]).toEqual([name, true, true])
  }
  const behind = LISTS.records!.table(asked({ year: '2023', figure: 'table3.granted.natural_person' }))!
  expect([...behind.rows]).toHaveLength(60)
})

test('a register leaves whole, past the page that is shown, with its filters', () => {
  const sixty = Array.from({ length: 60 }, (_, at) => at)
  const on = '2023-05-10'
  for (const at of sixty) {
    const row = { version: 1, note: '' }
    connection()
      .insert(trainings)
      .values({ ...row, heldOn: on, topic: `第${at}讲`, hoursTenths: 15, trainer: '', others: 3 })
      .run()
    connection()
      .insert(letterCounts)
      .values({
        ...row,
        columnName: `栏目${at}`,
        periodFrom: on,
        periodTo: on,
        received: at,
        answered: 0,
        published: 0,
      })
      .run()
  }
  const rows = (list: string, filters = {}) => [...LISTS[list]!.table(asked(filters))!.rows]
  expect([rows('trainings').length, rows('interaction-letters').length]).toEqual([60, 60])
  expect(rows('trainings', { q: '第7讲' })).toEqual([['第7讲', on, '', '1.5', 3]])
  expect(rows('interaction-letters', { q: '栏目7', year: '2023' })).toEqual([[on, on, null, '栏目7', 7, 0]])
  expect(rows('interaction-letters', { year: '2022' })).toEqual([])
})
