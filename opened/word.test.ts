import { beforeAll, describe, expect, test } from 'vitest'
import { draftLine } from '@/lib/report/draft-mark'
import { renderDocx } from '@/lib/report/render/docx'
import { bare, type Line, pageLines, pageTexts, pageWords } from '@/server/pdf/read-pdf.fixture'
import { CASES, editionFor, figuresOf } from '@/server/report-files/matrix.fixture'
import { figuresInPdf } from '@/server/report-files/read-back.fixture'
import { ALL, FIGURES, reportWithFigures } from '@/server/report-files/wide-figures.fixture'
import { openedByLibreOffice } from './libreoffice.fixture'

// The Word file as a program lays it out: pages, lines and places of words cannot be seen in the file itself.

const MILLIMETRE = 72 / 25.4
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8]
/**
 * The face of running text lacks the character: what is drawn in another one stands behind its line in the file. A comma that
 * hangs over the edge of the text is in the Word file, but LibreOffice 7 does not draw it.
 */
const OF_ANOTHER_FACE = '𠮷'
const AS_DRAWN = /𠮷|，/g
const LAST_ROW = '四、结转下年度继续办理'
const TABLE_THREE = '三、收到和处理政府信息公开申请情况'

const editions = CASES.map(editionFor)
let opened: Map<string, Uint8Array>
beforeAll(async () => {
  const files = new Map<string, Uint8Array>()
  for (const [at, { document }] of editions.entries()) files.set(`report-${at}.docx`, await renderDocx(document))
  for (const digits of DIGITS) files.set(`wide-${digits}.docx`, await renderDocx(reportWithFigures(digits).document))
  opened = openedByLibreOffice(files, 'pdf')
})

/** Pages lie on their side where a table needs the room. */
const widthOf = (page: readonly Line[]) =>
  Math.max(...page.map(({ bottom }) => bottom)) > 210 * MILLIMETRE ? 210 : 297

describe.each(DIGITS)('figures of %i digits', (digits) => {
  const { figure } = reportWithFigures(digits)
  const wordsOf = () =>
    pageWords(opened.get(`wide-${digits}.pdf`)!).map((words) => words.filter((w) => w.text === figure))

  test('are all there and undivided', () => {
    expect(wordsOf().flat()).toHaveLength(ALL)
  })

  test('stand beside each other with room between, in lines that run through the table', () => {
    for (const words of wordsOf())
      for (const one of words)
        for (const other of words) {
          if (one === other || Math.abs(one.top - other.top) > 1 || one.left > other.left) continue
          expect(other.left).toBeGreaterThan(one.right)
        }
  })

  test('of a table have one size, and table 三 is on one page', () => {
    const page = pageTexts(opened.get(`wide-${digits}.pdf`)!).findIndex((text) => text.includes(LAST_ROW))
    const words = wordsOf()[page]!
    // Another table on the page has a size of its own.
    const heights = words.map(({ top, bottom }) => bottom - top).toSorted((one, other) => one - other)
    expect(heights.some((height, at) => heights[at + FIGURES.table3 - 1]! - height < 0.5)).toBe(true)
  })
})

describe.each(CASES.map((one, at) => ({ ...one, at })))(
  '$digits digits, a name of $name characters, $paragraphs paragraphs',
  ({ at }) => {
    const edition = editions[at]!
    const file = () => opened.get(`report-${at}.pdf`)!

    test('every figure is that of the JSON', () => {
      expect(figuresInPdf(file())).toEqual(figuresOf(edition.data))
    })

    test('title and paragraphs are whole and in order', () => {
      const draft = bare(draftLine(edition.document) ?? '')
      const texts = pageTexts(file()).map((text) => text.replace(/—\d+—$/, '').replace(draft, ''))
      let rest = texts.join('').replace(AS_DRAWN, '')
      const { title } = edition.document
      const parts = [title.organ, title.rest, ...edition.data.sections.flatMap(({ paragraphs }) => paragraphs)].map(
        bare,
      )
      const every = (text: string) => text.split(OF_ANOTHER_FACE).length
      expect(every(texts.join(''))).toBe(every(parts.join('')))
      for (const part of parts.map((text) => text.replace(AS_DRAWN, ''))) {
        const found = rest.indexOf(part)
        expect(found, part).toBeGreaterThanOrEqual(0)
        rest = rest.slice(found + part.length)
      }
    })

    test('a draft says so on every page, the final report on none', () => {
      const draft = draftLine(edition.document)
      for (const text of pageTexts(file())) expect(text.includes(bare(draft ?? '征求意见稿'))).toBe(draft !== undefined)
    })

    test('table 三 stands on one page with its heading', () => {
      const page = pageTexts(file()).find((text) => text.includes(LAST_ROW))!
      expect(page).toContain(TABLE_THREE)
    })

    test('nothing leaves the page', () => {
      for (const page of pageLines(file()).filter((lines) => lines.length > 0))
        for (const { left, right, text } of page) {
          expect(left, text).toBeGreaterThan(20 * MILLIMETRE)
          expect(right, text).toBeLessThan((widthOf(page) - 20) * MILLIMETRE)
        }
    })

    test('no page ends with a heading', () => {
      const { blocks } = edition.document
      // A chart below a heading is no text.
      const headings = blocks.flatMap((block, index) =>
        block.type === 'heading' && blocks[index + 1]?.type !== 'chart' ? [bare(block.text)] : [],
      )
      for (const text of pageTexts(file()).slice(0, -1))
        expect(headings.filter((heading) => text.replace(/—\d+—$/, '').endsWith(heading))).toEqual([])
    })
  },
)
