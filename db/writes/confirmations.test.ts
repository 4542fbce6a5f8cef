import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { countTables } from '@/lib/report/tables'
import { readClock } from '@/lib/requests/clock'
import { requestListQuery } from '@/lib/requests/list-query'
import { STATE_RECKONING } from '@/lib/requests/reckoning'
import { connection } from '../client'
import { fileOf } from '../queries/case-file'
import { loadReportFacts } from '../queries/report/facts'
import { listRequests } from '../queries/requests'
import { accepted, foundTestLedger, requestOf, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { replyOf } from '../testing/groundwork'
import { commitIfOk } from '../transaction'
import { recordReply, recordWithdrawal } from './conclusions'
import { noteAttempt, recordConfirmation } from './confirmations'
import { changeRequest, registerRequest } from './requests'

const TODAY: PlainDate = '2024-03-01'
const file = (number: string) => fileOf(connection(), number)!
const received = (year: number) => {
  const { table3 } = countTables(loadReportFacts(WANG_FANG, year), formatOf(year))
  return [table3.received.total, table3.carried_in.total, table3.carried_out.total]
}
const listed = (status: 'unconfirmed' | 'open' | 'overdue') =>
  listRequests(WANG_FANG, requestListQuery.parse({ status }), TODAY).rows.map(({ number }) => number)

/** A request that arrived online on Thu 2023-12-28, and that nobody has confirmed. */
const logged = () =>
  accepted(
    commitIfOk(WANG_FANG, (tx) =>
      registerRequest(tx, requestOf('2023-12-28', 'natural_person', { channel: 'online', confirmedOn: null }), TODAY),
    ),
  ).number
const confirmed = (number: string, confirmedOn: PlainDate) =>
  commitIfOk(WANG_FANG, (tx) =>
    recordConfirmation(tx, { number, confirmedOn, confirmation: '电话 0373-0000000' }, TODAY),
  )

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a request that is logged before its confirmation', () => {
  test('is in the register at once, is counted in no year, and nothing can be done in it', () => {
    const number = logged()
    expect(file(number)).toMatchObject({ pending: true, request: { receivedOn: null }, judgement: { dueOn: null } })
    expect(readClock(file(number), STATE_RECKONING).dueOn).toBeNull()
    expect(listed('unconfirmed')).toEqual([number])
    expect([listed('open'), listed('overdue')]).toEqual([[], []])
    expect([received(2023), received(2024)]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
    const reply = commitIfOk(WANG_FANG, (tx) => recordReply(tx, replyOf(number, 'granted', '2024-01-10'), TODAY))
    expect(reply).toMatchObject({ breach: { code: 'confirmationPending' } })
    const withdrawal = { number, withdrawnOn: '2024-01-10', statement: '书面撤回' } as const
    expect(commitIfOk(WANG_FANG, (tx) => recordWithdrawal(tx, withdrawal, TODAY)).ok).toBe(false)
  })
  test('arrived in December and confirmed on Wed 2024-01-03 it is received in the new year, due on Wed 2024-01-31', () => {
    const number = logged()
    accepted(confirmed(number, '2024-01-03'))
    expect(number).toBe('2023-001')
    expect(file(number)).toMatchObject({
      request: { receivedOn: '2024-01-03', confirmation: '电话 0373-0000000' },
      judgement: { startsOn: '2024-01-03', dueOn: '2024-01-31', stage: 'to_assign' },
    })
    expect([received(2023), received(2024)]).toEqual([
      [0, 0, 0],
      [1, 0, 1],
    ])
    expect(confirmed(number, '2024-01-04')).toMatchObject({ breach: { code: 'confirmedAlready' } })
  })
  test('is confirmed after it arrived, and not tomorrow', () => {
    const number = logged()
    expect(confirmed(number, '2023-12-27')).toMatchObject({ breach: { code: 'confirmedBeforeArrival' } })
    expect(confirmed(number, '2024-03-02')).toMatchObject({ breach: { field: 'confirmedOn' } })
    expect(file(number).pending).toBe(true)
  })
  test('keeps the attempts that failed', () => {
    const number = logged()
    const attempt = { number, attemptedOn: '2023-12-29', details: '0373-0000000，无人接听' } as const
    accepted(commitIfOk(WANG_FANG, (tx) => noteAttempt(tx, attempt, TODAY)))
    expect(file(number).records.attempts).toMatchObject([{ attemptedOn: '2023-12-29', attemptedBy: '王芳' }])
    const early = { ...attempt, attemptedOn: '2023-12-27' } as const
    expect(commitIfOk(WANG_FANG, (tx) => noteAttempt(tx, early, TODAY))).toMatchObject({
      breach: { code: 'confirmedBeforeArrival', field: 'attemptedOn' },
    })
    accepted(confirmed(number, '2024-01-03'))
    expect(commitIfOk(WANG_FANG, (tx) => noteAttempt(tx, attempt, TODAY))).toMatchObject({
      breach: { code: 'confirmedAlready' },
    })
  })
  test('once something is recorded in it its confirmation cannot be taken back by an edit', () => {
    const number = logged()
    accepted(confirmed(number, '2024-01-03'))
    accepted(commitIfOk(WANG_FANG, (tx) => recordReply(tx, replyOf(number, 'granted', '2024-01-10'), TODAY)))
    const { request, applicant } = file(number)
    const change = { ...request, applicant, confirmedOn: null, reason: '误登' }
    expect(commitIfOk(WANG_FANG, (tx) => changeRequest(tx, change, TODAY)).ok).toBe(false)
    expect(file(number).request.receivedOn).toBe('2024-01-03')
  })
})
