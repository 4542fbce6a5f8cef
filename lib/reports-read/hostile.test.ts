import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatByCode } from '../law/report-formats/format-of'
import { propertyRuns } from '../property-runs.fixture'
import { publishedFigures } from '../report/history/published-report'
import type { ReportTables } from '../report/tables'
import { checkFile } from './checked-file'
import { ReadError } from './read-error'
import { readSource } from './read-file'
import { type ReadReport, recognise } from './recognise'
import type { SourceCell } from './source'
import { HOSTILE_OPEN, HOSTILE_WHOLE, twoReports } from './testing/hostile-pages.fixture'
import { asIs, FORMAT, soundTables, tablesOf } from './testing/layouts.fixture'
import { besideEachOther, type PdfPage, pdfOf, reportPages, turned } from './testing/pdf-file.fixture'
import { numbersRead } from './testing/read-back.fixture'

const figuresOf = (tables: ReportTables, format = FORMAT) =>
  Object.fromEntries([...publishedFigures(tables, format)].map(([id, text]) => [id, Number(text)]))

/** What was read as another number than the one that is printed. */
const wrong = ({ cells }: ReadReport, tables: ReportTables, format = FORMAT) => {
  const right = figuresOf(tables, format)
  return [...cells].flatMap(([id, { value }]) =>
    value === null || Number(value) === right[id] ? [] : [[id, value, right[id]]],
  )
}
const FORMS = [formatByCode('2021'), formatByCode('2019')]

describe.each(Object.keys(HOSTILE_WHOLE))('%s', (layout) => {
  test.each(FORMS.map((format) => [format.code, format] as const))('comes back whole in the form of %s', (_, format) =>
    fc.assert(
      fc.asyncProperty(soundTables(format), async (tables) => {
        const { name, bytes } = HOSTILE_WHOLE[layout]!(tablesOf(tables, format), asIs)
        const { report, assessment } = await checkFile(bytes, name)
        expect(numbersRead(report)).toEqual(figuresOf(tables, format))
        expect(report).toMatchObject({ organ: '某市教育局', year: 2023, format: { code: format.code } })
        expect(assessment.findings.filter(({ rule }) => /^T[34]-/.test(rule))).toEqual([])
      }),
      { numRuns: propertyRuns(8) },
    ),
  )
})

describe.each(Object.keys(HOSTILE_OPEN))('%s', (layout) => {
  test('no cell is read wrongly', () =>
    fc.assert(
      fc.asyncProperty(soundTables(FORMAT), async (tables) => {
        const { name, bytes } = HOSTILE_OPEN[layout]!(tablesOf(tables), asIs)
        const read = await checkFile(bytes, name).catch((error: unknown) => {
          if (error instanceof ReadError) return undefined
          throw error
        })
        expect(read ? wrong(read.report, tables) : []).toEqual([])
      }),
      { numRuns: propertyRuns(15) },
    ))
})

describe('two reports in one file', () => {
  test('are never mixed, whatever they share', () =>
    fc.assert(
      fc.asyncProperty(
        soundTables(FORMAT),
        soundTables(FORMAT),
        fc.subarray(['table2', 'table3', 'table4'] as const),
        async (tables, other, shared) => {
          const later = { ...other, ...Object.fromEntries(shared.map((table) => [table, tables[table]])) }
          fc.pre(JSON.stringify(later) !== JSON.stringify(tables))
          const { name, bytes } = twoReports(tablesOf(tables), tablesOf(later))
          await expect(checkFile(bytes, name)).rejects.toMatchObject({ code: 'severalReports', at: '2023 2024' })
          expect(numbersRead((await checkFile(bytes, name, { year: 2024 })).report)).toEqual(figuresOf(later))
        },
      ),
      { numRuns: propertyRuns(15) },
    ))
})

const PDF_WHOLE: Record<string, (tables: ReturnType<typeof tablesOf>) => PdfPage[]> = {
  'a PDF file': (tables) => reportPages(tables, asIs),
  'a PDF file with rows of table 三 on several pages': (tables) => reportPages(tables, asIs, { tall: 260 }),
  'a PDF file without the upper edge of its tables': (tables) => reportPages(tables, asIs, { strokes: 'no top edge' }),
  'a PDF file whose bold type is drawn twice': (tables) => reportPages(tables, asIs, { doubled: true }),
  'a PDF file with pages that are turned': (tables) => turned(reportPages(tables, asIs), 90, true),
  'a PDF file with pages upside down': (tables) => turned(reportPages(tables, asIs), 180, true),
  'a PDF file whose tables lie on their side': (tables) => turned(reportPages(tables, asIs), 90, false),
}
const PDF_OPEN: typeof PDF_WHOLE = {
  'a PDF file whose figures are wider than their cells': (tables) => reportPages(tables, asIs, { width: 330 }),
  'a PDF file without strokes': (tables) => reportPages(tables, asIs, { strokes: 'none' }),
  'a PDF file with strokes across only': (tables) => reportPages(tables, asIs, { strokes: 'only across' }),
}

describe.each(Object.keys(PDF_WHOLE))('%s', (layout) => {
  test('comes back whole', () =>
    fc.assert(
      fc.asyncProperty(soundTables(FORMAT), async (tables) => {
        const { report, assessment } = await checkFile(pdfOf(PDF_WHOLE[layout]!(tablesOf(tables))), 'a.pdf')
        expect(numbersRead(report)).toEqual(figuresOf(tables))
        expect(report).toMatchObject({ organ: '某市教育局', year: 2023 })
        expect(assessment.findings.filter(({ rule }) => /^T[34]-/.test(rule))).toEqual([])
      }),
      { numRuns: propertyRuns(3) },
    ))
})

describe.each(Object.keys(PDF_OPEN))('%s', (layout) => {
  test('no cell is read wrongly', () =>
    fc.assert(
      fc.asyncProperty(soundTables(FORMAT), async (tables) => {
        const { report } = await checkFile(pdfOf(PDF_OPEN[layout]!(tablesOf(tables))), 'a.pdf')
        expect(wrong(report, tables)).toEqual([])
      }),
      { numRuns: propertyRuns(12) },
    ))
})

describe('what a PDF file may be besides', () => {
  const made = (seed: number) => tablesOf(fc.sample(soundTables(FORMAT), { numRuns: 1, seed })[0]!)

  test('two years beside each other on each page are never mixed', async () => {
    const bytes = pdfOf(besideEachOther(reportPages(made(1), asIs), reportPages(made(2), asIs)))
    await expect(checkFile(bytes, 'a.pdf')).rejects.toMatchObject({ code: 'severalReports' })
  })
  test('pages without text are said to be a scan', async () => {
    const pages = reportPages(made(1), asIs).map((page) => ({ ...page, texts: [] }))
    await expect(checkFile(pdfOf(pages), 'a.pdf')).rejects.toMatchObject({ code: 'scan' })
  })
  test('a cell that strokes and lines give differently is open, and both numbers are named', async () => {
    const { blocks, titles } = await readSource(pdfOf(reportPages(made(1), asIs)), 'a.pdf')
    const cell = 'table3.received.natural_person'
    const right = recognise({ blocks, titles }).cells.get(cell)!.value!
    const rowOf = (block: { cells: readonly SourceCell[] }) =>
      block.cells.find(({ text }) => text.replace(/\s/g, '').includes('本年新收政府信息公开申请数量'))?.place.row
    const changed = blocks.map((block) =>
      block.type === 'line'
        ? block
        : {
            ...block,
            cells: block.cells.map((each) =>
              each.place.row === rowOf(block) && each.text === right ? { ...each, text: `${right}9` } : each,
            ),
          },
    )
    expect(recognise({ titles, blocks: changed, tablesInLines: true }).cells.get(cell)).toMatchObject({
      value: null,
      may: [`${right}9`, right],
    })
  })
})
