import { beforeEach, expect, test } from 'vitest'
import { type Actor, mintOperator, type Role } from '@/lib/access'
import { connection } from '../client'
import { reviewsWaitingFor } from '../queries/reviews'
import { reviews } from '../schema/reviews'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { commitIfOk } from '../transaction'
import { approveMany, recallMany, submitMany } from './many-items'
import { addStaff } from './organ'
import { recordItem } from './published'
import { recordAssessment } from './qualifications'

const TODAY = '2024-06-05'

function hire(name: string, role: Role): Actor & { staffId: number } {
  const member = { username: name, name, role, sectionId: null, passwordHash: '-' }
  const { id: staffId } = accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, member)))
  const passed = { staffId, trainingId: null, assessedOn: '2024-01-08', score: '', note: '', passed: true } as const
  accepted(commitIfOk(ZHAO_JUN, (tx) => recordAssessment(tx, { ...passed, validUntil: '2025-01-08' })))
  return { ...mintOperator({ staffId, name, role }), staffId }
}

let [drafter, editor] = [ZHAO_JUN, ZHAO_JUN] as Actor[]
const draft = (change = {}) =>
  accepted(commitIfOk(drafter!, (tx) => recordItem(tx, itemInput({ publishedOn: null, ...change })))).id
const submit = (...itemIds: number[]) =>
  accepted(commitIfOk(drafter!, (tx) => submitMany(tx, { itemIds, intended: '门户网站' }, TODAY)))

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger({ reviewsSince: '2024-06-03' })
  drafter = hire('王芳', 'clerk')
  editor = hire('陈曦', 'clerk')
})

test('many drafts are submitted; what is public already is refused, and the others can be recalled', () => {
  const [first, second] = [draft(), draft()]
  const published = draft({ publishedOn: '2024-05-31' })
  const outcomes = submit(first, published, second)
  expect(outcomes.map(({ refusal }) => refusal?.kind ?? 'done')).toEqual(['done', 'breach', 'done'])
  const undo = outcomes.flatMap((each) => (each.undo === null ? [] : [each.undo]))
  const back = accepted(commitIfOk(drafter!, (tx) => recallMany(tx, undo, TODAY)))
  expect([undo, back.map(({ refusal }) => refusal)]).toEqual([
    [first, second],
    [null, null],
  ])
})

test('many steps are approved, each as its own rule allows; who submitted approves none of them', () => {
  submit(draft(), draft())
  const stepIds = reviewsWaitingFor(editor!, TODAY).map(({ stepId }) => stepId)
  expect(stepIds).toHaveLength(4)
  const approve = (by: Actor, proofreadBy: string) =>
    accepted(commitIfOk(by, (tx) => approveMany(tx, { stepIds, proofreadBy }, TODAY)))
  const refusedBy = (outcomes: ReturnType<typeof approve>) =>
    outcomes.map(({ refusal }) => (refusal?.kind === 'breach' ? refusal.breach.code : refusal))
  expect(new Set(refusedBy(approve(drafter!, '陈曦')))).toEqual(new Set(['reviewOfOwn']))
  // Steps with proofreading need a name; those of the review for secrecy have none.
  expect(refusedBy(approve(editor!, ''))).toEqual(['proofreadingMissing', null, 'proofreadingMissing', null])
  expect(refusedBy(approve(editor!, '陈曦'))).toEqual([null, 'stepNotNext', null, 'stepNotNext'])
  expect(connection().select({ verdict: reviews.verdict }).from(reviews).all()).toHaveLength(4)
})
