import { beforeEach, describe, expect, it } from 'vitest'
import { mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { assessmentInput, trainingInput } from '@/lib/supervision/qualification'
import { connection } from '../client'
import { isQualified } from '../queries/qualification-standing'
import { countTrainings, qualificationsExpiring, qualificationsOn, trainingFile } from '../queries/qualifications'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { addStaff } from './organ'
import { changeAssessment, recordAssessment, recordTraining, removeAssessment, removeTraining } from './qualifications'

const TODAY: PlainDate = '2024-06-03'
let clerk = 0

const hire = (username: string) =>
  accepted(
    commitIfOk(ZHAO_JUN, (tx) =>
      addStaff(tx, { username, name: username, role: 'clerk', sectionId: null, passwordHash: '-' }),
    ),
  ).id

const TRAINING = { heldOn: '2024-03-04', topic: '条例', hours: '1.5', trainer: '', others: 3, note: '' } as const
const train = (participants: number[]) =>
  accepted(commitIfOk(ZHAO_JUN, (tx) => recordTraining(tx, trainingInput.parse({ ...TRAINING, participants })))).id

const assessed = (staffId: number, assessedOn: PlainDate, validUntil: PlainDate | null, actor = ZHAO_JUN) =>
  commitIfOk(actor, (tx) => {
    const result = {
      staffId,
      assessedOn,
      validUntil,
      passed: validUntil !== null,
      trainingId: null,
      score: '',
      note: '',
    }
    return recordAssessment(tx, assessmentInput.parse(result))
  })

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  clerk = hire('clerk')
})

describe('a qualification', () => {
  const qualified = (day: PlainDate) => isQualified(connection(), clerk, day)

  it('is in force from the assessment to its last day', () => {
    accepted(assessed(clerk, '2024-03-05', '2024-06-03'))
    expect([qualified('2024-03-04'), qualified('2024-03-05'), qualified(TODAY), qualified('2024-06-04')]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('does not come from a failed assessment, nor end by one', () => {
    accepted(assessed(clerk, '2024-03-05', null))
    expect(qualified(TODAY)).toBe(false)
    accepted(assessed(clerk, '2024-03-06', '2024-12-31'))
    accepted(assessed(clerk, '2024-04-08', null))
    expect(qualified(TODAY)).toBe(true)
  })

  it('is not given by anybody to themselves', () => {
    const self = mintOperator({ staffId: clerk, name: 'clerk', role: 'supervisor' })
    expect(assessed(clerk, '2024-03-05', '2024-12-31', self)).toMatchObject({
      breach: { code: 'ownAssessment', field: 'staffId' },
    })
    const { id } = accepted(assessed(clerk, '2024-03-05', '2024-06-30'))
    const change = { staffId: clerk, assessedOn: '2024-03-05', trainingId: null, score: '', note: '' } as const
    const prolong = { ...change, passed: true, validUntil: '2034-06-30' } as const
    expect(commitIfOk(self, (tx) => changeAssessment(tx, { ...prolong, id, version: 1 }))).toMatchObject({
      breach: { code: 'ownAssessment', field: 'staffId' },
    })
    expect(commitIfOk(self, (tx) => removeAssessment(tx, { id, version: 1, reason: '误登' }))).toMatchObject({
      breach: { code: 'ownAssessment' },
    })
  })

  it('is announced thirty days before its end, and until it is renewed', () => {
    const [soon, later, gone, renewed] = ['soon', 'later', 'gone', 'renewed'].map(hire) as [
      number,
      number,
      number,
      number,
    ]
    accepted(assessed(soon, '2023-06-05', '2024-07-03'))
    accepted(assessed(later, '2023-06-05', '2024-07-04'))
    accepted(assessed(gone, '2023-06-05', '2024-06-02'))
    accepted(assessed(renewed, '2023-06-05', '2024-06-10'))
    accepted(assessed(renewed, '2024-05-27', '2025-05-26'))
    expect(qualificationsExpiring(ZHAO_JUN, TODAY).map(({ name, standing }) => [name, standing])).toEqual([
      ['gone', 'expired'],
      ['soon', 'expiring'],
    ])
    expect(qualificationsOn(ZHAO_JUN, TODAY).find(({ staffId }) => staffId === clerk)?.standing).toBe('none')
  })

  it('has a last day if and only if the assessment was passed', () => {
    const result = { staffId: 1, assessedOn: '2024-03-05', trainingId: null, score: '', note: '' }
    const fieldOf = (validUntil: string | null, passed: boolean) =>
      assessmentInput.safeParse({ ...result, passed, validUntil }).error?.issues[0]
    expect(fieldOf(null, true)).toMatchObject({ message: 'validity', path: ['validUntil'] })
    expect(fieldOf('2024-12-31', false)).toMatchObject({ message: 'validity' })
    expect(fieldOf('2024-03-04', true)).toMatchObject({ message: 'periodOrder' })
    expect(fieldOf('2024-03-05', true)).toBeUndefined()
  })
})

describe('a training', () => {
  it('adds up with the others of its year: hours and people, with an account or without', () => {
    train([clerk, hire('editor')])
    train([clerk, clerk])
    expect(countTrainings(ZHAO_JUN, 2024)).toEqual({ trainings: 2, hoursTenths: 30, participants: 9 })
    expect(countTrainings(ZHAO_JUN, 2023)).toEqual({ trainings: 0, hoursTenths: 0, participants: 0 })
  })

  it('may have been held for people without an account alone', () => {
    const id = train([])
    expect(trainingFile(ZHAO_JUN, id)?.members).toEqual([])
    expect(countTrainings(ZHAO_JUN, 2024)).toMatchObject({ participants: 3 })
  })

  it('stays while an assessment refers to it', () => {
    const id = train([clerk])
    expect(trainingFile(ZHAO_JUN, id)?.members).toEqual([{ id: clerk, name: 'clerk' }])
    const result = { staffId: clerk, trainingId: id, assessedOn: '2024-03-04', score: '90', note: '' } as const
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordAssessment(tx, { ...result, passed: true, validUntil: '2025-03-03' })))
    expect(commitIfOk(ZHAO_JUN, (tx) => removeTraining(tx, { id, version: 1, reason: '误登' }))).toMatchObject({
      breach: { code: 'inUse' },
    })
  })

  it.each(['0', '0.0', '1.25', '-1', '二'])('has no hours of %s', (hours) => {
    expect(trainingInput.safeParse({ ...TRAINING, hours, participants: [] }).error?.issues[0]).toMatchObject({
      message: 'hours',
    })
  })
})
