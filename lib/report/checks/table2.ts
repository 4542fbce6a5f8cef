import { table2Figures } from '../../law/report-formats/rows'
import { publishedNumber, sameMeasures } from '../history/published-report'
import { clausesOf } from '../prose/clauses'
import { feesIn } from '../prose/fees'
import { sum, table2Cell } from '../tables'
import { type Check, type CheckContext, compare } from './context'
import { recordOf } from './named-record'
import { unfilledIn } from './unfilled'

const PLAIN_DECIMAL = /^\d+(\.\d+)?$/

export const plainAmounts: Check = ({ format, tables: { table2 }, unfilled }) => [
  ...unfilledIn('T2-1', 'table2.', unfilled),
  ...table2Figures(format).flatMap((figure) => {
    const value = table2Cell(table2, figure)
    const right = typeof value === 'string' ? PLAIN_DECIMAL.test(value) : Number.isSafeInteger(value) && value >= 0
    return right ? [] : [{ rule: 'T2-1' as const, found: value, expected: 0, cells: [`table2.${figure}` as const] }]
  }),
]

export const noRegulations: Check = ({ tables: { table2 }, organKind, evidence }) => {
  if (organKind !== 'department') return []
  const { issued, repealed, in_force } = table2.regulations
  return compare({
    rule: 'T2-2',
    found: Math.max(issued, repealed, in_force),
    expected: 0,
    cells: (['issued', 'repealed', 'in_force'] as const).map((measure) => `table2.regulations.${measure}` as const),
    records: evidence?.regulations,
  })
}

const SUSPICIOUS_FACTOR = 100

/** A form that counts items of charges, not money, says nothing about the amount. */
export const chargesInWan: Check = ({ format, tables: { table2 }, last }) => {
  const before = last && sameMeasures(last, format) ? publishedNumber(last, 'table2.administrative_charges') : undefined
  const found = Number(table2.administrative_charges)
  if (!before || found <= before * SUSPICIOUS_FACTOR) return []
  return [{ rule: 'T2-3', found, expected: before, cells: ['table2.administrative_charges'] }]
}

/**
 * The fee is a kind of the charge (四川、安徽财政部门); the reverse does not follow, so nothing is concluded from a charge. Of
 * an earlier report, whose fees are on no record, it is what its text says.
 */
export const chargesCoverFees: Check = ({ tables: { table2 }, evidence, text }) => {
  const yuan = evidence
    ? feesPaid(evidence)
    : Math.max(
        0,
        ...clausesOf(text)
          .flatMap(feesIn)
          .map((fee) => fee.yuan - fee.step),
      )
  const found = Number(table2.administrative_charges)
  // The charge may be printed rounded: half a unit of its last digit is no difference.
  if (found * 10_000 + halfUnit(table2.administrative_charges) * 10_000 >= yuan) return []
  return [
    {
      rule: 'T2-4',
      found,
      expected: yuan / 10_000,
      cells: ['table2.administrative_charges'],
      records: evidence?.fees.map(({ number }) => recordOf({ number, problem: 'fee_paid' })),
    },
  ]
}

/** 元. */
export function feesPaid(evidence: CheckContext['evidence']): number {
  return sum(evidence?.fees.map(({ yuan }) => yuan) ?? [])
}

/** Half a unit of the last digit that is printed; 0 for a whole number, which may be exact. */
function halfUnit(printed: string): number {
  const decimals = printed.split('.')[1]?.length ?? 0
  return decimals === 0 ? 0 : 0.5 / 10 ** decimals
}
