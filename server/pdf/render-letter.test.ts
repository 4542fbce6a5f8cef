import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LetterDocument } from '@/lib/letters/document'
import { runsOf } from '@/lib/letters/document'
import { draftLetter } from '@/lib/letters/draft'
import { BARE_FACTS, choiceOf, fullFacts, TYPED } from '@/lib/letters/facts.fixture'
import { letterDay } from '@/lib/letters/places'
import { renderLetterDocx } from '@/lib/letters/render/docx'
import { shippedWording, WORDED_KINDS, type WordedKind } from '@/lib/letters/wordings/shipped'
import { printableText } from '@/lib/report/render/printable-text'
import { wordTextOf } from './read-letter.fixture'
import { bare, type Line, pageLines, pageTexts, run } from './read-pdf.fixture'
import { renderLetterPdf } from './render-letter'

const ORGAN = '新乡市教育局'
const FIXED = { systemFonts: false }
const MM = 72 / 25.4

function letterOf(kind: WordedKind): LetterDocument {
  const choice = choiceOf(kind)
  const facts = fullFacts(choice.outcome ?? 'granted')
  const on = letterDay(choice, facts, '2024-06-03')
  return draftLetter(choice, { facts, entries: TYPED, wording: shippedWording(kind), on }).document
}
const pdfOf = (letter: LetterDocument) => renderLetterPdf(letter, ORGAN, FIXED)

const wordTexts = async (letter: LetterDocument) =>
  wordTextOf(await renderLetterDocx(letter, ORGAN), { onSheet: letter.issuer !== '' })

describe.each(WORDED_KINDS)('%s', (kind) => {
  test('every part reads back out of the PDF and out of the Word file', async () => {
    const letter = letterOf(kind)
    const [pdf, word] = [pageTexts(await pdfOf(letter)).join(''), await wordTexts(letter)]
    const said = [letter.issuer, letter.title, ...letter.rows.map(({ label }) => label)]
    // Page numbers stand between what goes over two pages.
    const withoutNumbers = pdf.replace(/—\d+—/g, '')
    for (const text of [...said, ...runsOf(letter).map((each) => each.text)]) {
      expect(withoutNumbers).toContain(bare(text))
      expect(word).toContain(bare(text))
    }
  })
})

describe('the letter sheet (GB/T 9704-2012, 10.1)', () => {
  let pdf: Uint8Array
  let pages: Line[][]
  const lineWith = (text: string) => pages.flat().find((line) => line.text.includes(text))!
  beforeAll(async () => {
    pdf = await pdfOf(letterOf('partially_granted'))
    pages = pageLines(pdf)
  })

  test('the name of the organ begins 30 mm below the edge of the page, in the middle', () => {
    const mark = pages[0]![0]!
    expect(mark.text).toBe(ORGAN)
    expect(mark.top / MM).toBeCloseTo(30, 0)
    expect((mark.left + mark.right) / 2 / MM).toBeCloseTo(105, 0)
  })

  test('the red rules are 170 mm wide: one 4 mm below the name, one 20 mm above the lower edge', () => {
    const rules = redRules(pdf)
    expect(rules).toHaveLength(4)
    for (const { left, right } of rules) {
      expect(left / MM).toBeCloseTo(20, 1)
      expect(right / MM).toBeCloseTo(190, 0)
    }
    const [first, second, third, fourth] = rules
    expect((first!.top - pages[0]![0]!.bottom) / MM).toBeCloseTo(4, 0)
    expect(first!.height).toBeGreaterThan(second!.height)
    expect(third!.height).toBeLessThan(fourth!.height)
    expect((297 * MM - fourth!.bottom) / MM).toBeCloseTo(20, 0)
  })

  test('the number stands at the right, seven eighths of a character below the rule', () => {
    const number = lineWith('新教公开答〔2024〕18号')
    expect(number.right / MM).toBeCloseTo(184, 0)
    expect(number.top - redRules(pdf)[1]!.bottom).toBeCloseTo(14, 0)
  })

  test('the title stands two lines below the number', () => {
    const lines = (lineWith('政府信息公开申请答复书').top - lineWith('新教公开答').bottom) / ((225 * MM) / 22)
    expect(lines).toBeGreaterThan(2)
    expect(lines).toBeLessThan(2.8)
  })

  test('the first page has no page number, the second has', () => {
    expect(pages).toHaveLength(2)
    expect(pages[0]!.some(({ text }) => /^—\d—$/.test(text))).toBe(false)
    expect(pages[1]!.some(({ text }) => text === '—2—')).toBe(true)
  })

  test('the date stands four characters in, the name of the organ centred over it', () => {
    const date = pages[1]!.find(({ text }) => text === '2024年6月3日')!
    const organ = pages[1]!.find(({ text }) => text === ORGAN)!
    expect((184 * MM - date.right) / ((156 * MM) / 28)).toBeCloseTo(4, 0)
    expect((organ.left + organ.right) / 2).toBeCloseTo((date.left + date.right) / 2, 0)
    expect(date.top).toBeGreaterThan(organ.top)
  })

  test('it is PDF/UA-1, tagged, with its title', () => {
    expect(run('pdfinfo', ['-meta'], pdf)).toMatch(/<pdfuaid:part>1</)
    expect(run('pdfinfo', [], pdf)).toMatch(/Title: +政府信息公开申请答复书[\s\S]*Tagged: +yes/)
  })

  test('a long name stays in one line within the rules', async () => {
    const issuer = '新乡市人民政府政务服务和大数据管理局行政审批办公室'
    const [first] = pageLines(await pdfOf({ ...letterOf('granted'), issuer }))[0]!
    expect(first!.text).toBe(issuer)
    expect(first!.left / MM).toBeGreaterThan(20)
    expect(first!.right / MM).toBeLessThan(190)
  })
})

test('a form has no name of the organ over it and no red rules', async () => {
  const pdf = await pdfOf(letterOf('registration_sheet'))
  expect(redRules(pdf)).toEqual([])
  expect(pageLines(pdf)[0]![0]!.text).toBe('政府信息公开申请登记表')
})

test('equal letters give equal bytes', async () => {
  const [one, other] = [await pdfOf(letterOf('extension')), await pdfOf(letterOf('extension'))]
  expect(Buffer.compare(one, other)).toBe(0)
})

test('a letter is set in less than a fifth of a second once the compiler is warm', async () => {
  const letter = letterOf('partially_granted')
  const times: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const begun = performance.now()
    await pdfOf({ ...letter, title: `${letter.title}${turn}` })
    times.push(performance.now() - begun)
  }
  expect(Math.min(...times)).toBeLessThan(200)
})

test('property: what was typed is data in the PDF and in the Word file', async () => {
  const characters = [...'abc019 {}[]#$*_`\\<>&"\'@=~^/|甲\u0007\u202e\u2066']
  const hostile = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 60 }).map((all) => all.join(''))
  await fc.assert(
    fc.asyncProperty(hostile, async (value) => {
      const text = `甲${value}乙`
      const request = { ...BARE_FACTS.request!, description: text }
      const facts = { ...BARE_FACTS, request, applicant: { ...BARE_FACTS.applicant, name: text } }
      const entries = { 'clarification.points': text, 'clarification.respond_by': text }
      const choice = choiceOf('clarification')
      const wording = shippedWording('clarification')
      const { document } = draftLetter(choice, { facts, entries, wording, on: '2024-06-03' })
      const printed = bare(printableText(text))
      const found = (all: string) => all.split(printed).length - 1
      expect(found(pageTexts(await pdfOf(document)).join(''))).toBe(4)
      expect(found(await wordTexts(document))).toBe(4)
    }),
    { numRuns: 40 },
  )
})

type Rule = { left: number; right: number; top: number; bottom: number; height: number }

/** The red rectangles of the first page, from the top, in points from the upper left corner. */
function redRules(pdf: Uint8Array): Rule[] {
  const svg = run('pdftocairo', ['-svg', '-f', '1', '-l', '1'], pdf)
  const paths = [...svg.matchAll(/<path[^>]*?fill:rgb\(78\.[^>]*? d="([^"]+)"[^>]*?>/g)]
  return paths
    .map(([element, d]) => ruleOf(element, d!))
    .filter(({ right, left }) => right - left > 100 * MM)
    .sort((a, b) => a.top - b.top)
}

function ruleOf(element: string, d: string): Rule {
  const [a = 1, , , s = 1, x = 0, y = 0] = (/matrix\(([^)]+)\)/.exec(element)?.[1] ?? '')
    .split(/[ ,]+/)
    .filter(Boolean)
    .map(Number)
  const numbers = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, px, py]) => [Number(px) * a + x, Number(py) * s + y] as const,
  )
  const [xs, ys] = [numbers.map(([px]) => px), numbers.map(([, py]) => py)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return { left, right, top, bottom, height: bottom - top }
}
