import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, DocumentCell } from '@/lib/report/document'
import { heading, paragraph, sampleDocument, tableBlock } from '@/lib/report/render/sample-document.fixture'
import { type Line, pageLines, pageTexts, pageWords } from './read-pdf.fixture'
import { renderPdf } from './render-pdf'

const MM = 72 / 25.4
const LEFT = 28 * MM
const RIGHT = LEFT + 156 * MM
const TOP_MARGIN = 37 * MM
const BOTTOM = TOP_MARGIN + 225 * MM
// pdftotext includes the negative letter spacing after a line's last character in its width.
const SLACK = 0.3

const FIXED = { systemFonts: false }
const render = (blocks?: readonly Block[]) => renderPdf(sampleDocument(blocks), FIXED)
const isPageNumber = ({ text }: Line) => /^—\d+—$/.test(text)

describe('a page of text (GB/T 9704)', () => {
  let pages: Line[][]
  let full: Line[]
  beforeAll(async () => {
    pages = pageLines(await render([paragraph('中'.repeat(3000))]))
    full = pages[1]!.filter((line) => !isPageNumber(line))
  })

  test('has 22 lines of 28 characters', () => {
    expect(full.map(({ text }) => text.length)).toEqual(new Array(22).fill(28))
  })

  test('fills the type area of 156 by 225 mm, 37 mm from the top and 28 mm from the left', () => {
    expect(full[0]!.top).toBeCloseTo(TOP_MARGIN, 1)
    for (const line of full) {
      expect(line.left).toBeCloseTo(LEFT, 1)
      expect(Math.abs(line.right - RIGHT)).toBeLessThan(SLACK)
    }
    const pitches = full.slice(1).map((line, index) => line.top - full[index]!.top)
    for (const pitch of pitches) expect(pitch).toBeCloseTo((225 * MM) / 22, 1)
    expect(full.at(-1)!.bottom).toBeLessThan(BOTTOM)
  })

  test('begins a paragraph two characters in', () => {
    const first = pages[0]!.find(({ text }) => text.startsWith('中中'))!
    expect(first.text).toHaveLength(26)
    expect(first.left - LEFT).toBeCloseTo((2 * 156 * MM) / 28, 1)
  })

  test('has its number 7 mm below, odd ones at the right and even ones at the left, one character in', () => {
    const [odd, even] = pages.map((lines) => lines.find(isPageNumber)!) as [Line, Line]
    expect(RIGHT - odd.right).toBeCloseTo(14, 0)
    expect(even.left - LEFT).toBeCloseTo(14, 0)
    expect((odd.top + odd.bottom) / 2).toBeGreaterThan(BOTTOM + 6 * MM)
    expect((odd.top + odd.bottom) / 2).toBeLessThan(BOTTOM + 8 * MM)
  })
})

test('the title breaks after the name of the organ and stands in the middle', async () => {
  const [organ, rest] = pageLines(await render([]))[0]!
  expect([organ!.text, rest!.text]).toEqual(['新乡市教育局', '2023年政府信息公开工作年度报告'])
  for (const line of [organ!, rest!]) expect((line.left + line.right) / 2).toBeCloseTo((LEFT + RIGHT) / 2, 0)
})

test('numbers and the parts of a date are not divided between lines', async () => {
  const texts = Array.from({ length: 20 }, (_, shift) =>
    paragraph(`${'中'.repeat(shift)}${'自2023年12月31日起1234.56万元，'.repeat(8)}`),
  )
  const lines = pageLines(await render(texts)).flat()
  for (const [index, { text }] of lines.entries()) {
    if (/\d$/.test(text)) expect(lines[index + 1]!.text).not.toMatch(/^[\d.年月日%]/)
    expect(text).not.toMatch(/^[，。；、》）]/)
  }
})

/** Text of so many characters before a passage moves it along the line, so that each place in it comes to the line's end. */
const shifted = (passage: string) =>
  Array.from({ length: 27 }, (_, shift) => paragraph(`${'中'.repeat(shift + 6)}${passage}中中中中`))

test('a label does not part from what it numbers', async () => {
  const lines = pageLines(await render(shifted('1.属于国家秘密、第（十四）项'))).flat()
  const ends = lines.map(({ text }) => text.slice(-2))
  expect(ends.filter((end) => /(^|[^\d])1\.$/.test(end) || /第$|第（$/.test(end))).toEqual([])
})

test('after a closing quotation mark a line may end, before figures too', async () => {
  const lines = pageLines(await render(shifted('“新乡教育”2024'))).flat()
  expect(lines.filter(({ text }) => text.endsWith('”'))).not.toEqual([])
  expect(lines.filter(({ text }) => /“$/.test(text) || /^”/.test(text))).toEqual([])
})

test('a comma and a quotation mark that touch take one and a half characters, not two', async () => {
  const words = async (text: string) => {
    const [line] = pageLines(await render([paragraph(text)]))[0]!.slice(-2)
    return line!.right - line!.left
  }
  const character = (await words('中中中中')) / 4
  for (const pair of ['，“', '、“', '：“', '”，', '”。'])
    expect((await words(`中${pair}中`)) / character).toBeCloseTo(3.5, 0.5)
  expect(pageTexts(await render([paragraph('中，“新乡”、“教育”。')])).join('')).toContain('中，“新乡”、“教育”。')
})

test('a word longer than a line is broken inside the type area and copies without a trace', async () => {
  const word = `https://www.xinxiang.gov.cn/${'a'.repeat(120)}`
  const pdf = await render([paragraph(`网址${word}。`)])
  for (const line of pageLines(pdf).flat()) expect(line.right).toBeLessThan(RIGHT + 8)
  expect(pageTexts(pdf).join('')).toContain(word)
})

describe('tables', () => {
  test('table 三 stays whole, with its heading', async () => {
    const texts = pageTexts(await render())
    const page = texts.find((text) => text.includes('四、结转下年度继续办理'))!
    expect(page).toContain('三、收到和处理政府信息公开申请情况')
    expect(page).toContain('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')
  })

  test('table 三 is set in 五号 or larger', async () => {
    const cells = pageLines(await render())
      .flat()
      .filter(({ text }) => text === '8.属于行政查询事项')
    expect(cells[0]!.bottom - cells[0]!.top).toBeGreaterThanOrEqual(10.5)
  })

  test('one that is too long breaks, repeats its header and leaves no line off the page', async () => {
    const rows = Array.from({ length: 90 }, (_, index): DocumentCell[] => [
      ...(index === 0 ? [{ text: '合并的一格', rowspan: 90 }] : []),
      { text: `第${index + 1}行` },
    ])
    const header = [['栏目', '数量'].map((text) => ({ text, header: true }))]
    const table = { id: 'long', caption: '', columns: [1, 2], headerRows: 1, rows: [...header, ...rows] }
    const pages = pageLines(await render([heading(1, '一、长表'), tableBlock(table)]))
    expect(pages.length).toBeGreaterThan(2)
    for (const lines of pages) {
      expect(lines.filter(({ text }) => text === '数量')).toHaveLength(1)
      for (const line of lines.filter((line) => !isPageNumber(line))) expect(line.bottom).toBeLessThan(BOTTOM + 1)
    }
    for (let row = 1; row <= 90; row += 1) expect(pages.flat().some(({ text }) => text === `第${row}行`)).toBe(true)
  })

  test('a figure wider than its share of the table makes its column wider, and is as large as the others', async () => {
    const columns = new Array<number>(15).fill(1)
    const cells = columns.map((_, index): DocumentCell => ({ text: index === 0 ? '123456789' : '0', align: 'center' }))
    const [words] = pageWords(
      await render([tableBlock({ id: 'w', caption: '', columns, headerRows: 0, rows: [cells] })]),
    )
    const wide = words!.find(({ text }) => text === '123456789')!
    const height = ({ top, bottom }: Line) => bottom - top
    expect(wide.left).toBeGreaterThan(LEFT)
    for (const narrow of words!.filter(({ text }) => text === '0')) {
      expect(narrow.left).toBeGreaterThan(wide.right)
      expect(height(narrow)).toBeCloseTo(height(wide), 1)
    }
  })

  test('a caption stands above its table on the same page', async () => {
    const table = { id: 'c', caption: '各渠道数量', columns: [1], headerRows: 0, rows: [[{ text: '网站' }]] }
    const pages = pageTexts(await render([paragraph('中'.repeat(460)), tableBlock(table)]))
    expect(pages.find((text) => text.includes('各渠道数量'))).toContain('网站')
  })
})

describe('headings and charts', () => {
  const chart = (id: string): Block => ({
    type: 'chart',
    chart: {
      ...{ id, kind: 'bar', title: `图${id}`, alternative: `图${id}`, unit: '件', categories: ['甲', '乙'] },
      series: [{ name: '数', values: [3, 5] }],
    },
  })
  const lines = (count: number) => Array.from({ length: count }, (_, line) => paragraph(`第${line}行`))
  const pageOf = (pages: string[], text: string) => pages.findIndex((page) => page.includes(text))

  test('a heading stands never alone at the foot, whatever stands before and below it', async () => {
    for (let before = 14; before <= 22; before += 1) {
      const pages = pageLines(
        await render([
          ...lines(before),
          heading(1, '一、总体'),
          heading(2, '（一）公开'),
          ...lines(2),
          heading(2, '（二）图'),
          chart('甲'),
        ]),
      )
      for (const page of pages) expect(page.filter((line) => !isPageNumber(line)).at(-1)?.text).not.toMatch(/^（|^一、/)
    }
  })

  test('a chart stands below its text, or at the head of the next page; the text goes on before it', async () => {
    for (let before = 2; before <= 22; before += 2) {
      const pages = pageTexts(
        await render([...lines(before), paragraph('文字到此。'), chart('甲'), heading(1, '二、其后'), ...lines(30)]),
      )
      const [text, drawn, after] = ['文字到此。', '图甲', '二、其后'].map((one) => pageOf(pages, one)) as [
        number,
        number,
        number,
      ]
      expect(drawn - text).toBeLessThanOrEqual(1)
      if (drawn > text) expect(pages[drawn]!.startsWith('图甲')).toBe(true)
      // No page but the last is left with room for more than a heading and its first line.
      expect(after - text).toBeLessThanOrEqual(1)
      const full = pageLines(
        await render([...lines(before), paragraph('文字到此。'), chart('甲'), heading(1, '二、其后'), ...lines(30)]),
      )
      for (const page of full.slice(0, -1)) {
        const last = page.filter((line) => !isPageNumber(line)).reduce((foot, line) => Math.max(foot, line.bottom), 0)
        expect(BOTTOM - last).toBeLessThan(3.2 * ((225 * MM) / 22))
      }
    }
  })

  test('two small charts stand beside each other, a third below them', async () => {
    const titles = pageLines(await render(['甲', '乙', '丙'].map(chart)))
      .flat()
      .filter(({ text }) => /^图[甲乙丙]$/.test(text))
    const [one, two, three] = titles as [Line, Line, Line]
    expect(two.top).toBeCloseTo(one.top, 0)
    expect(two.left).toBeGreaterThan(LEFT + 78 * MM)
    expect(one.right).toBeLessThan(LEFT + 78 * MM)
    expect(three.top).toBeGreaterThan(one.bottom + 30 * MM)
  })

  test('charts keep their order', async () => {
    for (let before = 0; before <= 20; before += 4) {
      const text = pageTexts(
        await render([...lines(before), ...['甲', '乙', '丙'].map(chart), paragraph('其后。')]),
      ).join('')
      expect(text.match(/图甲.*图乙.*图丙/s)).not.toBeNull()
    }
  })
})
