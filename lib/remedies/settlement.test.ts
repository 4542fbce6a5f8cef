import { expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { PUBLISHED_LONG_AGO, type RemedyCounting, type Settled, settlementOf } from './settlement'

const JUDGED: Settled = {
  concludedOn: '2023-11-20',
  result: 'upheld',
  appealedOn: '2023-12-01',
  appealConcludedOn: '2024-03-05',
  appealResult: 'corrected',
}
const BY_JUDGMENT = { on: '2023-11-20', result: 'upheld' }
const BY_APPEAL = { on: '2024-03-05', result: 'corrected' }

const counting = (publishedOn: PlainDate | null): RemedyCounting => ({
  appealKeepsPending: true,
  publishedOn: new Map(publishedOn ? [[2023, publishedOn]] : []),
})

test('a judgment appealed within its year is pending until the appeal is decided, and counted by that', () => {
  expect(settlementOf({ ...JUDGED, appealConcludedOn: null, appealResult: null }, counting(null))).toBeNull()
  expect(settlementOf(JUDGED, counting(null))).toEqual(BY_APPEAL)
  expect(settlementOf(JUDGED, counting('2024-01-20'))).toEqual(BY_APPEAL)
  expect(settlementOf(JUDGED, counting(PUBLISHED_LONG_AGO))).toEqual(BY_APPEAL)
})

test('an organ that counts the first judgment counts that', () =>
  expect(settlementOf(JUDGED, { ...counting(null), appealKeepsPending: false })).toEqual(BY_JUDGMENT))

test.each([
  ['is pending as long as the report of its year is not published', '2024-01-31', null, BY_APPEAL],
  ['was pending when the report was published that day', '2024-01-20', '2024-01-20', BY_APPEAL],
  ['had been counted when the report was published the day before', '2024-01-21', '2024-01-20', BY_JUDGMENT],
  ['had been counted in a report of before the ledger', '2024-01-03', PUBLISHED_LONG_AGO, BY_JUDGMENT],
] as const)('a judgment appealed in the next January %s', (_, appealedOn, publishedOn, settled) =>
  expect(settlementOf({ ...JUDGED, appealedOn }, counting(publishedOn))).toEqual(settled),
)

test('one appealed in February or in a later year has been counted', () => {
  for (const appealedOn of ['2024-02-01', '2025-01-10'] as const)
    expect(settlementOf({ ...JUDGED, appealedOn, appealConcludedOn: '2025-06-02' }, counting(null))).toEqual(
      BY_JUDGMENT,
    )
})
