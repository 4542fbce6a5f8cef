import { describe, expect, test } from 'vitest'
import type { GlanceFacts } from '@/lib/report/glance/facts'
import { GLANCE_SHAPES, type GlanceShape } from '@/lib/report/glance/file'
import { type Glance, glanceOf } from '@/lib/report/glance/glance'
import { GLANCE_PANELS } from '@/lib/report/glance/panels'
import { UnprintableError } from './compile-pdf'
import { bare, pageTexts, pageWords, run } from './read-pdf.fixture'
import { renderGlance } from './render-glance'

const FIXED = { systemFonts: false }
const MOST = 99_999_999
const facts: GlanceFacts = {
  organ:
    '新疆维吾尔自治区克孜勒苏柯尔克孜自治州人民政府办公室（自治州政务服务和大数据管理办公室、自治州人民政府外事办公室）机关事务中心',
  year: 2023,
  received: { total: MOST, persons: MOST - 1, organisations: 1, carriedIn: 12_345_678 },
  outcomes: ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'].map((name, index) => ({
    name,
    count: 10 ** index,
  })),
  concluded: 111_111,
  carriedOut: 7,
  timeliness: { concluded: 111_111, onTime: 111_110 },
  published: {
    items: 60,
    categories: ['政策文件及其解读与回应关切的热点', '䶮喆堃镕'].map((name) => ({ name, items: 30 })),
  },
  normativeDocuments: { issued: 1, repealed: 0, in_force: 20 },
  before: { year: 2022, received: 3, concluded: 4, carriedOut: 5 },
}
const glance = glanceOf(facts, GLANCE_PANELS, { asOf: '2024-01-10' })
const figuresOf = ({ panels }: Glance) =>
  panels.flatMap(({ leads, rows }) => [
    ...leads.map(({ value }) => value),
    ...rows.flatMap(({ bars }) => bars.map(({ value }) => String(value))),
  ])
const set = (shape: GlanceShape, of = glance) => renderGlance(of, { shape, format: 'pdf' }, FIXED)

describe.each(['a4', 'tall'] as const)('the page as %s', (shape) => {
  const { width, height, pixels } = GLANCE_SHAPES[shape]

  test('is one tagged page of its shape with every text and figure, in order', async () => {
    const pdf = await set(shape)
    expect(run('qpdf', ['--check'], pdf)).toContain('No syntax or stream encoding errors found')
    expect(run('pdfinfo', [], pdf)).toMatch(/Tagged: +yes[\s\S]*Pages: +1\n/)
    const [text] = pageTexts(pdf)
    const expected = [glance.draftLine!, glance.organ, ...glance.titleLines, ...glance.panels.map(({ title }) => title)]
    expect(text!.match(new RegExp(expected.join('.*')))).not.toBeNull()
    for (const { label } of glance.panels.flatMap(({ rows }) => rows)) expect(text).toContain(bare(label))
  })

  test('divides no figure and lets nothing stick out', async () => {
    const [words] = pageWords(await set(shape))
    const printed = words!.map(({ text }) => text.replace(/[件条%]$/, ''))
    for (const figure of figuresOf(glance)) expect(printed).toContain(figure)
    const [right, bottom] = [(width * 72) / 25.4, (height * 72) / 25.4]
    expect(words!.filter((word) => word.left < 0 || word.right > right || word.bottom > bottom)).toEqual([])
  })

  test('is the same for one panel and none of the draft’s line', async () => {
    const [text] = pageTexts(await set(shape, glanceOf(facts, ['years'])))
    expect(text).toContain('与上年相比')
    expect(text).not.toMatch(/征求意见稿|收到申请/)
  })

  test('is a picture of the width that was meant, and of the same height in proportion', async () => {
    const png = Buffer.from(await renderGlance(glance, { shape, format: 'png' }, FIXED))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(pixels)
    expect(Math.abs(png.readUInt32BE(20) - (pixels * height) / width)).toBeLessThan(2)
  })
})

test('a character that no font has is named with its place, for the picture too', async () => {
  const odd = glanceOf(
    { ...facts, published: { items: 1, categories: [{ name: '類\u{1F600}', items: 1 }] } },
    GLANCE_PANELS,
  )
  await expect(renderGlance(odd, { shape: 'tall', format: 'png' }, FIXED)).rejects.toThrow(UnprintableError)
  await expect(renderGlance(odd, { shape: 'tall', format: 'png' }, FIXED)).rejects.toThrow('主动公开')
})

test('the words are a text file', async () => {
  const bytes = await renderGlance(glance, { shape: 'a4', format: 'txt' })
  expect(new TextDecoder().decode(bytes)).toMatch(/^新疆.*\n征求意见稿.*\n收到申请：[\s\S]*\n$/)
})
