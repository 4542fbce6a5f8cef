import { describe, expect, test } from 'vitest'
import type { Block, DocumentCell, DocumentTable } from '../document'
import { heading, paragraph, tableBlock } from './sample-document.fixture'
import { CELL_INSET, estimatedHeight, isFigure, LABEL_INSET, pageRuns, TYPE_AREA } from './table-layout'

const table = (rows: DocumentCell[][], columns: readonly number[]): DocumentTable => ({
  id: 't',
  caption: '',
  columns,
  headerRows: 0,
  rows,
})
/** A row of figures of that many digits, each in a column of its own. */
const figures = (count: number, digits: number) =>
  table([Array.from({ length: count }, () => ({ text: '9'.repeat(digits) }))], new Array<number>(count).fill(1))

function layoutOf(of: DocumentTable) {
  const [run] = pageRuns([tableBlock(of)])
  const [block] = run!.blocks
  return block?.type === 'table' ? block.layout : undefined
}
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

describe('the columns of a table', () => {
  test('fill the type area of the page, 156 mm, in the proportions of the form where all fits', () => {
    const { orientation, settings } = layoutOf(table([[{ text: '规章' }, { text: '2' }]], [3, 1]))!
    expect([orientation, settings.length]).toEqual(['portrait', 11])
    for (const { columns } of settings) expect(sum(columns)).toBeCloseTo((156 / 25.4) * 72, 6)
    const [label, figure] = settings[0]!.columns
    expect(label! / figure!).toBeCloseTo(3, 6)
  })

  test('of figures become as wide as these need, from the space that labels can spare', () => {
    const { settings } = layoutOf(table([[{ text: '公'.repeat(40) }, { text: '9'.repeat(12) }]], [6, 1]))!
    const [setting] = settings
    // A digit takes 0.64 of its size, and 2.5 points stay free at each side.
    expect(setting!.columns[1]).toBeCloseTo(0.64 * 12 * 12 + 5, 6)
    expect(sum(setting!.columns)).toBeCloseTo(TYPE_AREA.portrait.width, 6)
  })

  test('of labels keep room for five characters, those of figures for two of their heading', () => {
    const crowded = table(
      [[{ text: '规章' }, { text: '1' }, ...new Array<DocumentCell>(6).fill({ text: '9'.repeat(8) })]],
      new Array<number>(8).fill(1),
    )
    for (const { size, columns } of layoutOf(crowded)!.settings) {
      const usual = TYPE_AREA.portrait.width / 8
      expect(columns[0]).toBeGreaterThanOrEqual(Math.min(usual, 5 * size + LABEL_INSET + CELL_INSET) - 1e-6)
      expect(columns[1]).toBeGreaterThanOrEqual(Math.min(usual, 2 * size + 2 * CELL_INSET) - 1e-6)
    }
  })

  test('of text alone keep the proportions of the form in the largest type, however many there are', () => {
    for (const count of [1, 3, 7, 8, 9, 11, 13])
      expect([
        count,
        layoutOf(table([Array.from({ length: count }, () => ({ text: '规章' }))], new Array<number>(count).fill(1)))!
          .settings[0]!.size,
      ]).toEqual([count, 12])
  })

  test('that hold small figures keep room for two characters of a heading', () => {
    // Nine columns of one digit, and one that needs what the others can spare.
    const cells = [...new Array<DocumentCell>(9).fill({ text: '1' }), { text: '9'.repeat(20) }]
    const { size, columns } = layoutOf(table([cells], new Array<number>(10).fill(1)))!.settings[0]!
    expect(size).toBe(12)
    expect(columns[0]).toBeGreaterThanOrEqual(2 * size + 2 * CELL_INSET)
  })

  test('are shared out by what each would have beyond its need', () => {
    const { settings } = layoutOf(table([[{ text: '甲' }, { text: '乙' }, { text: '9'.repeat(30) }]], [2, 1, 1]))!
    const { size, columns } = settings[0]!
    const [width, least] = [TYPE_AREA.portrait.width, 5 * size + LABEL_INSET + CELL_INSET]
    const needed = 30 * 0.64 * size + 2 * CELL_INSET
    const spare = width - 2 * least - needed
    const wishes = [width / 2 - least, width / 4 - least]
    expect(columns[0]).toBeCloseTo(least + (spare * wishes[0]!) / sum(wishes), 6)
    expect(columns[2]).toBeCloseTo(needed, 6)
  })

  test('hold a figure that is merged over several of them: the type is small enough for it', () => {
    const merged = table([[{ text: '9'.repeat(30), colspan: 2 }, { text: '规章' }]], [1, 1, 3])
    expect(layoutOf(merged)!.settings.map(({ size }) => size)).toEqual([8, 7.5])
  })
})

describe('figures that find no room', () => {
  test.each([
    [4, 12],
    [5, 9],
    [6, 8],
  ])('make the type smaller: twelve columns of %i digits are set in %f points', (digits, size) =>
    expect(layoutOf(figures(12, digits))!.settings[0]!.size).toBe(size),
  )

  test('turn the page, and make the type as large again as it can be there', () => {
    expect(layoutOf(figures(12, 7))!.orientation).toBe('landscape')
    expect(layoutOf(figures(12, 7))!.settings[0]!.size).toBe(10.5)
    expect(layoutOf(figures(12, 8))!.orientation).toBe('landscape')
    expect(layoutOf(figures(12, 8))!.settings[0]!.size).toBe(9)
    expect(sum(layoutOf(figures(12, 8))!.settings[0]!.columns)).toBeCloseTo((225 / 25.4) * 72, 6)
  })

  test('on no page leave the widths of the form, in the smallest type', () => {
    const { orientation, settings } = layoutOf(figures(12, 40))!
    expect(orientation).toBe('landscape')
    expect(settings).toHaveLength(1)
    expect(settings[0]!.size).toBe(7.5)
    for (const width of settings[0]!.columns) expect(width).toBeCloseTo(TYPE_AREA.landscape.width / 12, 6)
  })
})

test.each([
  ['70.319', true],
  ['1,024', true],
  ['-2', true],
  ['50%', true],
  ['', false],
  ['/', false],
  ['3件', false],
  ['第3', false],
])('%s is a figure: %s', (text, figure) => expect(isFigure(text)).toBe(figure))

describe('pages', () => {
  const wide = tableBlock(figures(14, 7))
  const narrow = tableBlock(figures(2, 1))
  const pagesOf = (blocks: readonly Block[]) =>
    pageRuns(blocks).map(({ orientation, blocks: held }) => [orientation, held.length])

  test('are turned for a wide table and the heading above it, and turned back behind it', () => {
    expect(pagesOf([heading(1, '一'), paragraph('正文。'), heading(1, '二'), wide, paragraph('完。')])).toEqual([
      ['portrait', 2],
      ['landscape', 2],
      ['portrait', 1],
    ])
  })

  test('are not turned for text above a wide table, nor for a heading above another heading', () => {
    expect(pagesOf([heading(1, '一'), heading(2, '（一）'), wide])).toEqual([
      ['portrait', 1],
      ['landscape', 2],
    ])
    expect(pagesOf([paragraph('见下表。'), wide])).toEqual([
      ['portrait', 1],
      ['landscape', 1],
    ])
    expect(pagesOf([wide, heading(1, '一'), narrow])).toEqual([
      ['landscape', 1],
      ['portrait', 2],
    ])
    expect(pagesOf([])).toEqual([])
    expect(pagesOf([wide, heading(1, '一')])).toEqual([
      ['landscape', 1],
      ['portrait', 1],
    ])
  })
})

describe('the height of a table', () => {
  const setting = (columns: readonly number[]) => ({ size: 10, inset: 2, columns })
  const room = (characters: number) => characters * 10 + LABEL_INSET + CELL_INSET
  const heightOf = (rows: DocumentCell[][], columns: readonly number[]) =>
    estimatedHeight(table(rows, columns), setting(columns), 12)

  test('of rows of one line is that of the line and the space above and below', () => {
    expect(heightOf([[{ text: '规章' }], [{ text: '2' }]], [room(5)])).toBe(2 * (12 + 2 * 2))
    expect(heightOf([[{ text: '' }]], [room(5)])).toBe(16)
  })

  test('grows by a line where a label is longer than its cell; a figure stays on one', () => {
    expect(heightOf([[{ text: '公'.repeat(5) }]], [room(5)])).toBe(16)
    expect(heightOf([[{ text: '公'.repeat(6) }]], [room(5)])).toBe(28)
    expect(heightOf([[{ text: '公'.repeat(6) }]], [room(5) + 9])).toBe(28)
    expect(heightOf([[{ text: '9'.repeat(60) }]], [room(5)])).toBe(16)
    expect(heightOf([[{ text: '公公' }]], [1])).toBe(28)
    expect(heightOf([[{ text: '公'.repeat(10), colspan: 2 }]], [room(5), 50])).toBe(16)
  })

  test('is that of the higher cell of a row; one merged downwards adds to its last row only what is missing', () => {
    const long = { text: '公'.repeat(20) }
    expect(heightOf([[long, { text: '1' }]], [room(5), 50])).toBe(4 * 12 + 4)
    expect(heightOf([[{ ...long, rowspan: 2 }, { text: '1' }], [{ text: '2' }]], [room(5), 50])).toBe(4 * 12 + 4)
    expect(heightOf([[{ text: '公', rowspan: 2 }, { text: '1' }], [{ text: '2' }]], [room(5), 50])).toBe(32)
    // The merged cell comes first, and still only what the row beside it does not give is added.
    const beside = [[{ ...long, rowspan: 2 }, long], [{ text: '2' }]]
    expect(heightOf(beside, [room(5), room(5)])).toBe(52 + 16)
  })
})
