import { beforeEach, expect, test } from 'vitest'
import { addDays } from '@/lib/dates'
import type { ApplicantKind } from '@/lib/law/applicants'
import type { DaySpan } from '@/lib/list-query'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { commitIfOk } from '../../transaction'
import { registerRequest } from '../../writes/requests'
import { listRepeatedApplicants } from './applicants'

type Named = { kind?: ApplicantKind; name?: string; identityNumber?: string; representative?: string }

/** Registers requests, one a day from 2024-03-01 on, each of an applicant as written here. */
function register(...applicants: Named[]): void {
  for (const [at, applicant] of applicants.entries()) {
    const request = requestOf(addDays('2024-03-01', at))
    accepted(
      commitIfOk(WANG_FANG, (tx) =>
        registerRequest(tx, { ...request, applicant: { ...request.applicant, ...applicant } }, TODAY),
      ),
    )
  }
}

const repeated = (received?: DaySpan) =>
  listRepeatedApplicants(WANG_FANG, { received, section: undefined, page: 1 }).map(({ name, requests }) => [
    name,
    requests.count,
  ])

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('somebody counts from two requests on, most first, and of those with as many the first entered', () => {
  register({}, { name: '李强' }, { name: '王明' }, { name: '周宁' }, { name: '周宁' })
  expect(repeated()).toEqual([['周宁', 2]])
  register({}, { name: '李强' }, { name: '李强' })
  expect(repeated()).toEqual([
    ['李强', 3],
    ['陈静', 2],
    ['周宁', 2],
  ])
})

test('people of one name but of another kind are others', () => {
  register({ name: '学友' }, { name: '学友', kind: 'business' })
  expect(repeated()).toEqual([])
})

test('a number that was left out joins the entries that have one; other numbers are other people', () => {
  register({ identityNumber: '甲' }, {})
  expect(repeated()).toEqual([['陈静', 2]])
  register({ identityNumber: '乙' })
  expect(repeated()).toEqual([
    ['陈静', 2],
    ['陈静', 2],
  ])
  register({ name: '李强', identityNumber: '甲' }, { name: '李强', identityNumber: '乙' })
  expect(repeated()).toHaveLength(2)
})

test('entries that say as much of the same applicant are one, by whomever represented', () => {
  register({ representative: '甲' }, { representative: '乙' }, { representative: '丙' })
  expect(repeated()).toEqual([['陈静', 3]])
})

test('only requests received on the days that are asked for count', () => {
  register({}, {}, {})
  expect(repeated('2024-03-01..2024-03-02')).toEqual([['陈静', 2]])
  expect(repeated('2024-03-03..2024-03-31')).toEqual([])
})
