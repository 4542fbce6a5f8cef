import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, mintOperator, type Permission } from '@/lib/access'
import { DEFAULT_LETTER_CHAINS, type ScopedStep } from '@/lib/letters/chain'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { letterChainsOf } from '../queries/letter-approvers'
import { letterDecisions, letterSubmissions, staffAbsences } from '../schema/letter-approvals'
import { organs } from '../schema/organ'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { type LetterOffice, letterOffice } from '../testing/letter-office'
import { lastEntry, refused } from '../testing/trail'
import { commitIfOk } from '../transaction'
import {
  changeAbsence,
  decideLetter,
  keepLetterChain,
  recallLetter,
  recordAbsence,
  submitLetter,
} from './letter-approvals'

const TODAY = '2026-06-01'
const MORNING = '2026-06-01T00:30:00.000Z'
const CONFLICT = { ok: false, kind: 'conflict' }
const FORBIDDEN = { ok: false, kind: 'forbidden' }
const ADMINISTRATOR = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })
const CLARIFICATION = { ...EMPTY_CONTENT, act: { items: '请写明年度和文件名称', respondBy: '2026-06-11' } }

let office: LetterOffice
let number = ''
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  office = letterOffice(TODAY)
  number = accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, '2026-05-31', 'natural_person'))))
})

const draft = () => office.draft({ content: CLARIFICATION, of: number })
const submitted = () => {
  const id = draft()
  accepted(office.submit(id))
  return id
}
const submissionOf = (id: number) => office.courseOf(id).submissions[0]!
const stepOf = (id: number, duty: string) => submissionOf(id).steps.find((step) => step.duty === duty)!

describe('a submission', () => {
  test('keeps the letter as it stood and its steps; the trail says what was submitted, not what stands in it', () => {
    const id = submitted()
    const { letter, submissions } = office.courseOf(id)
    const { submitter: _, steps, decisions, ...row } = submissions[0]!
    expect(row).toMatchObject({ letterId: id, requestId: letter.requestId, submittedOn: TODAY, recalledOn: null })
    expect(row).toMatchObject({ submittedBy: office.people.drafter.staffId, content: letter.content })
    expect(JSON.parse(row.document)).toMatchObject({ title: '政府信息公开申请补正告知书' })
    const usual = DEFAULT_LETTER_CHAINS.filter(({ scope }) => scope === 'usual')
    expect(steps).toMatchObject(usual.map(({ scope: _, ...step }, ordinal) => ({ ...step, ordinal })))
    expect(decisions).toEqual([])
    const { content: __, document: ___, ...said } = row
    expect(lastEntry()).toEqual(['letter.submit', `request:${number}`, '', null, said])
  })

  test('is of the version that was seen, by somebody with an account', () => {
    const id = draft()
    for (const wrong of [
      { id, version: 2 },
      { id: id + 1, version: 1 },
    ])
      expect(refused(() => office.by('drafter', (tx) => submitLetter(tx, wrong, TODAY)))).toEqual(CONFLICT)
    const nobody: Actor<Permission> = ZHAO_JUN
    expect(refused(() => commitIfOk(nobody, (tx) => submitLetter(tx, { id, version: 1 }, TODAY)))).toEqual(FORBIDDEN)
    expect(office.courseOf(id).submissions).toEqual([])
  })

  test('says how many places block it', () => {
    const id = office.draft({ kind: 'granted', outcome: 'granted', of: number })
    connection().update(organs).set({ phone: '', address: '', reviewOrgan: '', court: '' }).run()
    expect(refused(() => office.submit(id))).toMatchObject({
      breach: { code: 'letterIncomplete', values: { count: expect.stringMatching(/^[2-9]$/) } },
    })
  })

  test('is taken back only while it is under review, and stays on record with its day', () => {
    const id = draft()
    const recall = (of = id) => office.by('drafter', (tx) => recallLetter(tx, of, TODAY))
    const standing = { breach: { code: 'letterStanding' } }
    expect(refused(() => recall())).toMatchObject(standing)
    expect(refused(() => recall(id + 1))).toMatchObject(standing)
    const other = submitted()
    expect(office.submit(id)).toEqual(ok({ id }))
    expect(recall()).toEqual(ok({ id }))
    expect(submissionOf(other).recalledOn).toBeNull()
    const submissionId = submissionOf(id).id
    expect(submissionOf(id).recalledOn).toBe(TODAY)
    const said = { id, submissionId, recalledOn: TODAY }
    expect(lastEntry()).toEqual(['letter.recall', `request:${number}`, '', null, said])
    expect(refused(() => recall())).toMatchObject(standing)
    accepted(office.submit(id))
    expect(connection().select().from(letterSubmissions).all()).toHaveLength(3)
  })
})

describe('a decision', () => {
  const decide = (id: number, stepId: number, change: object = {}) =>
    office.by('colleague', (tx) =>
      decideLetter(tx, { id, stepId, verdict: 'approved', remarks: '', place: null, ...change }, TODAY),
    )

  const approval = (id: number, stepId: number) =>
    ({ id, stepId, verdict: 'approved', remarks: '同意', place: null }) as const

  test('is kept with who made it, and stands in the trail under the name of its step', () => {
    const id = submitted()
    const { id: stepId } = stepOf(id, 'section')
    const decided = office.by('colleague', (tx) => decideLetter({ ...tx, at: MORNING }, approval(id, stepId), TODAY))
    expect(decided).toEqual(ok({ id }))
    const row = {
      ...{ stepId, submissionId: submissionOf(id).id, requestId: office.courseOf(id).letter.requestId },
      ...{ staffId: office.people.colleague.staffId, inPlaceOf: null, decidedOn: TODAY, at: MORNING },
      ...{ verdict: 'approved', remarks: '同意', place: '' },
    }
    expect(connection().select().from(letterDecisions).all()).toEqual([row])
    expect(lastEntry()).toEqual(['letter.approve', `request:${number}`, '同意', null, { ...row, step: '科室审核' }])
  })

  test('to return stands in the trail as such, with its place', () => {
    const id = submitted()
    const back = { verdict: 'returned', remarks: '期限过短', place: 'clarification.respond_by' } as const
    accepted(decide(id, stepOf(id, 'section').id, back))
    const [act, , reason, , after] = lastEntry()
    expect([act, reason]).toEqual(['letter.return', '期限过短'])
    expect(after).toMatchObject({ ...back, step: '科室审核' })
  })

  test('is on a step of this letter, in its present submission', () => {
    const [id, other] = [submitted(), submitted()]
    const first = stepOf(id, 'section').id
    expect(refused(() => decide(other, first))).toEqual(CONFLICT)
    expect(refused(() => decide(id, 999))).toEqual(CONFLICT)
    expect(refused(() => decide(999, first))).toEqual(CONFLICT)
    const unsubmitted = draft()
    expect(refused(() => decide(unsubmitted, first))).toEqual(CONFLICT)
    accepted(office.by('drafter', (tx) => recallLetter(tx, id, TODAY)))
    expect(refused(() => decide(id, first))).toMatchObject({ breach: { code: 'stepNotNext' } })
    accepted(office.submit(id))
    expect(refused(() => decide(id, first))).toEqual(CONFLICT)
  })

  test('gives no signature, which is given in signing, but may refuse it', () => {
    const id = office.reviewed(draft())
    expect(refused(() => office.approve('chief', id))).toMatchObject({ breach: { code: 'stepNotNext' } })
    const input = { id, stepId: office.nextStep(id).id, verdict: 'returned', remarks: '暂缓', place: null } as const
    accepted(office.by('chief', (tx) => decideLetter(tx, input, TODAY)))
    expect(office.courseOf(id).standing).toBe('returned')
  })
})

describe('the chain', () => {
  const STEPS: ScopedStep[] = [
    { scope: 'usual', duty: 'section', name: '核稿', role: 'reviewer', qualified: false },
    { scope: 'usual', duty: 'signature', name: '签发', role: 'supervisor', qualified: false },
  ]
  const keep = (steps = STEPS, version = 1) =>
    office.by('chief', (tx) => keepLetterChain(tx, { version, steps }, TODAY))

  test('is kept over the one that was seen, and the trail has both', () => {
    expect(refused(() => keep(STEPS, 2))).toEqual(CONFLICT)
    accepted(keep())
    expect(letterChainsOf(connection())).toEqual(STEPS)
    const usual = [...DEFAULT_LETTER_CHAINS]
    expect(lastEntry()).toEqual(['letter_chain.keep', 'letter-settings', '', { steps: usual }, { steps: STEPS }])
    expect(refused(() => keep())).toEqual(CONFLICT)
    accepted(keep(STEPS.slice(1), 2))
    expect(letterChainsOf(connection())).toEqual(STEPS.slice(1))
    openCopiedDatabase()
    expect(commitIfOk(ZHAO_JUN, (tx) => keepLetterChain(tx, { version: 1, steps: STEPS }, TODAY))).toEqual(CONFLICT)
  })

  test('names the steps that nobody could take, with what they are for; who is away will come back', () => {
    const id = draft()
    const { staffId } = office.people.chief
    const days = { firstDay: TODAY, lastDay: TODAY } as const
    accepted(office.by('chief', (tx) => recordAbsence(tx, { staffId, substituteId: null, ...days })))
    const expert = { ...STEPS[0]!, scope: 'reply', name: '复核', qualified: true } as const
    expect(refused(() => keep([expert, ...STEPS]))).toMatchObject({
      breach: { code: 'letterChainUnfinishable', values: { steps: '答复、决定·复核' } },
    })
    expect(keep()).toMatchObject({ ok: true })
    // But nothing is submitted today that nobody could sign today.
    expect(refused(() => office.submit(id))).toMatchObject({ breach: { values: { steps: '签发' } } })
  })
})

describe('an absence', () => {
  const JUNE = { firstDay: '2026-06-08', lastDay: '2026-06-12' } as const
  const record = (days: object = {}, by: Parameters<LetterOffice['by']>[0] = 'chief', of = by) => {
    const { staffId } = office.people[of]
    return office.by(by, (tx) => recordAbsence(tx, { staffId, substituteId: null, ...JUNE, ...days }))
  }
  const absences = () => connection().select().from(staffAbsences).all()

  test('is recorded by whoever will be away or leads the office, and stands in the trail of that person', () => {
    const { staffId } = office.people.colleague
    const { id } = accepted(record({ substituteId: office.people.drafter.staffId }, 'colleague'))
    const row = { id, staffId, substituteId: office.people.drafter.staffId, ...JUNE, version: 1 }
    expect(absences()).toEqual([row])
    expect(lastEntry()).toEqual(['absence.record', `staff:${staffId}`, '', null, row])
    for (const by of ['drafter', 'head'] as const) expect(refused(() => record({}, by, 'lawyer'))).toEqual(FORBIDDEN)
    accepted(record({}, 'chief', 'lawyer'))
    const input = { staffId: office.people.head.staffId, substituteId: null, ...JUNE }
    accepted(commitIfOk(ADMINISTRATOR, (tx) => recordAbsence(tx, input)))
  })

  test('overlaps no other of the same person, not by a day', () => {
    accepted(record())
    const overlaps = { breach: { code: 'absenceOverlaps', field: 'firstDay' } }
    expect(refused(() => record({ firstDay: '2026-06-12', lastDay: '2026-06-20' }))).toMatchObject(overlaps)
    expect(refused(() => record({ firstDay: '2026-06-01', lastDay: '2026-06-08' }))).toMatchObject(overlaps)
    accepted(record({ firstDay: '2026-06-13', lastDay: '2026-06-20' }))
    accepted(record({ firstDay: '2026-06-01', lastDay: '2026-06-07' }))
    accepted(record({}, 'head'))
  })

  test('ends on another day, or is taken back; others stay', () => {
    const [id, other] = [accepted(record()).id, accepted(record({}, 'head')).id]
    const { staffId } = office.people.chief
    const change = (lastDay: '2026-06-07' | '2026-06-08' | null, version = 1, of = id) =>
      office.by('chief', (tx) => changeAbsence(tx, { id: of, version, lastDay }))
    expect(refused(() => change(null, 2))).toEqual(CONFLICT)
    expect(refused(() => change(null, 1, 999))).toEqual(CONFLICT)
    expect(refused(() => change('2026-06-07'))).toEqual({
      ...{ ok: false, kind: 'invalid', fields: { lastDay: ['endBeforeStart'] } },
    })
    const before = { id, staffId, substituteId: null, ...JUNE, version: 1 }
    accepted(change('2026-06-08'))
    const shorter = { ...before, lastDay: '2026-06-08', version: 2 }
    expect(absences()[0]).toEqual(shorter)
    expect(lastEntry()).toEqual(['absence.change', `staff:${staffId}`, '', before, shorter])
    accepted(change(null, 2))
    expect(absences().map((each) => each.id)).toEqual([other])
    expect(lastEntry()).toEqual(['absence.change', `staff:${staffId}`, '', shorter, null])
    expect(absences()[0]).toMatchObject({ ...JUNE, version: 1 })
  })

  test('is changed by whoever may record it', () => {
    const { id } = accepted(record({}, 'head'))
    const input = { id, version: 1, lastDay: null }
    expect(refused(() => office.by('colleague', (tx) => changeAbsence(tx, input)))).toEqual(FORBIDDEN)
    accepted(office.by('head', (tx) => changeAbsence(tx, input)))
  })
})
