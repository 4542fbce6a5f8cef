import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { reportedFigureInput, statisticInput } from './input'

const refusalsOf = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input)
  return error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []
}

describe('a figure from another office', () => {
  const YEAR = { periodFrom: '2023-01-01', periodTo: '2023-12-31', source: '政务服务科', provider: '', note: '' }

  test('is a number of decisions, or an amount for charges', () => {
    expect(reportedFigureInput.parse({ ...YEAR, kind: 'licensing', value: '694' })).toMatchObject({
      decisions: 694,
      amountFen: null,
    })
    const charges = reportedFigureInput.parse({ ...YEAR, kind: 'administrative_charges', value: '703,190.00' })
    expect(charges).toMatchObject({ decisions: null, amountFen: 70_319_000 })
  })

  test('is refused at its value where the value is of the other sort', () => {
    expect(refusalsOf(reportedFigureInput, { ...YEAR, kind: 'penalties', value: '1.5' })).toEqual([['value', 'number']])
    expect(refusalsOf(reportedFigureInput, { ...YEAR, kind: 'administrative_charges', value: '70.3190' })).toEqual([
      ['value', 'amount'],
    ])
  })

  test('lies in one year, from an earlier to a later day', () => {
    const figure = { ...YEAR, kind: 'coercion', value: '0' }
    expect(refusalsOf(reportedFigureInput, { ...figure, periodTo: '2024-01-01' })).toEqual([
      ['periodTo', 'periodOrder'],
    ])
    expect(refusalsOf(reportedFigureInput, { ...figure, periodFrom: '2023-12-31', periodTo: '2023-01-01' })).toEqual([
      ['periodTo', 'periodOrder'],
    ])
  })
})

describe('a platform’s number', () => {
  const STATED = { platformId: 4, value: '15.0', unit: 'wan', periodFrom: '', asOf: '2023-12-31', source: '' }

  test('of a stock has a day only; a first day left over from a flow is dropped', () => {
    const stock = statisticInput.parse({ ...STATED, measure: 'followers', periodFrom: '2023-12-01' })
    expect(stock).toMatchObject({ value: 150_000, decimals: 1, periodFrom: null, asOf: '2023-12-31' })
  })

  test('of a flow needs its first day, in the same year', () => {
    expect(refusalsOf(statisticInput, { ...STATED, measure: 'visits' })).toEqual([['periodFrom', 'required']])
    expect(refusalsOf(statisticInput, { ...STATED, measure: 'visits', periodFrom: '2022-12-01' })).toEqual([
      ['asOf', 'periodOrder'],
    ])
  })

  test('is told all that is wrong with it at once', () => {
    expect(refusalsOf(statisticInput, { ...STATED, measure: 'visits', unit: 'one' })).toEqual([
      ['value', 'number'],
      ['periodFrom', 'required'],
    ])
  })
})
