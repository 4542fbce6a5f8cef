import { describe, expect, test } from 'vitest'
import { renderDocx } from '@/lib/report/render/docx'
import { pageTexts, pageWords } from '../pdf/read-pdf.fixture'
import { renderPdf } from '../pdf/render-pdf'
import { partOf } from './read-back.fixture'
import { ALL, FIGURES, reportWithFigures } from './wide-figures.fixture'

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('figures of %i digits', (digits) => {
  const { document, figure } = reportWithFigures(digits)

  test('stand in the PDF undivided and inside the page, those of a table in one size, table 三 on one page', async () => {
    const pdf = await renderPdf(document, { systemFonts: false })
    const pages = pageWords(pdf)
    const figures = pages.flat().filter(({ text }) => text === figure)
    expect(figures).toHaveLength(ALL)
    const ofPage = (page: number) => pages[page]!.filter(({ text }) => text === figure)
    const table3 = pageTexts(pdf).findIndex((text) => text.includes('四、结转下年度继续办理'))
    expect(ofPage(table3).length).toBeGreaterThanOrEqual(FIGURES.table3)
    const heights = ofPage(table3).map(({ top, bottom }) => bottom - top)
    const sizes = new Set(heights.map((height) => height.toFixed(1)))
    expect(sizes.size).toBeLessThanOrEqual(2)
    for (const height of heights) expect(height).toBeGreaterThan(7)
  })

  test('have room on one line of their cell in the Word file, those of a table in one size', async () => {
    const xml = await partOf(await renderDocx(document), 'word/document.xml')
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table)
    expect(tables).toHaveLength(3)
    for (const table of tables) {
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
      const sizes = new Set([...table.matchAll(/<w:sz w:val="([\d.]+)"/g)].map(([, size]) => Number(size)))
      expect(sizes.size).toBe(1)
      const [halfPoints] = [...sizes]
      expect(halfPoints).toBeGreaterThanOrEqual(15)
      // Digits of 仿宋 and 宋体 are half as wide as their size.
      const width = digits * (halfPoints! / 2) * 0.5 * 20
      const narrowest = Math.min(...figureColumns(table, figure, grid))
      expect(narrowest).toBeGreaterThanOrEqual(width + 40)
    }
  })
})

/** The widths of the cells that hold the figure, in twentieths of a point. */
function figureColumns(table: string, figure: string, grid: readonly number[]): number[] {
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row)
  return rows.flatMap((row) => {
    let column = 0
    const widths: number[] = []
    for (const [cell] of row.matchAll(/<w:tc>.*?<\/w:tc>/gs)) {
      const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1)
      const width = grid.slice(column, column + span).reduce((sum, each) => sum + each, 0)
      if (cell.includes(`>${figure}<`)) widths.push(width)
      column += span
    }
    return widths
  })
}
