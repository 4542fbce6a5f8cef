import { describe, expect, test } from 'vitest'
import { formatOf } from '../law/report-formats/format-of'
import { type AnnualReport, assembleReport, toDocument, type WrittenSections } from './assemble'
import type { Block } from './document'
import { editionOf, markedAsDraft } from './edition'
import { fullYear } from './facts.fixture'
import { reportJson } from './render/json'
import { SECTION_KEYS } from './sections'

const facts = fullYear()
/** Made anew for each test, as everything that is looked at. */
const report = () => assembleReport(facts, {})
const typed: WrittenSections = { problems: { text: '收到{{fees.requests}}件。\n\n  无。 ', version: 3 } }
const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []))

describe('the text of a section', () => {
  test('is drafted from the figures until the office writes its own', () => {
    expect(SECTION_KEYS.every((key) => report().sections[key].drafted && report().sections[key].version === 0)).toBe(
      true,
    )
    expect(report().sections.problems.text).toBe(report().drafts.problems)
    const { problems } = assembleReport(facts, typed).sections
    expect(problems).toMatchObject({ key: 'problems', drafted: false, version: 3, text: typed.problems!.text })
    expect(problems.paragraphs).toEqual([
      [{ text: '收到' }, { text: '2', figure: 'fees.requests' }, { text: '件。' }],
      [{ text: '无。' }],
    ])
  })

  test('is the draft again where the office has emptied it, and keeps its version', () => {
    const { problems } = assembleReport(facts, { problems: { text: '', version: 4 } }).sections
    expect(problems).toMatchObject({ drafted: true, version: 4, text: report().drafts.problems })
  })

  test('is drafted in the organ’s own wording where it has one', () => {
    const own = assembleReport(facts, {}, { templates: { other_matters: '{{year}}年无其他事项。' } })
    expect(own.drafts.other_matters).toBe('2023年无其他事项。')
    expect(own.drafts.problems).toBe(report().drafts.problems)
  })
})

describe('the findings of a report', () => {
  const written = { ...typed, 'overview.requests': { text: '全年新收政府信息公开申请3件。', version: 1 } }
  const checked = () => assembleReport(facts, written)
  const narrative = () => checked().findings.find(({ section }) => section === 'overview.requests')!

  test('are what its own text contradicts, as it is printed', () => {
    expect(narrative()).toMatchObject({ quote: expect.stringContaining('3件'), found: 3 })
    expect(checked().year).toBe(2023)
  })

  test('come with the explanation that was given for these facts', () => {
    const given = { explanation: '口径不同', staffName: '王芳', at: '2024-01-10', version: 1 }
    const { id: finding, fingerprint } = narrative()
    const explanations = [{ ...given, finding, fingerprint }]
    const explained = assembleReport(facts, written, { explanations }).findings.find(({ id }) => id === finding)
    expect(explained).toMatchObject({ explained: given })
  })

  test('need a register only where one is given', () => {
    const evidence = {
      received: 0,
      served: {},
      suspects: [],
      suitsBeforeReview: [],
      upheldCorrections: [],
      fees: [],
      regulations: [],
    }
    const rules = (findings: AnnualReport['findings']) => new Set(findings.map(({ rule }) => rule))
    const without = rules(checked().findings)
    const more = [...rules(assembleReport(facts, written, { evidence }).findings)].filter((rule) => !without.has(rule))
    expect(more.length).toBeGreaterThan(0)
  })
})

describe('the document', () => {
  const document = () => toDocument(report())
  const { headings, overviewHeads } = formatOf(2023)

  test('has the six sections and the five heads of 一 in the order of the form', () => {
    const found = document().blocks.flatMap((block) => (block.type === 'heading' ? [[block.level, block.text]] : []))
    expect(found).toEqual([
      [1, headings.overview],
      ...overviewHeads.map(({ label }) => [2, label]),
      [1, headings.table2],
      [1, headings.table3],
      [1, headings.table4],
      [1, headings.problems],
      [1, headings.otherMatters],
    ])
  })

  test('names every heading, so that a table of contents can lead to it', () => {
    const ids = document().blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => id !== '')).toBe(true)
  })

  test('has each table under its heading, the preamble before the heads, and the text of every section once', () => {
    const { blocks } = document()
    for (const [at, block] of blocks.entries())
      if (block.type === 'table') expect(blocks[at - 1]).toMatchObject({ type: 'heading', id: block.table.id })
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(3)
    expect(blocks[1]).toMatchObject({ type: 'paragraph', runs: report().sections.preamble.paragraphs[0] })
    const printed = SECTION_KEYS.flatMap((key) =>
      report().sections[key].paragraphs.map((runs) => runs.map(({ text }) => text).join('')),
    )
    expect(textsOf(blocks)).toEqual(printed)
  })

  test('has the charts that the organ chose, each behind the text of its section', () => {
    const chartsIn = (blocks: readonly Block[]) =>
      blocks.flatMap((block) => (block.type === 'chart' ? [block.chart.id] : []))
    expect(chartsIn(document().blocks)).toEqual(['items', 'requests', 'outcomes'])
    const chosen = toDocument(assembleReport(facts, {}, { charts: ['channels'] })).blocks
    expect(chartsIn(chosen)).toEqual(['channels'])
    const at = chosen.findIndex(({ type }) => type === 'chart')
    expect(chosen.slice(at + 1).find(({ type }) => type === 'heading')).toMatchObject({
      text: overviewHeads[4]!.label,
    })
    const earlierYears = [{ year: 2022, received: 12, concluded: 11, carriedOut: 1 }]
    expect(chartsIn(toDocument(assembleReport(facts, {}, { charts: ['years'], earlierYears })).blocks)).toEqual([
      'years',
    ])
  })

  test('names the organ and the year', () => {
    expect(document()).toMatchObject({ organ: '新乡市教育局', year: 2023, title: { organ: '新乡市教育局' } })
    expect(document().title.rest).toMatch(/^2023年/)
    expect(document().draft).toBeUndefined()
  })
})

describe('the report as data', () => {
  const data = () => reportJson(report())

  test('has the three tables of the form, cells in the order of its columns', () => {
    const { tables } = report()
    expect(data()).toMatchObject({ organ: '新乡市教育局', year: 2023, format: '2021' })
    expect(data().table2).toEqual({ ...tables.table2, administrative_charges: 7.0319 })
    expect(data().table3.columns).toHaveLength(7)
    expect(data().table3.rows.received).toEqual(data().table3.columns.map((column) => tables.table3.received[column]))
    expect(Object.keys(data().table3.rows)).toHaveLength(25)
    const { upheld, corrected, other, pending, total } = tables.table4.reconsideration
    expect(data().table4.columns).toEqual(['upheld', 'corrected', 'other', 'pending', 'total'])
    expect(data().table4.reconsideration).toEqual([upheld, corrected, other, pending, total])
  })

  test('has the figures of section 一, platforms in 万 as they were stated', () => {
    const { tables } = report()
    const { reconsideration, litigation_direct, litigation_after_reconsideration } = tables.table4
    expect(data().figures).toEqual({
      publishedTotal: 356,
      breakdown: { 概况类: 48, 政务动态: 308, 目录: 0 },
      normativeMade: tables.table2.normative_documents.issued,
      policyInterpretation: 5,
      hotTopicResponses: 6,
      siteVisitsWanPersonTimes: 118.4,
      wechatSubscribersWan: 48.8,
      weiboFansWan: undefined,
      douyinFansWan: 15,
      douyinLikesWan: undefined,
      articles: 253,
      requestsReceived: tables.table3.received.total,
      reconsiderationsAndSuits:
        reconsideration.total + litigation_direct.total + litigation_after_reconsideration.total,
    })
  })

  test('has the sections with their paragraphs, the heads of 一 among them', () => {
    const { headings, overviewHeads } = formatOf(2023)
    expect(data().sections.map(({ heading }) => heading)).toEqual(Object.values(headings))
    const [overview, two] = data().sections
    expect(overview!.paragraphs).toContain(overviewHeads[0]!.label)
    expect(overview!.paragraphs).toContain(textsOf(toDocument(report()).blocks)[0])
    expect(two!.paragraphs).toEqual([])
  })

  test('has the findings in words', () => {
    const found = reportJson(assembleReport(facts, { problems: { text: '收到申请3件。', version: 1 } })).findings
    expect(found.length).toBeGreaterThan(0)
    for (const finding of found) expect(finding.text).toBeTruthy()
  })
})

test('an edition is the document and the data, and a draft says so in both', () => {
  const edition = editionOf(report())
  expect(edition).toEqual({ document: toDocument(report()), data: reportJson(report()) })
  const draft = markedAsDraft(edition, { asOf: '2023-06-30' })
  expect([draft.document.draft, draft.data.draft]).toEqual([{ asOf: '2023-06-30' }, { asOf: '2023-06-30' }])
  expect(draft.document.blocks).toBe(edition.document.blocks)
  expect(draft.data.table3).toBe(edition.data.table3)
})
