import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatByCode } from '../law/report-formats/format-of'
import { historyInput } from '../report/history/input'
import { tableFigures } from '../report/history/published-report'
import { readableIn } from '../reports-read/read-report'
import { asHistory } from './as-history'
import { checkContent, contentOf, contentText } from './check-content'
import { summaryOf } from './check-summary'
import { formView } from './form-view'
import { sourceView } from './source-view'

const FILES = path.join(import.meta.dirname, '../reports-read/testing/files')
const read = async (name: string, corrected = {}) =>
  checkContent(await readableIn(readFileSync(path.join(FILES, name)), name), { told: {}, corrected })

/** The pieces of the file, cells and runs of text, by the figures that were read in them. */
function marked(content: Awaited<ReturnType<typeof read>>): Map<string, string> {
  const { readable, checked } = content
  const { blocks } = sourceView('source' in readable ? readable.source : { titles: [], blocks: [] }, checked.report, [])
  const pieces = blocks.flatMap((block) => (block.type === 'line' ? block.pieces : block.rows.flat()))
  return new Map(pieces.flatMap(({ text, marks }) => marks.map((mark) => [mark, text] as const)))
}

test.each([
  'pt-zrz-2023-web.html',
  'pt-zrz-2023-gbk.html',
  'pt-zrz-2023-sheet.xlsx',
  'suqian-2024-form.docx',
  'hongze-2023.pdf',
])('in %s each cell is shaded where its figure is printed', async (name) => {
  const content = await read(name)
  const places = marked(content)
  const { cells } = content.checked.report
  expect(cells.size).toBeGreaterThan(100)
  for (const [id, { printed }] of cells) expect([id, places.get(id)?.trim()]).toEqual([id, printed])
})

test.each(['pt-zrz-2023.txt', 'pt-zrz-2023-lines.txt', 'pt-htp-2021.txt'])(
  'in the text of %s each figure is shaded by itself',
  async (name) => {
    const content = await read(name)
    const places = marked(content)
    const { cells } = content.checked.report
    const figures = [...cells].filter(([, { value }]) => value !== null)
    expect(figures.length).toBeGreaterThan(100)
    for (const [id, { printed }] of figures) expect([id, places.get(id)?.trim()]).toEqual([id, printed])
  },
)

test('what a finding quotes is marked in its line, and of a long file everything that was read is shown', () => {
  const lines = Array.from({ length: 4000 }, (_, at) => ({
    type: 'line' as const,
    text: at === 3000 ? '本年共收到申请 12 件，均已办结。' : `第${at}行`,
    place: { line: at + 1 },
  }))
  const place = { line: 3502, at: 2 }
  const cells = new Map([['table2.licensing' as const, { state: 'number' as const, value: '3', printed: '3', place }]])
  lines[3501]!.text = '：3 件'
  const quotes = [{ mark: 'passage-1', quote: '共收到申请12件' }]
  const { blocks, left } = sourceView({ titles: [], blocks: lines }, { cells }, quotes)
  const quoted = blocks.flatMap((block) => (block.type === 'line' && block.marks.length > 0 ? [block] : []))
  expect(quoted).toMatchObject([{ marks: ['passage-1'] }])
  expect(blocks.at(-1)).toEqual({
    type: 'line',
    marks: [],
    pieces: [
      { text: '：', marks: [] },
      { text: '3', marks: ['table2.licensing'] },
      { text: ' 件', marks: [] },
    ],
  })
  expect(blocks.length + left).toBe(4000)
  expect(left).toBeGreaterThan(2000)
})

describe('the form', () => {
  test('says of each cell how it was read, and keeps what is printed beside a correction', async () => {
    const { checked, corrected } = await read('shuyang-fgj-2023.html', { 'table3.received.business': '4' })
    const { figures, tables } = formView(checked.report, corrected)
    expect(tables.map(({ id }) => id)).toEqual(['table2', 'table3', 'table4'])
    expect(figures['table3.received.business']).toMatchObject({ text: '4', printed: '', corrected: true })
    expect(figures['table3.granted.business']).toMatchObject({ text: '', state: 'blank', corrected: false })
    const { figures: open } = formView({ ...checked.report, cells: new Map() }, {})
    expect(new Set(Object.values(open).map((figure) => figure?.state))).toEqual(new Set(['missing']))
  })

  test('counts what was read, and a correction closes a cell', async () => {
    const before = summaryOf(await read('shuyang-fgj-2023.html')).cells
    const after = summaryOf(await read('shuyang-fgj-2023.html', { 'table3.received.business': '4' })).cells
    expect(after).toEqual({ read: before.read + 1, open: before.open - 1 })
    expect(before.read + before.open).toBe(tableFigures(formatByCode('2021')).length)
  })
})

test.each([
  'pt-zrz-2023-web.html',
  'hongze-2023.pdf',
  'pt-scj-2022.txt',
  'huaian-2024-pasted-part.txt',
  'shuyang-fgj-2023.html',
])('what is stored of %s comes back the same', async (name) => {
  const content = await read(name, { 'table3.received.total': '9' })
  expect(contentOf(contentText(content))).toEqual(content)
})

test('as an earlier report it fills the same form that is filled in by hand', async () => {
  const { report } = (await read('pt-zrz-2023-web.html')).checked
  const input = historyInput.parse(asHistory(report, 'pt-zrz-2023-web.html'))
  expect(input).toMatchObject({ year: 2023, organ: '平潭综合实验区自然资源与生态环境局', version: 0 })
  expect(Object.keys(input.cells).length).toBe(report.cells.size)
})
