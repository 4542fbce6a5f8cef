import { expect, test } from 'vitest'
import { checkConclusion } from './conclusion'

const FILED = { filedOn: '2023-05-10', concludedOn: null, result: null } as const

test('a case without a result and without a day is pending', () => {
  expect(checkConclusion(FILED)).toMatchObject({ ok: true })
})

test('a result and its day come together', () => {
  expect(checkConclusion({ ...FILED, concludedOn: '2023-07-05' })).toMatchObject({
    breach: { code: 'resultMissing', field: 'result' },
  })
  expect(checkConclusion({ ...FILED, result: 'upheld' })).toMatchObject({
    breach: { code: 'conclusionDateMissing', field: 'concludedOn' },
  })
  expect(checkConclusion({ ...FILED, concludedOn: '2023-07-05', result: 'upheld' })).toMatchObject({ ok: true })
})

test('a case is concluded on the day it was filed at the earliest', () => {
  expect(checkConclusion({ ...FILED, concludedOn: '2023-05-09', result: 'other' })).toMatchObject({
    breach: { code: 'concludedBeforeFiling', field: 'concludedOn' },
  })
  expect(checkConclusion({ ...FILED, concludedOn: '2023-05-10', result: 'other' })).toMatchObject({ ok: true })
})
