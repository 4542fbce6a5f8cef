import { describe, expect, test } from 'vitest'
import { APPLICANT_KIND_CODES } from '../../law/applicants'
import { OUTCOME_CODES } from '../../law/outcomes'
import { formatOf } from '../../law/report-formats/format-of'
import { SUPERVISION_HEAD_CODES } from '../../supervision/heads'
import { factsOf } from '../facts.fixture'
import { countTables } from '../tables'
import { comparedWith, stockExpected } from './continuity'
import { fieldOf, historyInput } from './input'
import {
  type PublishedReport,
  publishedFigures,
  publishedNumber,
  type TableFigureId,
  tablesOfPrinted,
} from './published-report'
import { historyFromJson } from './read-json'

const FORMAT = formatOf(2023)
const facts = factsOf(2023, OUTCOME_CODES, APPLICANT_KIND_CODES, SUPERVISION_HEAD_CODES)
/** Made anew for each test. */
const tables = () => countTables(facts, FORMAT)
const last = (figures: [TableFigureId, string][], format: PublishedReport['format'] = '2021'): PublishedReport => ({
  year: 2022,
  format,
  origin: 'entered',
  source: '',
  figures: new Map(figures),
  sections: {},
})

describe('two years beside each other', () => {
  test('a cell is shown as it was published and as it is now, and as unknown where last year has none', () => {
    const compared = comparedWith(last([['table3.received.total', '12']]), tables(), FORMAT)
    expect(compared('table3.received.total')).toEqual({
      figure: 'table3.received.total',
      last: '12',
      now: String(tables().table3.received.total),
    })
    expect(compared('table2.licensing')).toMatchObject({ last: undefined, now: String(facts.decisions.licensing) })
    expect(comparedWith(undefined, tables(), FORMAT)('table2.licensing').last).toBeUndefined()
  })

  test('last year’s stock, this year’s additions and repeals make the stock that is expected', () => {
    const { issued, repealed } = facts.documents.normative_documents
    const expected = (report: PublishedReport) => stockExpected(report, tables(), FORMAT, 'normative_documents')
    expect(expected(last([['table2.normative_documents.in_force', '100']]))).toBe(100 + issued - repealed)
    expect(expected(last([['table2.normative_documents.in_force', '0']]))).toBe(issued - repealed)
    expect(expected(last([]))).toBeUndefined()
    // The form of 2019 measured other things in table 二.
    expect(expected(last([['table2.normative_documents.in_force', '100']], '2019'))).toBeUndefined()
  })
})

describe('published cells', () => {
  test('are those of every table, and laid out again make the same tables', () => {
    const printed = publishedFigures(tables(), FORMAT)
    expect(printed.size).toBe(200)
    expect(tablesOfPrinted(FORMAT, (figure) => printed.get(figure))).toEqual(tables())
  })

  test('that are blank are 0 in the tables, and unknown as numbers', () => {
    const blank = tablesOfPrinted(FORMAT, () => null)
    expect([blank.table2.administrative_charges, blank.table3.received.total]).toEqual(['0', 0])
    expect(publishedNumber(last([]), 'table2.licensing')).toBeUndefined()
    expect(publishedNumber(last([['table2.administrative_charges', '70.319']]), 'table2.administrative_charges')).toBe(
      70.319,
    )
  })
})

describe('the cells of a report as they are entered', () => {
  const read = (cells: Record<string, string>) =>
    historyInput.safeParse({ year: 2022, format: '2021', source: '官网', cells, sections: {}, version: 0 })
  const cellsOf = (text: string, figure: 'table3.received.total' | 'table2.administrative_charges') => {
    const { data, error } = read({ [fieldOf(figure)]: text })
    return data ? data.cells[figure] : error!.issues.map(({ path, message }) => [path.join('|'), message])[0]
  }
  const received = (text: string) => cellsOf(text, 'table3.received.total')
  const charges = (text: string) => cellsOf(text, 'table2.administrative_charges')

  test('are whole numbers, with blanks and commas between digits or in wide figures', () => {
    expect(['12', ' 1,234 ', '１２', '0', '999999999'].map(received)).toEqual(['12', '1234', '12', '0', '999999999'])
  })

  test('are an amount of 万元 with up to six decimals for the charges', () => {
    expect(['70.319', '0', '1234567890123.123456'].map(charges)).toEqual(['70.319', '0', '1234567890123.123456'])
  })

  test('are left out where a report prints a stroke or nothing', () => {
    expect(['', '/', '//', '—', '——', '-', '\\', ' '].map(received)).toEqual(new Array(8).fill(undefined))
    expect(['/', '——'].map(charges)).toEqual([undefined, undefined])
  })

  test('that hold anything else are refused at the cell', () => {
    for (const text of ['x', '12件', '1.5', '012', '-3', '1/2', '—3', '1234567890'])
      expect([text, received(text)]).toEqual([text, ['cells|table3/received/total', 'number']])
    for (const text of ['x', '70.', '.5', '1.1234567', '01.5'])
      expect([text, charges(text)]).toEqual([text, ['cells|table2/administrative_charges', 'amount']])
  })

  test('that no form has are passed over', () => expect(read({ 'table9/x': 'y' }).data?.cells).toEqual({}))

  test('belong to a year from 2019 on', () => {
    const ofYear = (year: number) => historyInput.safeParse({ ...HISTORY, year }).success
    const HISTORY = { format: '2021', source: '官网', cells: {}, sections: {}, version: 0 }
    expect([2018, 2019, 2199, 2200].map(ofYear)).toEqual([false, true, true, false])
  })
})

describe('a report read from JSON', () => {
  const { headings, overviewHeads } = FORMAT
  const json = (more: object = {}) =>
    JSON.stringify({
      organ: '新乡市教育局',
      year: 2022,
      table3: { columns: ['natural_person', 'total'], rows: { received: [3, null], granted: ['/', 2] } },
      table4: { columns: ['upheld', 'total'], reconsideration: [1, 1], litigation_direct: [0] },
      ...more,
    })

  test('brings the cells that it has; one that it leaves out or that is null is blank', () => {
    const { cells, organ, year, version } = historyFromJson(json())!
    expect([organ, year, version]).toEqual(['新乡市教育局', 2022, 0])
    expect(cells).toEqual({
      'table3/received/natural_person': '3',
      'table3/granted/natural_person': '/',
      'table3/granted/total': '2',
      'table4/reconsideration/upheld': '1',
      'table4/reconsideration/total': '1',
      'table4/litigation_direct/upheld': '0',
    })
  })

  test('brings its text: the six sections, 一 divided at its heads, what stands before them as its preamble', () => {
    const sections = [
      {
        heading: headings.overview,
        paragraphs: [
          '根据条例编制。',
          '本报告',
          overviewHeads[0]!.label,
          '甲。',
          '乙。',
          overviewHeads[4]!.label,
          '丙。',
        ],
      },
      { heading: headings.table2, paragraphs: ['表。'] },
      { heading: headings.problems, paragraphs: ['问题。', '改进。'] },
      { heading: headings.otherMatters, paragraphs: ['无。'] },
      { heading: '七、其他', paragraphs: ['不读。'] },
    ]
    expect(historyFromJson(json({ sections }))!.sections).toEqual({
      preamble: '根据条例编制。\n本报告',
      'overview.proactive': '甲。\n乙。',
      'overview.supervision': '丙。',
      problems: '问题。\n改进。',
      other_matters: '无。',
    })
  })

  test('is none where the text is not JSON, or no report', () => {
    for (const text of ['', 'x', '[]', '{}', '{"organ":"x","year":2022}', json({ year: '2022' })])
      expect([text, historyFromJson(text)]).toEqual([text, undefined])
  })
})
