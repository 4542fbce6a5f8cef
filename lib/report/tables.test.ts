import { describe, expect, test } from 'vitest'
import { OUTCOME_CODES } from '../law/outcomes'
import { formatOf } from '../law/report-formats/format-of'
import { TABLE4_BLOCKS } from '../law/report-formats/report-format'
import { table3Columns } from '../law/report-formats/rows'
import type { DocumentTable } from './document'
import { place } from './document'
import { fullYear } from './facts.fixture'
import { table2Of, table3Of, table4Of } from './form-tables'
import { countTables, table2Cell, table3Cells } from './tables'

const FORMAT = formatOf(2023)
const facts = fullYear()
/** Made anew for each test, as everything that is looked at. */
const tablesOf2023 = () => countTables(facts, FORMAT)
const formsOf2023 = () => {
  const { table2, table3, table4 } = tablesOf2023()
  return [table2Of(FORMAT, table2), table3Of(FORMAT, table3), table4Of(FORMAT, table4)] as const
}

describe('the tables of a year', () => {
  test('have in each cell what was counted', () => {
    const tables = tablesOf2023()
    expect(tables.table2.regulations).toEqual(facts.documents.regulations)
    expect(table2Cell(tables.table2, 'normative_documents.repealed')).toBe(facts.documents.normative_documents.repealed)
    expect(table2Cell(tables.table2, 'penalties')).toBe(facts.decisions.penalties)
    // 70,319.00 元 in 万元.
    expect(table2Cell(tables.table2, 'administrative_charges')).toBe('7.0319')
    for (const row of ['received', 'carried_in', 'carried_out', ...OUTCOME_CODES] as const)
      expect(table3Cells(tables.table3, row)).toMatchObject(facts.requests[row])
    for (const block of TABLE4_BLOCKS) expect(tables.table4[block]).toMatchObject(facts.remedies[block])
  })

  test('have as totals the declared sums', () => {
    const tables = tablesOf2023()
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    const { natural_person, business } = facts.requests.received
    expect(tables.table3.received.total).toBe(sum(Object.values(facts.requests.received)))
    expect([natural_person, business].every((count) => count > 0)).toBe(true)
    const ofPersons = sum(OUTCOME_CODES.map((outcome) => facts.requests[outcome].natural_person))
    expect(tables.table3.total.natural_person).toBe(ofPersons)
    const { upheld, corrected, other, pending } = facts.remedies.reconsideration
    expect(tables.table4.reconsideration.total).toBe(upheld + corrected + other + pending)
  })

  test('of 2019 print what that form does not divide as one row', () => {
    const tables = tablesOf2023()
    const older = countTables(facts, formatOf(2020))
    const undivided = ['other.clarification_lapsed', 'other.fee_unpaid', 'other.other'] as const
    const persons = undivided.reduce((total, outcome) => total + facts.requests[outcome].natural_person, 0)
    expect(table3Cells(older.table3, 'other.undivided').natural_person).toBe(persons)
    expect(() => table3Cells(tables.table3, 'other.undivided')).toThrow('other.undivided')
  })

  test('lose no request: an outcome for which the form has no row is an error, unless nothing was concluded with it', () => {
    const { table3 } = FORMAT
    const blocks = table3.blocks.filter(({ group }) => group !== 'granted')
    const without = { ...FORMAT, table3: { ...table3, blocks } }
    expect(() => countTables(facts, without)).toThrow('granted')
    const { granted } = facts.requests
    const nobody = Object.fromEntries(Object.keys(granted).map((kind) => [kind, 0])) as typeof granted
    expect(() => countTables({ ...facts, requests: { ...facts.requests, granted: nobody } }, without)).not.toThrow()
  })
})

describe('the printed form', () => {
  const texts = (table: DocumentTable, row: number) => table.rows[row]!.map(({ text }) => text)

  test('has each square of its grid filled once', () => {
    const forms = formsOf2023()
    const [two, three, four] = forms
    for (const form of forms) {
      const squares = place(form).reduce((sum, { rowspan, colspan }) => sum + rowspan * colspan, 0)
      expect(squares).toBe(form.columns.length * form.rows.length)
    }
    expect([two, three, four].map(({ columns, rows }) => [columns.length, rows.length])).toEqual([
      [12, 14],
      [10, 28],
      [15, 4],
    ])
  })

  test('repeats the heads of 三 and 四 on each page; the blocks of 二 have each its own', () => {
    const forms = formsOf2023()
    const [two] = forms
    expect(forms.map(({ headerRows }) => headerRows)).toEqual([0, 3, 3])
    const blockOf2 = two.rows.map((cells) => cells.map(({ header, align }) => [header, align]))
    expect(blockOf2[0]).toEqual([[true, 'center']])
    expect(blockOf2[1]!.every(([header, align]) => header && align === 'center')).toBe(true)
    expect(blockOf2[2]![0]).toEqual([true, 'left'])
    expect(blockOf2[2]!.slice(1).every(([header, align]) => !header && align === 'center')).toBe(true)
  })

  test('has in every cell of a figure that figure, under its name', () => {
    const tables = tablesOf2023()
    const forms = formsOf2023()
    const figures = forms.flatMap((form) =>
      form.rows.flat().flatMap(({ figure, text }) => (figure ? [[figure, text]] : [])),
    )
    expect(figures).toHaveLength(10 + 175 + 15)
    const of = Object.fromEntries(figures)
    expect(of['table2.penalties']).toBe(String(facts.decisions.penalties))
    expect(of['table3.total.total']).toBe(String(tables.table3.total.total))
    expect(of['table3.granted.business']).toBe(String(facts.requests.granted.business))
    expect(of['table4.litigation_direct.other']).toBe(String(facts.remedies.litigation_direct.other))
  })

  test('is as wide as the form has it, and names its columns', () => {
    const [, three, four] = formsOf2023()
    expect(three.columns).toEqual([1, 1.9, 6.1, 1, 1, 1, 1, 1, 1, 1])
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    expect(four.rows[1]!.map(({ text }) => text).slice(0, 5)).toEqual(results)
    expect(four.rows[2]!.map(({ text }) => text)).toEqual([...results, ...results])
  })

  test('has the merged cells of the national form', () => {
    const [, three, four] = formsOf2023()
    const spans = (table: DocumentTable, row: number) =>
      table.rows[row]!.map(({ colspan = 1, rowspan = 1 }) => [colspan, rowspan])
    expect([spans(three, 0), spans(three, 1)]).toEqual([
      [
        [3, 3],
        [7, 1],
      ],
      [
        [1, 2],
        [5, 1],
        [1, 2],
      ],
    ])
    expect(spans(three, 3)[0]).toEqual([3, 1])
    // 三、本年度办理结果 beside its 22 rows, （一）予以公开 over two columns.
    expect(spans(three, 5).slice(0, 2)).toEqual([
      [1, 22],
      [2, 1],
    ])
    // （三）不予公开 stands once beside its eight rows.
    expect(spans(three, 7).slice(0, 2)).toEqual([
      [1, 8],
      [1, 1],
    ])
    expect(three.rows[8]).toHaveLength(1 + 7)
    expect([spans(four, 0), spans(four, 1).map(([, rows]) => rows)]).toEqual([
      [
        [5, 1],
        [10, 1],
      ],
      [2, 2, 2, 2, 2, 1, 1],
    ])
  })

  test('tells of every label what it defines', () => {
    const forms = formsOf2023()
    const [, three] = forms
    const defined = forms.flatMap((form) => form.rows.flat().flatMap(({ defines }) => defines ?? []))
    expect(defined).toContainEqual({ table: 2, row: 'regulations' })
    expect(defined).toContainEqual({ table: 3, row: 'received' })
    expect(defined).toContainEqual({ table: 3, row: 'granted' })
    expect(defined).toContainEqual({ table: 3, row: 'refused.state_secret' })
    expect(defined).toContainEqual({ table: 3, row: 'total' })
    expect(defined).toContainEqual({ table: 4, row: 'litigation_after_reconsideration' })
    expect(defined).toContainEqual({ table: 4, result: 'pending' })
    // 6 rows of 二, the 25 of 三, 3 kinds of case and 4 results of 四: its total needs none.
    expect(defined).toHaveLength(6 + 25 + 3 + 4)
    expect(texts(three, 2)).toHaveLength(5)
    expect(table3Columns(FORMAT)).toHaveLength(7)
  })

  test('prints a stroke where the form has a cell of which nothing is kept', () => {
    const older = table2Of(formatOf(2020), countTables(facts, formatOf(2020)).table2)
    const strokes = older.rows.flat().filter(({ text }) => text === '/')
    expect(strokes.length).toBeGreaterThan(0)
    for (const { align, figure } of strokes) expect([align, figure]).toEqual(['center', undefined])
  })
})
