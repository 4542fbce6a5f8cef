import { TABLE4_BLOCKS } from '../../law/report-formats/report-format'
import { sectionHeading } from '../labels'
import { sum } from '../tables'
import type { Check } from './context'
import { recordOf } from './named-record'
import { clausesOf, sentencesOf } from './sentences'
import { feesPaid } from './table2'

const DENIAL = /(?:未(?!经)|没有|无)[^，]{0,20}?(?:复议|诉讼)[^，]*/

/** 未发生复议、诉讼: then what is named is 0 in table 四 (N-7). */
export const nothingHappened: Check = ({ tables: { table4 }, text }) =>
  sentencesOf(text).flatMap(({ section, text: sentence }) => {
    const quote = DENIAL.exec(sentence)?.[0]
    if (!quote) return []
    const named = TABLE4_BLOCKS.filter((block) => quote.includes(block === 'reconsideration' ? '复议' : '诉讼'))
    const found = sum(named.map((block) => table4[block].total))
    if (found === 0) return []
    const cells = named.map((block) => `table4.${block}.total` as const)
    return [{ rule: 'N-7' as const, section, quote, cells, found, expected: 0 }]
  })

const PERIOD = /(20\d\d)年1月1日起?至(?:(20\d\d)年)?12月31日/g
const CITED = /《[^》]*》|〔[^〕]*〕|（[^（）]*）/g
const OF_NEXT = /将|下一步|计划|继续|拟|力争/
const OF_EARLIER = /比|较|上年|去年|增长|下降|以来|自|起|修订|施行|公布|结转/

/** A year that is neither the report's, nor named as the one before or after it (N-8). */
export const rightYears: Check = ({ year, text }) =>
  sentencesOf(text).flatMap(({ section, text: sentence }) =>
    clausesOf(sentence.replace(PERIOD, '').replace(CITED, '')).flatMap((clause) =>
      [...clause.matchAll(/(20\d\d)年/g)].flatMap(([, digits]) => {
        const named = Number(digits)
        const allowed =
          named === year ||
          (named > year && (section === 'problems' || OF_NEXT.test(sentence))) ||
          (named < year && OF_EARLIER.test(sentence))
        return allowed
          ? []
          : [{ rule: 'N-8' as const, section, quote: clause, cells: [], found: named, expected: year }]
      }),
    ),
  )

/** 统计期限 is the year of the report, from its first to its last day (N-9). */
export const rightPeriod: Check = ({ year, text }) =>
  sentencesOf(text).flatMap(({ section, text: sentence }) =>
    [...sentence.matchAll(PERIOD)].flatMap(([quote, from, to = from]) =>
      Number(from) === year && Number(to) === year
        ? []
        : [{ rule: 'N-9' as const, section, quote, cells: [], found: `${from}—${to}`, expected: String(year) }],
    ),
  )

const FEE = '信息处理费'
const FEE_AMOUNT = /信息处理费[^\d。；]{0,16}(\d+(?:\.\d+)?)(万)?元/
const NO_FEE = /(?:未|没有|无)[^，。；]{0,16}信息处理费|信息处理费[^，。；]{0,6}(?:未|没有)/

/** Section 六 says what was charged, or that nothing was (N-10); 元. */
export const feesStated: Check = ({ text, evidence }) => {
  if (!text) return []
  const said = (text.other_matters ?? '').replace(/《[^》]*》|[^\S\n]/g, '')
  const paid = feesPaid(evidence)
  const amount = FEE_AMOUNT.exec(said)
  const found = amount ? Number(amount[1]) * (amount[2] ? 10_000 : 1) : NO_FEE.test(said) ? 0 : undefined
  const silent = found === undefined && (!said.includes(FEE) || paid > 0)
  if (!silent && (found === undefined || evidence === undefined || found === paid)) return []
  return [
    {
      rule: 'N-10',
      section: 'other_matters',
      quote: amount?.[0] ?? NO_FEE.exec(said)?.[0],
      cells: [],
      found: found === undefined ? '—' : found,
      expected: paid,
      records: evidence?.fees.map(({ number }) => recordOf({ number, problem: 'fee_paid' })),
    },
  ]
}

const REQUIRED = ['考核', '评议', '责任追究']

/** Only governments report 考核、评议、责任追究 (Art. 50(4)); of a department nothing is asked (N-11). */
export const governmentsReport: Check = ({ format, organKind, text }) => {
  if (organKind !== 'government' || !text) return []
  const said = text['overview.supervision'] ?? ''
  const missing = REQUIRED.filter((word) => !said.includes(word))
  if (missing.length === 0) return []
  const label = sectionHeading(format, 'overview.supervision')
  return [{ rule: 'N-11', section: 'overview.supervision', cells: [], found: label, expected: missing.join('、') }]
}
