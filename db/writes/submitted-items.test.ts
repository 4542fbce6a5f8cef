import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, mintOperator, type Role } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { DEFAULT_CHAIN } from '@/lib/published/review-chain'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { submissionsOf } from '../queries/review-file'
import { postings, publishedItems } from '../schema/published'
import { itemSubmissions, paperReviews, reviewSteps, reviews } from '../schema/reviews'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { lastEntry, refused } from '../testing/trail'
import { commitIfOk, type Tx } from '../transaction'
import { approveMany, recallMany } from './many-items'
import { addStaff } from './organ'
import { changeItem, recordItem, removeItem } from './published'
import { recordAssessment } from './qualifications'
import { keepChain } from './review-chain'
import { publishItem, recallItem, reviewItem, submitItem } from './reviews'

const TODAY: PlainDate = '2024-06-05'
const CONFLICT = { ok: false, kind: 'conflict' }
const refusal = (code: string, field?: string) => ({ ok: false, breach: { code, ...(field && { field }) } })

type Person = Actor & { staffId: number }
let [drafter, editor, head, chief] = [] as unknown as [Person, Person, Person, Person]

function hire(name: string, role: Role): Person {
  const member = { username: name, name, role, sectionId: null, passwordHash: '-' }
  const { id: staffId } = accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, member)))
  const passed = { staffId, trainingId: null, assessedOn: '2024-01-08', score: '', note: '', passed: true } as const
  accepted(commitIfOk(ZHAO_JUN, (tx) => recordAssessment(tx, { ...passed, validUntil: '2024-12-31' })))
  return { ...mintOperator({ staffId, name, role }), staffId }
}

const draft = (change: object = {}) =>
  accepted(commitIfOk(drafter, (tx) => recordItem(tx, itemInput({ publishedOn: null, ...change })))).id
const submit = (itemId: number, by: Actor = drafter) =>
  commitIfOk(by, (tx) => submitItem(tx, { itemId, intended: '门户网站' }, TODAY))
const stepsOf = (itemId: number) => submissionsOf(connection(), itemId)[0]!.steps
function review(by: Actor, itemId: number, stepId: number, change: object = {}) {
  const input = { itemId, stepId, verdict: 'approved', remarks: '同意', proofreadBy: '陈曦' } as const
  return commitIfOk(by, (tx) => reviewItem(tx, { ...input, ...change }, TODAY))
}
function cleared(): number {
  const id = draft()
  accepted(submit(id))
  const reviewers = [editor, head, chief]
  for (const [at, step] of stepsOf(id).entries()) accepted(review(reviewers[at % 3]!, id, step.id))
  return id
}
const publish = (itemId: number, change: object = {}, by: Actor = chief) => {
  const input = { itemId, version: 1, publishedOn: TODAY, postings: [], ...change }
  return commitIfOk(by, (tx) => publishItem(tx, input, TODAY))
}
const recall = (itemId: number) => commitIfOk(drafter, (tx) => recallItem(tx, itemId, TODAY))

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger({ reviewsSince: '2024-06-03' })
  drafter = hire('王芳', 'clerk')
  editor = hire('陈曦', 'clerk')
  head = hire('李敏', 'reviewer')
  chief = hire('赵军', 'supervisor')
})

test('every step answers with the item that it was about, so that the form leads there', () => {
  const [, id] = [draft(), draft()]
  expect([submit(id), recall(id), submit(id)]).toEqual(Array(3).fill(ok({ id })))
  const reviewers = [editor, head, chief]
  for (const [at, step] of stepsOf(id).entries()) expect(review(reviewers[at % 3]!, id, step.id)).toEqual(ok({ id }))
  expect(publish(id)).toEqual(ok({ id }))
})

test('an item is not changed while it is under review', () => {
  const id = draft()
  accepted(submit(id))
  const change = { ...itemInput({ publishedOn: null, title: '改后' }), id, version: 1, correction: '' }
  expect(refused(() => commitIfOk(drafter, (tx) => changeItem(tx, change)))).toMatchObject(refusal('underReview'))
})

test('what was reviewed on paper keeps its day, also where the chain is in use since before that day', () => {
  const id = draft({ publishedOn: '2024-05-20' })
  const rules = { drafterReviews: false, steps: [...DEFAULT_CHAIN], version: 1 }
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepChain(tx, { ...rules, reviewsSince: '2024-05-01' })))
  const change = (publishedOn: PlainDate) =>
    commitIfOk(drafter, (tx) =>
      changeItem(tx, { ...itemInput({ publishedOn, title: '改后' }), id, version: 1, correction: '录错' }),
    )
  expect(refused(() => change('2024-05-21'))).toMatchObject(refusal('reviewRequired', 'publishedOn'))
  accepted(change('2024-05-20'))
})

describe('a submission', () => {
  test('stands with who submitted what for where, and the steps of the chain in their order', () => {
    const id = draft()
    accepted(submit(id))
    const [row] = connection().select().from(itemSubmissions).all()
    const submission = { itemId: id, submittedBy: drafter.staffId, submittedOn: TODAY, intended: '门户网站' }
    expect(row).toEqual({ id: row!.id, ...submission, recalledOn: null })
    expect(lastEntry()).toEqual(['published.submit', `item:${id}`, '', null, row])
    const steps = connection().select().from(reviewSteps).all()
    expect(steps.map(({ id: _, ...step }) => step)).toEqual(
      DEFAULT_CHAIN.map((step, ordinal) => ({ ...step, ordinal, submissionId: row!.id })),
    )
  })

  test('is of a draft of the ledger that is for publication, by somebody with an account, once', () => {
    expect(refused(() => submit(999))).toEqual(CONFLICT)
    const id = draft()
    expect(refused(() => submit(id, ZHAO_JUN))).toMatchObject(refusal('notQualified'))
    const published = draft({ publishedOn: '2024-05-20' })
    expect(refused(() => submit(published))).toMatchObject(refusal('publishedAlready'))
    const onRequest = draft({ disclosure: 'on_request', disclosureReason: '涉及个人' })
    expect(refused(() => submit(onRequest))).toMatchObject(refusal('notForPublication'))
    accepted(submit(id))
    expect(refused(() => submit(id))).toMatchObject(refusal('underReview'))
  })

  test('is taken back while it is under review or cleared, and not published', () => {
    const id = draft()
    expect(refused(() => recall(id))).toMatchObject(refusal('notUnderReview'))
    accepted(submit(id))
    const submission = submissionsOf(connection(), id)[0]!.id
    accepted(recall(id))
    expect(lastEntry()).toEqual(['published.recall', `item:${id}`, '', null, { submission }])
    expect(submissionsOf(connection(), id)[0]!.recalledOn).toBe(TODAY)
    expect(refused(() => recall(id))).toMatchObject(refusal('notUnderReview'))
    accepted(submit(id))
    accepted(review(editor, id, stepsOf(id)[0]!.id, { verdict: 'returned' }))
    expect(refused(() => recall(id))).toMatchObject(refusal('notUnderReview'))
    const published = cleared()
    accepted(publish(published))
    expect(refused(() => recall(published))).toMatchObject(refusal('notUnderReview'))
    accepted(recall(cleared()))
  })

  test('that cannot be taken back among many says why', () => {
    const [id, other] = [draft(), draft()]
    accepted(submit(id))
    const outcomes = accepted(commitIfOk(drafter, (tx) => recallMany(tx, [id, other], TODAY)))
    expect(outcomes.map((each) => each.refusal?.kind)).toEqual([undefined, 'breach'])
  })
})

describe('a review', () => {
  test('stands with its step, and in the trail under the name of the step', () => {
    const id = draft()
    accepted(submit(id))
    const [step] = stepsOf(id)
    accepted(review(editor, id, step!.id))
    const row = {
      ...{ stepId: step!.id, submissionId: submissionsOf(connection(), id)[0]!.id, chain: step!.chain },
      ...{ staffId: editor.staffId, verdict: 'approved', remarks: '同意', proofreadBy: '陈曦', reviewedOn: TODAY },
    }
    const [stored] = connection().select().from(reviews).all()
    expect(stored).toMatchObject(row)
    expect(lastEntry()).toEqual(['published.approve', `item:${id}`, '同意', null, { ...stored, step: step!.name }])
    const secrecy = stepsOf(id).find(({ chain }) => chain !== step!.chain)!
    accepted(review(head, id, secrecy.id, { verdict: 'returned', remarks: '涉密', proofreadBy: '' }))
    expect(lastEntry().slice(0, 3)).toEqual(['published.return', `item:${id}`, '涉密'])
  })

  test('is on a step of this item that is there', () => {
    const [id, other] = [draft(), draft()]
    for (const each of [id, other]) accepted(submit(each))
    const foreign = stepsOf(other)[0]!.id
    expect(refused(() => review(editor, id, foreign))).toEqual(CONFLICT)
    const unsubmitted = draft()
    expect(refused(() => review(editor, unsubmitted, foreign))).toEqual(CONFLICT)
    const outcomes = accepted(
      commitIfOk(editor, (tx) => approveMany(tx, { stepIds: [foreign, 999], proofreadBy: '陈曦' }, TODAY)),
    )
    expect(outcomes.map((each) => each.refusal?.kind)).toEqual([undefined, 'conflict'])
  })

  test('that returns a step with proofreading names no proofreader', () => {
    const id = draft()
    accepted(submit(id))
    const proofread = stepsOf(id).find((step) => step.proofread)!
    expect(refused(() => review(editor, id, proofread.id, { proofreadBy: '' }))).toMatchObject(
      refusal('proofreadingMissing', 'proofreadBy'),
    )
    accepted(review(editor, id, proofread.id, { proofreadBy: '', verdict: 'returned' }))
  })
})

describe('a publication', () => {
  test('stands with its day and postings, which the trail has beside what the item was', () => {
    const [id, other] = [cleared(), draft()]
    const before = connection().select().from(publishedItems).all()[0]
    const posted = [{ platformId: 1, postedOn: TODAY, address: 'https://example.org/a' }]
    accepted(publish(id, { postings: posted }))
    const items = connection().select().from(publishedItems).all()
    expect(items.find((item) => item.id === id)).toEqual({ ...before, publishedOn: TODAY, version: 2 })
    expect(items.find((item) => item.id === other)).toMatchObject({ publishedOn: null, version: 1 })
    expect(connection().select().from(postings).all()).toMatchObject([{ itemId: id, ...posted[0] }])
    const after = { ...before, publishedOn: TODAY, version: 2, postings: posted }
    expect(lastEntry()).toEqual(['published.publish', `item:${id}`, '', before, after])
  })

  test('is of the item that was seen, today at the latest, by somebody with a passed assessment', () => {
    const id = cleared()
    expect(refused(() => publish(id, { version: 2 }))).toEqual(CONFLICT)
    expect(refused(() => publish(999))).toEqual(CONFLICT)
    expect(refused(() => publish(id, {}, ZHAO_JUN))).toMatchObject(refusal('notQualified'))
    expect(refused(() => publish(id, { publishedOn: '2024-06-06' }))).toMatchObject(
      refusal('dateInFuture', 'publishedOn'),
    )
    expect(refused(() => publish(id, { publishedOn: '2024-06-04' }))).toMatchObject(
      refusal('publishedBeforeReview', 'publishedOn'),
    )
    const early = [{ platformId: 1, postedOn: '2024-06-04', address: '' }]
    expect(refused(() => publish(id, { postings: early }))).toMatchObject(refusal('postingBeforePublication'))
    accepted(publish(id))
    expect(refused(() => publish(id, { version: 2 }))).toMatchObject(refusal('publishedAlready'))
  })

  test('through the chain is moved to no day before its reviews, and is no review on paper', () => {
    const id = cleared()
    accepted(publish(id))
    const change = (publishedOn: PlainDate) =>
      commitIfOk(chief, (tx) =>
        changeItem(tx, { ...itemInput({ publishedOn, title: '改后' }), id, version: 2, correction: '录错' }),
      )
    expect(refused(() => change('2024-06-04'))).toMatchObject(refusal('publishedBeforeReview', 'publishedOn'))
    accepted(change(TODAY))
    expect(connection().select().from(paperReviews).all()).toEqual([])
  })

  test('through the chain stays: the item is withdrawn, not removed; a draft goes with its reviews', () => {
    const remove = (id: number, version: number) => (tx: Tx) => removeItem(tx, { id, version, reason: '误登' })
    const [id, gone] = [cleared(), cleared()]
    accepted(publish(id))
    expect(refused(() => commitIfOk(chief, remove(id, 2)))).toMatchObject(refusal('reviewedItemStays'))
    accepted(commitIfOk(chief, remove(gone, 1)))
    expect(submissionsOf(connection(), gone)).toEqual([])
    expect(connection().select().from(reviewSteps).all()).toHaveLength(DEFAULT_CHAIN.length)
    expect(connection().select().from(reviews).all()).toHaveLength(DEFAULT_CHAIN.length)
    const [, , , before] = lastEntry()
    expect(before.submissions).toMatchObject([{ itemId: gone, steps: DEFAULT_CHAIN.map(({ name }) => ({ name })) }])
  })
})
