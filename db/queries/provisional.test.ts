import { beforeEach, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { requestListQuery } from '@/lib/requests/list-query'
import { STATUSES } from '@/lib/requests/status'
import type { Result } from '@/lib/result'
import { accepted, foundTestLedger, requestOf, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk, type Tx } from '../transaction'
import { recordConsultation } from '../writes/consultations'
import { recordFeeNotice } from '../writes/fee-notices'
import { registerRequest } from '../writes/requests'
import { dutiesUntil } from './duties'
import { listRequests } from './requests'

// The days off of 2027 are not announced.
const TODAY: PlainDate = '2026-12-31'

const write = <T>(act: (tx: Tx) => Result<T>) => accepted(commitIfOk(ZHAO_JUN, act))
const register = (receivedOn: PlainDate) => write((tx) => registerRequest(tx, requestOf(receivedOn), TODAY)).number

function consult(number: string, party: 'third_party' | 'other_organ', sentOn: PlainDate, respondBy: PlainDate | null) {
  const letter = { name: '某单位', matter: '数据', letterReceivedOn: sentOn, letterNumber: '' }
  write((tx) => recordConsultation(tx, { number, party, sentOn, respondBy, ...letter }, TODAY))
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('what has to be done by a day of the year that is not announced is marked', () => {
  const inYear = register('2026-12-01')
  const reply = register('2026-12-09')
  const payment = register('2026-12-07')
  const notice = { basis: 'per_volume', pages: 40, sentOn: '2026-12-10', receivedOn: '2026-12-10' } as const
  write((tx) => recordFeeNotice(tx, { number: payment, ...notice, noticeNumber: '' }, TODAY))
  const opinion = register('2026-12-08')
  consult(opinion, 'third_party', '2026-12-14', null)
  const organ = register('2026-12-10')
  consult(organ, 'other_organ', '2026-12-14', '2027-01-15')
  const duties = dutiesUntil(ZHAO_JUN, { today: TODAY, until: '2027-02-28' })
  const said = duties.flatMap(({ kind, subject, by, provisional }) =>
    kind === 'calendar' || kind === 'report' || kind === 'clarify' ? [] : [`${subject} ${kind} ${by} ${provisional}`],
  )
  expect(said).toEqual([
    `${inYear} reply 2026-12-29 false`,
    `${opinion} consultation 2027-01-05 true`,
    `${reply} reply 2027-01-07 true`,
    `${payment} payment 2027-01-08 true`,
    `${organ} consultation 2027-01-15 false`,
  ])
})

test('a request for which another organ was asked is paused until the day in the letter, and then 期满待结', () => {
  const number = register('2026-11-02')
  consult(number, 'other_organ', '2026-11-04', '2026-11-20')
  const statusesOn = (today: PlainDate) =>
    STATUSES.filter((status) => listRequests(ZHAO_JUN, requestListQuery.parse({ status }), today).rows.length > 0)
  expect(statusesOn('2026-11-20')).toEqual(['paused'])
  expect(statusesOn('2026-11-21')).toEqual(['lapsed'])
  expect(listRequests(ZHAO_JUN, requestListQuery.parse({}), '2026-11-21').rows).toMatchObject([{ status: 'lapsed' }])
})
