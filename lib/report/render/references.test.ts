import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { bookIn } from '../../workbook/read-back.fixture'
import { partsOfZip } from '../../zip/zip.fixture'
import { renderCsv } from './csv'
import { renderDocx } from './docx'
import { renderHtml } from './html'
import { renderHtmlFragment } from './html-fragment'
import { REFERENCE_CHARTS, referenceDocument } from './reference-document.fixture'
import { sampleDocument } from './sample-document.fixture'
import { renderChartSvg } from './svg'
import { typstInput } from './typst'
import { renderXlsx } from './xlsx'

// A published report is rendered anew from what was frozen whenever somebody asks for a file of it. What is drawn must
// not change unseen: each format is held against a file that was looked at. After a change that is wanted, look at the
// files that `npx vitest run lib/report/render -u` writes.

const file = (name: string) => `./references/${name}`
/** One element a line, so that a difference is found. */
const inLines = (xml: string) => xml.replaceAll('><', '>\n<')

describe('a report is drawn as it was when it was published', () => {
  const document = referenceDocument()

  test('as a page', () => expect(renderHtml(document)).toMatchFileSnapshot(file('page.html.txt')))
  test('for the editor of a website', async () => {
    const fragment = await renderHtmlFragment(document)
    await expect(fragment.replace(/base64,[^"]+/g, 'base64,')).toMatchFileSnapshot(file('fragment.html.txt'))
  })
  test('as figures in lines', () => expect(renderCsv(document)).toMatchFileSnapshot(file('figures.csv.txt')))
  test('for the PDF', () => {
    const input = JSON.stringify(JSON.parse(typstInput(document, { systemFonts: false })), undefined, 1)
    return expect(input).toMatchFileSnapshot(file('pdf-input.json.txt'))
  })

  test('in Word', async () => {
    const parts = partsOfZip(Buffer.from(await renderDocx(document)))
    for (const name of ['document', 'styles', 'footer1', 'footer2', 'fontTable']) {
      // The pictures of a process are numbered through all files.
      const part = inLines(String(parts.get(`word/${name}.xml`))).replace(/docPr id="\d+"/g, 'docPr id=""')
      await expect(part).toMatchFileSnapshot(file(`word-${name}.xml.txt`))
    }
  })

  test('in a workbook', async () => {
    const { names, parts } = bookIn(await buffer(await renderXlsx({ document })))
    for (const [at, name] of names.entries()) {
      const sheet = inLines(String(parts.get(`xl/worksheets/sheet${at + 1}.xml`)))
      await expect(sheet).toMatchFileSnapshot(file(`workbook-${name}.xml.txt`))
    }
    const pictures = inLines(String(parts.get('xl/drawings/drawing5.xml')))
    await expect(pictures).toMatchFileSnapshot(file('workbook-pictures.xml.txt'))
  })
})

test('the records behind the figures are listed as they were', async () => {
  const record = { path: '/requests/2023-007', name: '2023-007', date: '2023-05-08', detail: '年检结果' }
  const figure = { figure: 'table3.received.total', label: '本年新收', text: '1', records: [record] } as const
  const { parts } = bookIn(await buffer(await renderXlsx({ document: sampleDocument([]) }, [figure])))
  const sheet = inLines(String(parts.get('xl/worksheets/sheet2.xml')))
  await expect(sheet).toMatchFileSnapshot(file('workbook-records.xml.txt'))
})

test.each(Object.entries(REFERENCE_CHARTS))('a chart is drawn as it was: %s', (name, chart) =>
  expect(inLines(renderChartSvg(chart))).toMatchFileSnapshot(file(`chart-${name}.svg`)),
)
