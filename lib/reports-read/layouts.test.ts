import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { propertyRuns } from '../property-runs.fixture'
import { publishedFigures } from '../report/history/published-report'
import { readSource } from './read-file'
import { type ReadReport, recognise } from './recognise'
import { asIs, FORMAT, LAYOUTS, type Print, soundTables, tablesOf } from './testing/layouts.fixture'
import { numbersRead } from './testing/read-back.fixture'

const readAs = async (layout: string, tables: Parameters<typeof tablesOf>[0], print: Print = asIs) => {
  const { name, bytes } = LAYOUTS[layout]!(tablesOf(tables), print)
  return recognise(await readSource(bytes, name))
}
const figuresOf = (tables: Parameters<typeof tablesOf>[0]) =>
  Object.fromEntries([...publishedFigures(tables, FORMAT)].map(([id, text]) => [id, Number(text)]))
const open = ({ cells }: ReadReport) => [...cells].filter(([, { may }]) => may !== undefined)

const APART = Object.keys(LAYOUTS).filter((layout) => layout !== 'glued')

describe.each(APART)('tables in the layout “%s”', (layout) => {
  test('come back whole', () =>
    fc.assert(
      fc.asyncProperty(soundTables(FORMAT), async (tables) => {
        const report = await readAs(layout, tables)
        expect(numbersRead(report)).toEqual(figuresOf(tables))
        expect(report).toMatchObject({ organ: '某市教育局', year: 2023 })
      }),
      { numRuns: propertyRuns(60) },
    ))
})

test('glued digits come back, or are said to be open with the right number among those named', () =>
  fc.assert(
    fc.asyncProperty(soundTables(FORMAT), async (tables) => {
      const report = await readAs('glued', tables)
      const figures = figuresOf(tables)
      for (const [id, { may }] of open(report)) {
        if (may!.length > 0) expect(may!.map(Number)).toContain(figures[id])
        delete figures[id]
      }
      expect(numbersRead(report)).toEqual(figures)
    }),
    { numRuns: propertyRuns(60) },
  ))

describe.each(['page', 'word', 'tabs of a page', 'tabs of a sheet', 'strokes', 'a cell a line'])(
  'cells that offices leave out or print otherwise, in the layout “%s”',
  (layout) => {
    const noughts =
      (sign: string): Print =>
      (text, figure) =>
        /business|legal/.test(figure) && text === '0' ? sign : text
    test.each([
      ['blank', ''],
      ['dash', '/'],
      ['dash', '—'],
    ])('%s %s', (state, sign) =>
      fc.assert(
        fc.asyncProperty(soundTables(FORMAT), async (tables) => {
          const report = await readAs(layout, tables, noughts(sign))
          for (const [id, text] of publishedFigures(tables, FORMAT)) {
            const left = noughts(sign)(text, id) === sign
            expect([id, report.cells.get(id)?.state, report.cells.get(id)?.value]).toEqual(
              left ? [id, state, null] : [id, text === '0' ? 'zero' : 'number', text],
            )
          }
        }),
        { numRuns: propertyRuns(20) },
      ),
    )

    test.each<[string, Print]>([
      ['thousands are parted', (text) => text.replace(/\B(?=(\d{3})+(?!\d|\.))/g, text.includes('.') ? '' : ',')],
      [
        'digits are full-width',
        (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ],
      ['a note stands behind the figure', (text) => (text.includes('.') ? text : `${text}（其中修订1件）`)],
      ['a footnote is marked', (text) => `${text}①`],
    ])('%s', (_, print) =>
      fc.assert(
        fc.asyncProperty(soundTables(FORMAT), async (tables) => {
          expect(numbersRead(await readAs(layout, tables, print))).toEqual(figuresOf(tables))
        }),
        { numRuns: propertyRuns(12) },
      ),
    )
  },
)
