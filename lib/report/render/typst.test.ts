import { expect, test } from 'vitest'
import type { Block } from '../document'
import { HOSTILE_TEXT, heading, paragraph, sampleDocument, tableBlock } from './sample-document.fixture'
import { typstInput } from './typst'

const input = (blocks: readonly Block[], options = {}) =>
  JSON.parse(typstInput(sampleDocument(blocks), { systemFonts: false, ...options }))

const blocksOf = (blocks: readonly Block[]) => input(blocks).runs.flatMap((run: { blocks: object[] }) => run.blocks)

const table = (caption: string) =>
  tableBlock({
    id: 't',
    caption,
    columns: [1, 2],
    headerRows: 1,
    rows: [
      [{ text: '项目', header: true, colspan: 2 }],
      [
        { text: '规章', rowspan: 2 },
        { text: '0', align: 'right' },
      ],
      [{ text: '1' }],
    ],
  })

test('text that looks like markup is carried as it is, without what cannot be printed', () => {
  expect(blocksOf([paragraph(`${HOSTILE_TEXT}\u0000`)])).toEqual([{ type: 'paragraph', text: HOSTILE_TEXT }])
})

test('runs are joined, and a line break begins a paragraph', () => {
  const runs = [{ text: '收到申请' }, { text: '8' }, { text: '件。\n全部办结。' }]
  expect(blocksOf([{ type: 'paragraph', runs }]).map(({ text }: { text: string }) => text)).toEqual([
    '收到申请8件。',
    '全部办结。',
  ])
})

test('cells are placed on the grid: headings of columns in the middle, other text to the left', () => {
  expect(blocksOf([table('')])[0].cells).toEqual([
    { text: '项目', align: 'center', x: 0, y: 0, colspan: 2, rowspan: 1 },
    { text: '规章', align: 'left', x: 0, y: 1, colspan: 1, rowspan: 2 },
    { text: '0', align: 'right', x: 1, y: 1, colspan: 1, rowspan: 1 },
    { text: '1', align: 'left', x: 1, y: 2, colspan: 1, rowspan: 1 },
  ])
})

test('a caption that repeats the heading above is not printed twice, and the lines above the table are counted', () => {
  const section = heading(1, '二、主动公开政府信息情况')
  expect(blocksOf([section, table('主动公开政府信息情况')])[1]).toMatchObject({ caption: '', linesAbove: 1 })
  expect(blocksOf([section, table('各渠道数量')])[1]).toMatchObject({ caption: '各渠道数量', linesAbove: 2 })
  expect(blocksOf([paragraph('见下表。'), table('各渠道数量')])[1]).toMatchObject({ linesAbove: 1 })
})

test('the official faces come first where the machine may use its own', () => {
  expect(input([]).fonts.body[0]).toBe('Noto Serif SC')
  expect(input([], { systemFonts: true }).fonts.body[0]).toBe('FangSong_GB2312')
  expect(input([], { systemFonts: true }).fonts.body).toContain('Noto Serif SC')
})

test('the file has the date it is given, or none', () => {
  expect(input([]).date).toBeNull()
  expect(input([], { date: '2024-01-30' }).date).toEqual({ year: 2024, month: 1, day: 30 })
})
