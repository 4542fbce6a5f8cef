import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assembleReport } from '../assemble'
import { fullYear } from '../facts.fixture'
import { reportJson } from '../render/json'
import { type GlanceFacts, glanceFacts } from './facts'
import { glanceFileName } from './file'
import { glanceOf, glanceText, tellingPanels } from './glance'
import { GLANCE_PANELS } from './panels'

const report = assembleReport(fullYear(), {})
const beyond = {
  timeliness: { concluded: 11, onTime: 10 },
  before: { year: 2022, received: 12, concluded: 9, carriedOut: 3 },
}
const facts = glanceFacts(reportJson(report), beyond)
const silent: GlanceFacts = {
  organ: '新乡市教育局',
  year: 2023,
  received: { total: 0, persons: 0, organisations: 0, carriedIn: 0 },
  outcomes: [],
  concluded: 0,
  carriedOut: 0,
  published: { items: 0, categories: [] },
  normativeDocuments: { issued: 0, repealed: 0, in_force: 0 },
}
const panel = (id: string, of: GlanceFacts) => tellingPanels(of).find((each) => each.id === id)

describe('the figures on the page', () => {
  test('are those of the report’s tables', () => {
    const { table3, table2 } = report.tables
    expect(facts.received).toMatchObject({ total: table3.received.total, carriedIn: table3.carried_in.total })
    expect(facts.received.persons + facts.received.organisations).toBe(table3.received.total)
    expect(facts.outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(table3.total.total)
    expect(facts).toMatchObject({ concluded: table3.total.total, carriedOut: table3.carried_out.total })
    expect(facts.normativeDocuments).toEqual(table2.normative_documents)
  })

  test('stay the same through the JSON in which a published report is frozen', () => {
    expect(glanceFacts(JSON.parse(JSON.stringify(reportJson(report))), beyond)).toEqual(facts)
  })
})

describe('a panel', () => {
  test('is left out where all that it would show is zero or unknown', () => {
    expect(tellingPanels(silent)).toEqual([])
    expect(tellingPanels(facts).map(({ id }) => id)).toEqual(GLANCE_PANELS)
    expect(
      panel('years', { ...silent, before: { year: 2022, received: 0, concluded: 0, carriedOut: 0 } }),
    ).toBeUndefined()
    expect(panel('received', { ...silent, received: { ...silent.received, carriedIn: 2 } })?.rows).toEqual([])
    expect(
      panel('published', { ...silent, normativeDocuments: { issued: 0, repealed: 0, in_force: 4 } })?.sentence,
    ).toBe('本年制发行政规范性文件0件，现行有效4件。')
  })

  test('of what was in time never says 100 % of less than all', () => {
    const share = (onTime: number, concluded: number) =>
      panel('timeliness', { ...silent, timeliness: { onTime, concluded } })!.leads[1]!.value
    expect([share(11, 11), share(10, 11), share(9999, 10_000), share(0, 3), share(1, 2)]).toEqual([
      '100',
      '90.9',
      '99.9',
      '0',
      '50',
    ])
  })

  test('of what was published has the largest categories, and the rest as one', () => {
    const categories = [3, 9, 0, 5, 7, 1, 2].map((items, index) => ({ name: `类${index}`, items }))
    const { rows } = panel('published', { ...silent, published: { items: 27, categories } })!
    expect(rows.map(({ label, bars }) => [label, bars[0]!.value])).toEqual([
      ['类1', 9],
      ['类4', 7],
      ['类3', 5],
      ['类0', 3],
      ['其他2类', 3],
    ])
  })

  test('of two years says what became more, less, or stayed', () => {
    const years = { ...silent, received: { ...silent.received, total: 15 }, concluded: 9, carriedOut: 1 }
    expect(panel('years', { ...years, before: beyond.before })?.sentence).toBe(
      '新收12件变为15件，增加3件；办结9件变为9件，与上年持平；结转下年度3件变为1件，减少2件。',
    )
  })
})

describe('the page', () => {
  test('holds what the office chose, in its order', () => {
    expect(glanceOf(facts, ['published', 'received']).panels.map(({ id }) => id)).toEqual(['received', 'published'])
  })

  test('says that it is a draft, in its words and in its name', () => {
    const draft = glanceOf(facts, GLANCE_PANELS, { asOf: '2024-01-10' })
    expect(glanceText(draft)).toContain('征求意见稿（数据截至2024年1月10日）')
    expect(glanceFileName(draft, { shape: 'tall', format: 'png' })).toBe(
      '新乡市教育局一图读懂2023年政府信息公开工作年度报告（竖版）（征求意见稿）.png',
    )
    const published = glanceOf(facts, GLANCE_PANELS)
    expect(glanceText(published)).not.toContain('征求意见稿')
    expect(glanceFileName(published, { shape: 'a4', format: 'pdf', revision: 2 })).toBe(
      '新乡市教育局一图读懂2023年政府信息公开工作年度报告（第2版）.pdf',
    )
  })

  test('has every figure that it shows in its words', () => {
    const count = fc.nat(99_999_999)
    const any = fc.record({ persons: count, organisations: count, carriedIn: count, onTime: count, late: count })
    fc.assert(
      fc.property(any, ({ persons, organisations, carriedIn, onTime, late }) => {
        const glance = glanceOf(
          {
            ...facts,
            received: { total: persons + organisations, persons, organisations, carriedIn },
            timeliness: { concluded: onTime + late, onTime },
          },
          GLANCE_PANELS,
        )
        for (const { sentence, leads, rows } of glance.panels)
          for (const figure of [
            ...leads.map(({ value }) => value),
            ...rows.flatMap(({ bars }) => bars.map(({ value }) => String(value))),
          ])
            expect(sentence).toContain(figure)
      }),
    )
  })
})
