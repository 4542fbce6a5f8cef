import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { assignmentInput, returnInput } from './assignment'
import { requestInput } from './input'
import { consultationCorrection } from './inputs/consultation'
import { reasonsCorrection, reasonsVerdictInput } from './inputs/reasons'
import { replyCorrection, replyInput } from './inputs/reply'
import { requestListQuery } from './list-query'
import { mendInput } from './mending'
import { NEW_REPLY } from './new-acts'
import { NEW_REQUEST } from './new-request'

const complaints = (schema: z.ZodType, form: unknown) =>
  (schema.safeParse(form).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`)

const RECORD = { number: '2023-0042', id: 7, version: 2, correction: '按原件更正' }

describe('a reply', () => {
  const reply = { ...NEW_REPLY, number: '2023-0042', repliedOn: '2023-10-10' }
  const asks = (outcome: string, more = {}) => {
    const form = { ...reply, outcome, ...more }
    const said = complaints(replyInput, form)
    expect(complaints(replyCorrection, { ...form, ...RECORD })).toEqual(said)
    return said
  }

  test('says all that its outcome needs', () => {
    expect(asks('granted')).toEqual([])
    expect(asks('refused.state_secret')).toEqual(['reason required'])
    expect(asks('refused.state_secret', { reason: '秘密' })).toEqual([])
    // Either something is withheld by the Regulations, or the rest is not given for another reason.
    expect(asks('partially_granted')).toEqual(['reason required', 'withheldGround required'])
    expect(asks('partially_granted', { reason: '已区分', withheldGround: 'refused.state_secret' })).toEqual([
      'withheld required',
    ])
    expect(asks('partially_granted', { reason: '已区分', restGround: 'not_government_information' })).toEqual([
      'rest required',
    ])
  })

  test('says one of what its outcome leaves open', () => {
    expect(asks('unavailable.not_held')).toEqual(['searchRecord required'])
    expect(asks('unavailable.not_held', { searchRecord: '已检索' })).toEqual([])
    expect(asks('unavailable.not_held', { responsibleOrgan: '市财政局' })).toEqual([])
  })

  test('is served on a day and by a way, or not yet', () => {
    expect(asks('granted', { servedOn: '2023-10-11' })).toEqual(['serviceRoute required'])
    expect(asks('granted', { serviceRoute: 'post' })).toEqual(['servedOn required'])
    expect(asks('granted', { servedOn: '2023-10-11', serviceRoute: 'post' })).toEqual([])
  })
})

describe('a verdict on reasons', () => {
  const verdict = { number: '2023-0042', judgedOn: '2023-10-10', reasonable: true, statement: '' }
  const form = { ...verdict, delayedUntil: '', announcedOn: '', delayIrregularBecause: '' }

  test('announces a delayed period with its day, or none', () => {
    expect(complaints(reasonsVerdictInput, form)).toEqual([])
    expect(complaints(reasonsVerdictInput, { ...form, delayedUntil: '2023-11-30', announcedOn: '2023-10-11' })).toEqual(
      [],
    )
    expect(complaints(reasonsVerdictInput, { ...form, delayedUntil: '2023-11-30' })).toEqual(['announcedOn bothOrNone'])
    expect(complaints(reasonsVerdictInput, { ...form, announcedOn: '2023-10-11' })).toEqual(['announcedOn bothOrNone'])
  })

  test('is corrected whole: its day with what was found, or neither', () => {
    const request = { askedOn: '2023-09-20', respondBy: '2023-10-08', facts: '十二件', irregularBecause: '' }
    const correction = { ...RECORD, ...request, ...form }
    expect(complaints(reasonsCorrection, correction)).toEqual([])
    expect(complaints(reasonsCorrection, { ...correction, judgedOn: '', reasonable: null })).toEqual([])
    expect(complaints(reasonsCorrection, { ...correction, judgedOn: '' })).toEqual(['judgedOn bothOrNone'])
    expect(complaints(reasonsCorrection, { ...correction, reasonable: null })).toEqual(['judgedOn bothOrNone'])
    expect(complaints(reasonsCorrection, { ...correction, announcedOn: '2023-10-11' })).toEqual([
      'announcedOn bothOrNone',
    ])
  })
})

test('a consultation is corrected with the day of its answer and what it said, or with neither', () => {
  const whole = {
    ...RECORD,
    ...{ party: 'third_party', name: '某公司', sentOn: '2023-09-20', letterReceivedOn: '', respondBy: '' },
    ...{ matter: '商业秘密', letterNumber: '', statement: '', irregularBecause: '', answerIrregularBecause: '' },
  }
  const said = (answeredOn: string, answer: string | null) =>
    complaints(consultationCorrection, { ...whole, answeredOn, answer }).filter((text) => text === 'answer bothOrNone')
  expect([said('', null), said('2023-10-08', 'consents')]).toEqual([[], []])
  expect([said('2023-10-08', null), said('', 'consents')]).toEqual([['answer bothOrNone'], ['answer bothOrNone']])
})

describe('the assignment of a request', () => {
  const assignment = { number: '2023-0042', sectionId: null, handlerId: null, note: '' }

  test('goes to a section, to a person, or to both', () => {
    expect(complaints(assignmentInput, assignment)).toEqual(['sectionId required'])
    expect(complaints(assignmentInput, { ...assignment, sectionId: 1 })).toEqual([])
    expect(complaints(assignmentInput, { ...assignment, handlerId: 2 })).toEqual([])
  })

  test('comes back with a reason', () => {
    expect(returnInput.parse({ number: '2023-0042', reason: '不属本科室职责' })).toMatchObject({ number: '2023-0042' })
    expect(complaints(returnInput, { number: '2023-0042', reason: '' })).toEqual(['reason required'])
  })
})

test('an old case is mended by what its paper file shows', () => {
  const mending = { number: '2019-0007', id: 3, version: 0, mending: '见原卷第12页' }
  expect(mendInput.parse(mending)).toEqual(mending)
})

test('an empty registration lacks its day, the applicant’s name and what is asked for', () => {
  const lacking = complaints(requestInput, NEW_REQUEST).map((said) => said.split(' ')[0])
  expect([...new Set(lacking)]).toEqual(expect.arrayContaining(['arrivedOn', 'applicant.name', 'description']))
})

test('the address of the list holds its filters, order and page', () => {
  for (const sort of ['received', '-number', 'served', '-due', 'used'])
    expect(requestListQuery.parse({ sort }).sort).toBe(sort)
  expect(requestListQuery.parse({ scope: 'mine', status: 'overdue', sort: 'applicant' })).toMatchObject({
    scope: 'mine',
    status: 'overdue',
    sort: '-received',
  })
})
