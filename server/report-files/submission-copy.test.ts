import { describe, expect, test } from 'vitest'
import { renderDocx } from '@/lib/report/render/docx'
import { sampleDocument } from '@/lib/report/render/sample-document.fixture'
import { partsOfZip } from '@/lib/zip/zip.fixture'
import { bare, pageLines, pageTexts } from '../pdf/read-pdf.fixture'
import { renderPdf } from '../pdf/render-pdf'

const FIXED = { systemFonts: false }
const LONG = '新乡市教育局2023年度主动公开政府信息目录及其说明（含规章、行政规范性文件和政策解读材料）'
const document = {
  ...sampleDocument(),
  submission: { formedOn: '2024-01-22', signer: '赵军', attachments: ['统计表', LONG] } as const,
}
const MILLIMETRE = 72 / 25.4
const lineWith = (lines: ReturnType<typeof pageLines>, text: string) =>
  lines
    .flat()
    .filter((line) => line.text.includes(text))
    .at(-1)!
const centre = ({ left, right }: { left: number; right: number }) => (left + right) / 2

describe('the copy that is handed in as PDF', () => {
  test('has its signer before the title, attachments, organ and day after the text', async () => {
    const text = pageTexts(await renderPdf(document, FIXED)).join('')
    expect(text).toMatch(/^签发人：赵军新乡市教育局2023年/)
    expect(text).toContain(`附件：1.统计表2.${bare(LONG)}新乡市教育局2024年1月22日`)
    expect(pageTexts(await renderPdf(sampleDocument(), FIXED)).join('')).not.toContain('签发人')
  })

  test('has the organ centred over the day, four characters from the edge, so that the seal has its place', async () => {
    const lines = pageLines(await renderPdf(document, FIXED))
    const [organ, day] = [lineWith(lines, '新乡市教育局'), lineWith(lines, '2024年1月22日')]
    expect(Math.abs(centre(organ) - centre(day))).toBeLessThan(1)
    const edge = (210 - 26) * MILLIMETRE
    expect(Math.abs(edge - day.right - 4 * 5.571 * MILLIMETRE)).toBeLessThan(2)
    expect(day.top).toBeGreaterThan(organ.top)
  })

  test('goes on under the first character of a name that is broken', async () => {
    const lines = pageLines(await renderPdf(document, FIXED)).flat()
    // Two characters in, three of the label, then the number.
    const name = 28 * MILLIMETRE + 5 * 5.571 * MILLIMETRE
    expect(lineWith([lines], '料）').left - name).toBeGreaterThan(0)
    expect(lineWith([lines], '料）').left - name).toBeLessThan(24)
  })

  test('breaks a name that is longer than a line', async () => {
    const organ = '新疆维吾尔自治区克孜勒苏柯尔克孜自治州人民政府办公室（自治州政务服务和大数据管理办公室）机关事务中心'
    const lines = pageLines(await renderPdf({ ...document, organ }, FIXED))
    expect(lines.flat().every(({ left, right }) => left > 0 && right < 210 * MILLIMETRE)).toBe(true)
    expect(pageTexts(await renderPdf({ ...document, organ }, FIXED)).join('')).toContain(`${organ}2024年1月22日`)
  })
})

test('the copy that is handed in as Word has the same, and keeps its foot together', async () => {
  const xml = String((await partsOfZip(Buffer.from(await renderDocx(document)))).get('word/document.xml'))
  const texts = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
    keep: paragraph.includes('<w:keepNext/>'),
  }))
  expect(texts[0]!.text).toBe('签发人：赵军')
  expect(texts.slice(-4)).toEqual([
    { text: '附件：1. 统计表', keep: true },
    { text: `\u3000\u3000\u30002. ${LONG}`, keep: true },
    { text: '新乡市教育局', keep: true },
    { text: '2024年1月22日', keep: false },
  ])
})
