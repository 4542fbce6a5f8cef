import { expect, test } from 'vitest'
import { OUTCOME_CODES, OUTCOME_GROUPS, OUTCOMES, type OutcomeGroup, outcomeName } from '../../law/outcomes'
import { consistent } from './consistent.fixture'
import { statedFigures } from './stated-figures'

const context = consistent()
const said = (text: string) => statedFigures({ ...context, text: { 'overview.requests': text } })
const countOf = (code: (typeof OUTCOME_CODES)[number]) => context.tables.table3[code].total
const codesOf = (group: OutcomeGroup) => OUTCOME_CODES.filter((code) => OUTCOMES[code].group === group)

const GROUPS = (Object.keys(OUTCOME_GROUPS) as OutcomeGroup[]).filter((group) => codesOf(group).length > 1)

test.each(GROUPS)('the text states all of %s: the sum of the rows of that group, and of no other', (group) => {
  const codes = codesOf(group)
  const sum = codes.reduce((total, code) => total + countOf(code), 0)
  const { label } = OUTCOME_GROUPS[group]
  expect(said(`${label}${sum}件`)).toEqual([])
  expect(said(`${label}${sum + 1}件`)).toEqual([
    expect.objectContaining({
      ...{ rule: 'N-2', found: sum + 1, expected: String(sum), quote: `${label}${sum + 1}件` },
      cells: codes.map((code) => `table3.${code}.total`),
    }),
  ])
})

test.each(OUTCOME_CODES.filter((code) => /^(不予公开|无法提供|不予处理|其他处理)（/.test(outcomeName(code))))(
  'the text states %s: its own row',
  (code) => {
    expect(said(`${outcomeName(code)}${countOf(code)}件`)).toEqual([])
    expect(said(`${outcomeName(code)}${countOf(code) + 1}件`)).toEqual([
      expect.objectContaining({ found: countOf(code) + 1, cells: [`table3.${code}.total`] }),
    ])
  },
)
