import { describe, expect, test } from 'vitest'
import { formatOf } from '../law/report-formats/format-of'
import { cellLabel } from './cell-label'
import { definitionOf, definitionsOfFigure } from './definitions'
import { fullYear } from './facts.fixture'
import { readFigure } from './figure-reference'
import { type FigureId, namedFigures } from './figures'
import { columnLabel, rowLabel, sectionHeading } from './labels'
import { SECTION_KEYS } from './sections'
import { countTables } from './tables'

const FORMAT = formatOf(2023)
const facts = fullYear()
/** Made anew for each test, as everything that is looked at. */
const tables = () => countTables(facts, FORMAT)
const figures = () => namedFigures(facts, tables(), FORMAT)
const textOf = (id: FigureId) => figures().get(id)?.text

describe('the figures that a text may use', () => {
  test('are every cell of the three tables, and what else the year counts', () => {
    const count = (start: string) => [...figures().keys()].filter((id) => id.startsWith(start)).length
    expect(['table2.', 'table3.', 'table4.'].map(count)).toEqual([10, 175, 15])
    expect(count('supervision.')).toBe(10)
    expect([count('published.kind.'), count('published.category.'), count('postings.')]).toEqual([3, 5, 3])
  })

  test('print what the year counts', () => {
    expect(textOf('table2.administrative_charges')).toBe('7.0319')
    expect(textOf('table2.regulations.in_force')).toBe(String(facts.documents.regulations.in_force))
    expect(textOf('table3.received.business')).toBe(String(facts.requests.received.business))
    expect(textOf('table4.litigation_direct.pending')).toBe(String(facts.remedies.litigation_direct.pending))
    expect(textOf('postings.1')).toBe('300')
    expect(textOf('statistic.1.visits')).toBe('118.4万')
    expect(textOf('statistic.1.articles')).toBe('253')
    expect(textOf('documents.amended.regulations')).toBe(String(facts.amendedDocuments.regulations))
    expect(textOf('supervision.trainings')).toBe(String(facts.supervision.trainings))
    expect([textOf('fees.requests'), textOf('fees.yuan')]).toEqual(['2', '420'])
  })

  test('count published information by kind: interpretations and responses beside the total', () => {
    expect(
      (['information', 'interpretation', 'response'] as const).map((kind) => textOf(`published.kind.${kind}`)),
    ).toEqual(['356', '5', '6'])
    expect(textOf('published.category.2')).toBe('308')
  })

  test('count all reviews and suits as the sum of the three totals of table 四', () => {
    const { reconsideration, litigation_direct, litigation_after_reconsideration } = tables().table4
    const all = reconsideration.total + litigation_direct.total + litigation_after_reconsideration.total
    expect(textOf('remedies.total')).toBe(String(all))
  })

  test('are told apart by what the office calls them', () => {
    const labels = [...figures().values()].map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels.every((label) => label.length > 2)).toBe(true)
    expect(figures().get('statistic.1.visits')!.label).toContain('门户网站')
  })

  test('are all read back from their names', () => {
    for (const id of figures().keys()) expect([id, readFigure(id)?.of]).toEqual([id, expect.any(String)])
  })
})

describe('what cells are called outside the form', () => {
  test('is their row and column', () => {
    expect(cellLabel(FORMAT, 'table2.regulations.issued')).toBe('规章制发件数')
    expect(cellLabel(FORMAT, 'table2.licensing')).not.toBe('规章制发件数')
    expect(cellLabel(FORMAT, 'table3.refused.state_secret.business')).toBe(
      `${rowLabel(FORMAT, 'refused.state_secret')} ${columnLabel(FORMAT, 'business')}`,
    )
    expect(cellLabel(FORMAT, 'table4.reconsideration.upheld')).toBe('行政复议 结果维持')
    expect(cellLabel(FORMAT, 'table4.reconsideration.total')).toBe('行政复议 总计')
    expect(cellLabel(FORMAT, 'fees.yuan')).toBe('fees.yuan')
  })

  test('is another for every row, column and section', () => {
    const rows = ['received', 'carried_in', 'granted', 'total', 'carried_out'] as const
    expect(new Set(rows.map((row) => rowLabel(FORMAT, row))).size).toBe(rows.length)
    const { person, organisations, columnTotal } = FORMAT.table3
    expect([columnLabel(FORMAT, 'natural_person'), columnLabel(FORMAT, 'total')]).toEqual([
      person.name,
      columnTotal.name,
    ])
    expect(columnLabel(FORMAT, 'legal_service')).toBe(
      organisations.columns.find(({ column }) => column === 'legal_service')!.name,
    )
    // The preamble stands under 一 without a heading of its own.
    const headings = SECTION_KEYS.map((key) => sectionHeading(FORMAT, key))
    expect([headings[0], headings[6], headings[7]]).toEqual([
      FORMAT.headings.overview,
      FORMAT.headings.problems,
      FORMAT.headings.otherMatters,
    ])
    expect(headings.slice(1, 6)).toEqual(FORMAT.overviewHeads.map(({ label }) => label))
  })
})

describe('the definitions by which a figure counts', () => {
  const { table3, table4 } = FORMAT
  const rulesOf = (id: string) => definitionsOfFigure(FORMAT, readFigure(id)!).map(({ rule }) => rule)

  test('are that of its row in table 三, whatever its column', () => {
    expect(rulesOf('table3.received.total')).toEqual([table3.received.definition.rule])
    expect(rulesOf('table3.carried_in.business')).toEqual([table3.carriedIn.definition.rule])
    expect(rulesOf('table3.carried_out.total')).toEqual([table3.carriedOut.definition.rule])
    expect(rulesOf('table3.total.total')).toEqual([table3.resultsTotal.definition.rule])
    const secret = definitionOf(FORMAT, { table: 3, row: 'refused.state_secret' })!
    expect(secret.citation.article).toBe('第十四条')
    expect(rulesOf('table3.refused.state_secret.total')).toEqual([secret.rule])
  })

  test('are that of its row in table 二', () => {
    const regulations = definitionOf(FORMAT, { table: 2, row: 'regulations' })!
    expect(rulesOf('table2.regulations.in_force')).toEqual([regulations.rule])
    expect(rulesOf('table2.licensing')).toEqual([definitionOf(FORMAT, { table: 2, row: 'licensing' })!.rule])
  })

  test('are those of its case and of its result in table 四, where it stands for one', () => {
    const [block, result] = [table4.blocks.reconsideration.definition.rule, table4.results.upheld.definition.rule]
    expect(rulesOf('table4.reconsideration.upheld')).toEqual([block, result])
    expect(rulesOf('table4.reconsideration.total')).toEqual([block])
    expect(rulesOf('remedies.total')).toEqual([])
  })

  test('are none for what the form does not print, and for a row that it does not have', () => {
    expect(rulesOf('postings.1')).toEqual([])
    expect(definitionOf(FORMAT, { table: 3, row: 'other.undivided' })).toBeUndefined()
    const without = { ...FORMAT, table2: { ...FORMAT.table2, blocks: [] } }
    expect(definitionOf(without, { table: 2, row: 'licensing' })).toBeUndefined()
    expect(definitionOf(formatOf(2020), { table: 3, row: 'other.undivided' })).toBeDefined()
  })
})
