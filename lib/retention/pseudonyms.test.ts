import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from '../requests/same-applicant'
import { pseudonymised } from './pseudonyms'

const entry = (id: number, identityNumber: string, name = '陈静') => ({
  id,
  identityNumber,
  name,
  kind: 'natural_person' as const,
  organisationCode: '',
  representative: '',
})
const isKnownByName =
  (...ids: number[]) =>
  ({ id }: { id: number }) =>
    ids.includes(id)

test('one applicant has one pseudonym, and each of its numbers another', () => {
  expect(pseudonymised([entry(7, '甲'), entry(12, '')], isKnownByName()).map(({ name }) => name)).toEqual([
    '申请人〔已匿名〕00007',
    '申请人〔已匿名〕00007',
  ])
  const [first, , third] = pseudonymised([entry(7, '甲'), entry(12, ''), entry(20, '乙')], isKnownByName())
  expect([first!.identityNumber, third!.identityNumber]).toEqual(['〔已匿名〕1', '〔已匿名〕2'])
})

test('an applicant with one entry that is still known keeps them all; a namesake does not', () => {
  expect(pseudonymised([entry(1, '甲'), entry(2, '')], isKnownByName(2))).toEqual([])
  expect(pseudonymised([entry(1, '甲'), entry(2, '乙')], isKnownByName(2)).map(({ id }) => id)).toEqual([1])
})

const namedEntry = fc.record({
  kind: fc.constantFrom('natural_person' as const, 'business' as const),
  name: fc.constantFrom('陈静', '李强'),
  identityNumber: fc.constantFrom('', '甲', '乙'),
  organisationCode: fc.constantFrom('', '丙', '丁'),
  representative: fc.constantFrom('', '赵军'),
  isKnown: fc.boolean(),
})

test('who was taken for the same applicant is afterwards, and nobody else; nothing of them is left', () => {
  fc.assert(
    fc.property(fc.array(namedEntry, { maxLength: 12 }), (rows) => {
      const before = rows.map((row, at) => ({ ...row, id: at + 1 }))
      const changed = new Map(pseudonymised(before, ({ isKnown }) => isKnown).map((each) => [each.id, each]))
      const after = before.map((each) => changed.get(each.id) ?? each)
      for (const one of before)
        for (const other of before) expect(isSame(after[one.id - 1]!, after[other.id - 1]!)).toBe(isSame(one, other))
      expect(JSON.stringify([...changed.values()])).not.toMatch(/陈静|李强|甲|乙|丙|丁|赵军/)
      for (const { id, isKnown } of before) if (isKnown) expect(changed.has(id)).toBe(false)
    }),
  )
})
