import { expect, test } from 'vitest'
import { STATE_CALENDAR } from '../law/calendar/state-calendar'
import { REVIEW_ANSWER_PERIOD } from '../law/time-limits'
import { answerDeadline } from './answer-deadline'
import { type Settled, settlementOf } from './settlement'

const UPHELD: Settled = {
  concludedOn: '2023-11-20',
  result: 'upheld',
  appealedOn: '2023-12-01',
  appealConcludedOn: '2024-03-05',
  appealResult: 'corrected',
}

const FIRST = { appealKeepsPending: false, publishedOn: new Map() }
const APPEAL = { appealKeepsPending: true, publishedOn: new Map() }

test('a case with a day or a result alone is not settled', () => {
  expect(settlementOf({ ...UPHELD, result: null }, FIRST)).toBeNull()
  expect(settlementOf({ ...UPHELD, concludedOn: null }, FIRST)).toBeNull()
})

test('an appeal with a day or a result alone keeps its case pending', () => {
  expect(settlementOf({ ...UPHELD, appealResult: null }, APPEAL)).toBeNull()
  expect(settlementOf({ ...UPHELD, appealConcludedOn: null }, APPEAL)).toBeNull()
})

test('papers that arrive on the day a period comes into force have that period', () => {
  const servedOnOrgan = REVIEW_ANSWER_PERIOD[0]!.inForceFrom
  expect(answerDeadline({ block: 'reconsideration', procedure: null, servedOnOrgan }, STATE_CALENDAR)).not.toBeNull()
})
