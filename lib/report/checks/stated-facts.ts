import { yearOf } from '../../dates'
import { FEES_IN_FORCE_FROM } from '../../law/fees'
import { sectionHeading } from '../labels'
import { clausesOf } from '../prose/clauses'
import { denialsIn } from '../prose/denials'
import { feesIn } from '../prose/fees'
import { same } from '../prose/figure'
import { periodsIn } from '../prose/periods'
import { sentencesOf } from '../prose/sentences'
import { strayYears } from '../prose/years'
import { SECTION_KEYS } from '../sections'
import { sumOf } from './cell-value'
import type { Check } from './context'
import { recordOf } from './named-record'
import { feesPaid } from './table2'

/** 未发生复议、诉讼: then what is named is 0 in table 四 (N-7). */
export const nothingHappened: Check = ({ year, tables, text }) =>
  clausesOf(text).flatMap((clause) =>
    denialsIn(clause, year).flatMap(({ blocks, passage }) => {
      const cells = blocks.map((block) => `table4.${block}.total` as const)
      const found = sumOf(tables, cells)
      return found === 0 ? [] : [{ rule: 'N-7' as const, ...passage, cells, found, expected: 0 }]
    }),
  )

/** A year that is neither the report's, nor named as the one before or after it (N-8). */
export const rightYears: Check = ({ year, text }) =>
  sentencesOf(text).flatMap((sentence) =>
    strayYears(sentence, year).map(({ named, passage }) => ({
      rule: 'N-8' as const,
      ...passage,
      cells: [],
      found: named,
      expected: year,
    })),
  )

/** 统计期限 is the year of the report, from its first to its last day (N-9). */
export const rightPeriod: Check = ({ year, text }) =>
  sentencesOf(text).flatMap((sentence) =>
    periodsIn(sentence).flatMap(({ from, to, passage }) => {
      const expected = `${year}-01-01—${year}-12-31`
      const found = `${from}—${to}`
      return found === expected ? [] : [{ rule: 'N-9' as const, ...passage, cells: [], found, expected }]
    }),
  )

/** Before, there was no processing fee of which to say anything. */
const FIRST_YEAR_OF_FEES = yearOf(FEES_IN_FORCE_FROM)
const FEE_WORDS = /信息(?:公开)?处理费/

/** Section 六 says what was charged, or that nothing was, and no section says otherwise (N-10); 元. */
export const feesStated: Check = ({ year, text, evidence }) => {
  if (!text || year < FIRST_YEAR_OF_FEES) return []
  const paid = feesPaid(evidence)
  const records = evidence?.fees.map(({ number }) => recordOf({ number, problem: 'fee_paid' }))
  const stated = clausesOf(text).flatMap(feesIn)
  const wrong = evidence ? stated.filter(({ yuan, step }) => !same(yuan, paid, step)) : []
  if (wrong.length > 0)
    return wrong.map(({ yuan, passage }) => ({
      rule: 'N-10' as const,
      ...passage,
      cells: [],
      found: yuan,
      expected: paid,
      records,
    }))
  const sectionText = (text.other_matters ?? '').replace(/《[^》]*》|[^\S\n]/g, '')
  if (stated.some(({ passage }) => passage.section === 'other_matters') || (FEE_WORDS.test(sectionText) && paid === 0))
    return []
  return [{ rule: 'N-10', section: 'other_matters', cells: [], found: '—', expected: paid, records }]
}

const OVERVIEW = SECTION_KEYS.filter((section) => section.startsWith('overview.'))
const REQUIRED = ['考核', '评议', '责任追究']

/** Only governments report 考核、评议、责任追究 (Art. 50(4)); of a department nothing is asked (N-11). */
export const governmentsReport: Check = ({ format, organKind, text }) => {
  if (organKind !== 'government' || !text) return []
  // Some offices report it under another head of section 一.
  const sectionText = OVERVIEW.map((section) => text[section] ?? '').join('')
  const missing = REQUIRED.filter((word) => !sectionText.includes(word))
  if (missing.length === 0) return []
  const label = sectionHeading(format, 'overview.supervision')
  return [{ rule: 'N-11', section: 'overview.supervision', cells: [], found: label, expected: missing.join('、') }]
}
