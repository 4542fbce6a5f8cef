import { type SectionKey, TABLE4_BLOCKS } from '../../law/report-formats/report-format'
import { table3Columns } from '../../law/report-formats/rows'
import type { FigureId } from '../figures'
import { stockExpected } from '../history/continuity'
import { publishedNumber, sameMeasures, tableCell } from '../history/published-report'
import { SECTION_KEYS } from '../sections'
import { type Check, compare } from './context'
import { similarity } from './similarity'

/** Per column; silent where last year left the cell blank. */
export const carriedOver: Check = ({ format, tables: { table3 }, last }) =>
  table3Columns(format).flatMap((column) => {
    const expected = last && publishedNumber(last, `table3.carried_out.${column}`)
    if (expected === undefined) return []
    const found = table3.carried_in[column]
    return compare({ rule: 'Y-1', found, expected, cells: [`table3.carried_in.${column}`] })
  })

export const stockFollows: Check = ({ format, tables, last }) =>
  (['regulations', 'normative_documents'] as const).flatMap((kind) => {
    const expected = last && stockExpected(last, tables, format, kind)
    if (expected === undefined) return []
    return compare({
      rule: 'Y-2',
      found: tables.table2[kind].in_force,
      expected,
      cells: (['in_force', 'issued', 'repealed'] as const).map((measure) => `table2.${kind}.${measure}` as const),
    })
  })

/** Figures below this vary too much by chance to be compared. */
const LEAST_FIGURE_COMPARED = 10
const [MOST, LEAST] = [5, 0.2]
const TOTALS = [
  ...(['received', 'total', 'carried_out'] as const).map((row) => `table3.${row}.total` as const),
  ...TABLE4_BLOCKS.map((block) => `table4.${block}.total` as const),
  ...(['licensing', 'penalties', 'coercion'] as const).map((kind) => `table2.${kind}` as const),
  'table2.normative_documents.in_force',
] as const satisfies readonly FigureId[]

/** Table 二 is left out where last year's form measures other things in it. */
export const steadyYears: Check = ({ format, tables, last }) => {
  if (!last) return []
  const same = sameMeasures(last, format)
  return TOTALS.filter((figure) => same || !figure.startsWith('table2')).flatMap((figure) => {
    const [found, before] = [Number(tableCell(tables, figure)), publishedNumber(last, figure)]
    if (before === undefined || Math.max(found, before) < LEAST_FIGURE_COMPARED) return []
    if (found <= before * MOST && found >= before * LEAST) return []
    return [
      {
        rule: 'Y-3' as const,
        found,
        expected: before,
        cells: [figure],
      },
    ]
  })
}

const ALIKE = 0.9
/** A shorter text, such as the opening sentence or the statement on fees, says the same every year by its nature. */
const LEAST_CHARACTERS_COMPARED = 120

export const ownWords: Check = ({ text, last }) =>
  SECTION_KEYS.filter((section): section is SectionKey => section !== 'preamble').flatMap((section) => {
    const [now, before] = [text?.[section], last?.sections[section]]
    if (!now || !before || now.length < LEAST_CHARACTERS_COMPARED) return []
    const alike = similarity(now, before)
    if (alike < ALIKE) return []
    return [
      { rule: 'Y-4' as const, section, cells: [], found: `${Math.round(alike * 100)}%`, expected: `<${ALIKE * 100}%` },
    ]
  })
