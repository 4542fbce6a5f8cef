import { buffer } from 'node:stream/consumers'
import { setImmediate as others } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { readWorkbook } from '../imports/read-workbook'
import { bookIn } from './read-back.fixture'
import type { Sheet, SheetRow } from './workbook'
import { writeWorkbook } from './write-workbook'

const written = (...sheets: Sheet[]) => buffer(writeWorkbook({ title: '台账', creator: '某局', sheets }))
const row = (...values: (string | number | null)[]): SheetRow => ({ cells: values.map((value) => ({ value })) })
const sheetOf = (rows: Iterable<SheetRow>, more: Partial<Sheet> = {}): Sheet => ({
  name: '台账',
  widths: [10, 20],
  rows,
  ...more,
})

const HOSTILE = [
  '=1+1',
  '+1',
  '-2',
  '@SUM(A1)',
  '＝1+1',
  '<b>&amp;"\'',
  ' 前后 ',
  '甲\n乙',
  '_x0041_',
  '_x005F_',
  '𠮷䶮',
]

test('text stays text whatever it begins with, and numbers are numbers', async () => {
  const { cells } = bookIn(await written(sheetOf(HOSTILE.map((text) => row(text, 12.5))))).sheets.get('台账')!
  expect(HOSTILE.map((_, at) => cells.get(`A${at + 1}`)!.value)).toEqual(HOSTILE)
  expect(cells.get('B3')!.value).toBe(12.5)
})

test('what XML has no place for is left out, and a cell ends where a spreadsheet ends it', async () => {
  const texts = ['控\u0000制\u0007', '\ud800甲', '乙\uffff', '长'.repeat(40_000), `${'长'.repeat(32_766)}𠮷`]
  const { cells } = bookIn(await written(sheetOf(texts.map((text) => row(text))))).sheets.get('台账')!
  const read = texts.map((_, at) => cells.get(`A${at + 1}`)!.value)
  expect(read.slice(0, 3)).toEqual(['控制', '甲', '乙'])
  expect(read.slice(3).map((text) => String(text).length)).toEqual([32_767, 32_766])
})

test('what is written is read by the reader of imports as it was: texts, numbers, days', async () => {
  const days = ['1900-03-01', '2023-03-06', '2026-12-31'] as const
  const rows: SheetRow[] = [
    ...HOSTILE.map((text) => row(text, 7)),
    ...days.map((day): SheetRow => ({ cells: [{ value: { day } }, { value: { day }, look: 'listed' }] })),
    { cells: [{ value: { day: '1899-05-01' } }] },
  ]
  const read: string[][] = []
  await readWorkbook(await written(sheetOf(rows)), {
    sheet: (name) => expect(name).toBe('台账'),
    row: (_, cells) => read.push(cells),
    merged: () => {},
    refuse: () => {},
  })
  expect(read).toEqual([...HOSTILE.map((text) => [text, '7']), ...days.map((day) => [day, day]), ['1899-05-01']])
})

test('days are dates of the spreadsheet', async () => {
  const { cells } = bookIn(await written(sheetOf([{ cells: [{ value: { day: '2023-03-06' } }] }]))).sheets.get('台账')!
  expect(cells.get('A1')).toMatchObject({ value: 44_991, format: 'yyyy\\-mm\\-dd' })
})

test('heads stay in sight and are printed on each page, across A4; merged cells, lists and pictures are where they belong', async () => {
  const book = bookIn(
    await written(
      sheetOf([{ cells: [{ value: '甲', across: 2, down: 2 }] }], {
        name: "第'一'季",
        headRows: 2,
        landscape: true,
        printedTitle: '甲&乙',
        choices: [{ column: 27, from: 2, to: 9, entries: '选项!$A$2:$A$3' }],
        pictures: [
          { png: Buffer.from('png'), row: 3, column: 4, widthPx: 20, heightPx: 10, name: '图', alternative: '"图"' },
        ],
      }),
      sheetOf([], { name: '空' }),
    ),
  )
  const sheet = book.sheets.get("第'一'季")!
  expect(sheet.of.get('pane')).toEqual({ ySplit: '2', topLeftCell: 'A3', activePane: 'bottomLeft', state: 'frozen' })
  expect(sheet.of.get('pageSetup')).toEqual({
    paperSize: '9',
    orientation: 'landscape',
    fitToWidth: '1',
    fitToHeight: '0',
  })
  expect([sheet.merged, sheet.lists]).toEqual([['A1:B2'], [{ sqref: 'AB2:AB9', formula: '选项!$A$2:$A$3' }]])
  expect(book.repeated).toEqual(["'第''一''季'!$1:$2"])
  expect(book.sheets.get('空')!.of.has('pane')).toBe(false)
  expect(book.parts.get('xl/media/sheet1-1.png')!.toString()).toBe('png')
  expect(book.parts.get('xl/drawings/drawing1.xml')!.toString()).toContain('descr="&quot;图&quot;"')
})

test('a sheet is named as a spreadsheet takes it, and no two alike', async () => {
  const names = ['a/b', 'A B', '长'.repeat(40), '长'.repeat(31), '', "'甲'"]
  const read = bookIn(await written(...names.map((name) => sheetOf([], { name })))).names
  expect(read).toEqual(['a b', 'A B 2', '长'.repeat(31), `${'长'.repeat(29)} 2`, 'Sheet', '甲'])
})

function* endless(onRow: () => void, many = Number.POSITIVE_INFINITY): Generator<SheetRow> {
  for (let at = 0; at < many; at += 1) {
    onRow()
    yield row(`2023-${at}`, '申请公开第一项的环评批复及附件'.repeat(4))
  }
}

test('rows are taken as they are asked for, and no more once nobody takes the file', async () => {
  const [taken, ended] = [vi.fn(), vi.fn()]
  function* watched() {
    try {
      yield* endless(taken)
    } finally {
      ended()
    }
  }
  const file = writeWorkbook({ title: '', creator: '', sheets: [sheetOf(watched())] })
  const pieces = file[Symbol.asyncIterator]()
  await pieces.next()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(taken.mock.calls.length).toBeLessThan(200_000)
  expect(ended).not.toHaveBeenCalled()
  file.destroy()
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce())
})

test('a row that fails breaks the file off', async () => {
  const failing = endless(() => {
    throw new Error('no more rows')
  })
  await expect(written(sheetOf(failing))).rejects.toThrow('no more rows')
})

test('others are served while many rows are written', async () => {
  let [rows, atLastTurn, mostBetween, writing] = [0, 0, 0, true]
  const turns = async () => {
    while (writing) {
      mostBetween = Math.max(mostBetween, rows - atLastTurn)
      atLastTurn = rows
      await others()
    }
  }
  const counting = () => {
    rows += 1
  }
  const turning = turns()
  await written(sheetOf(endless(counting, 20_000)))
  writing = false
  await turning
  expect([rows, mostBetween < 1000]).toEqual([20_000, true])
})
