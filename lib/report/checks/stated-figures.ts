import type { ReportFormat } from '../../law/report-formats/report-format'
import type { Claim } from '../prose/claims'
import { clausesOf } from '../prose/clauses'
import { documentClaims } from '../prose/documents'
import { same } from '../prose/figure'
import { outcomeClaims } from '../prose/outcomes'
import { remedyClaims } from '../prose/remedies'
import { requestClaims } from '../prose/requests'
import type { Narrative } from '../prose/sentences'
import { sumOf } from './cell-value'
import type { Check } from './context'

/** Every figure of the tables that the narrative states for the year. */
export function claimsIn(text: Narrative | undefined, year: number, format: ReportFormat): Claim[] {
  return clausesOf(text).flatMap((clause) =>
    [requestClaims, outcomeClaims, remedyClaims, documentClaims].flatMap((read) => read(clause, year, format)),
  )
}

/** The figures of the tables as the text states them, wherever it does (N-1 to N-4). */
export const statedFigures: Check = ({ year, format, tables, text }) =>
  claimsIn(text, year, format).flatMap(({ rule, may, figure, step, passage }) => {
    const allowed = may.map((cells) => sumOf(tables, cells))
    if (allowed.some((value) => same(value, figure, step))) return []
    return [{ rule, ...passage, cells: may[0] ?? [], found: figure, expected: [...new Set(allowed)].join('、') }]
  })
