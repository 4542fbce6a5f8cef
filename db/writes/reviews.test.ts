import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, mintOperator } from '@/lib/access'
import { addDays, type PlainDate } from '@/lib/dates'
import { GENERATOR_IS_JUDGED, runsOfJudgedGenerator } from '@/lib/property-runs.fixture'
import { itemListQuery } from '@/lib/published/list-query'
import { reviewStanding, type Verdict } from '@/lib/published/review'
import { DEFAULT_CHAIN } from '@/lib/published/review-chain'
import type { Result } from '@/lib/result'
import { connection } from '../client'
import { databaseFile } from '../database-file'
import { organOf } from '../queries/organ'
import { listItems, publishedItem } from '../queries/published'
import { isQualified } from '../queries/qualification-standing'
import { countItems } from '../queries/report/published'
import { submissionsOf } from '../queries/review-file'
import { returnedItems, reviewsWaitingFor, stepsFor } from '../queries/reviews'
import { publishedItems } from '../schema/published'
import { paperReviews } from '../schema/reviews'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { commitIfOk, type Tx } from '../transaction'
import { addStaff } from './organ'
import { changeItem, recordItem, removeItem } from './published'
import { recordAssessment } from './qualifications'
import { keepChain } from './review-chain'
import { publishItem, recallItem, reviewItem, submitItem } from './reviews'

const SINCE: PlainDate = '2024-06-03'
const TODAY: PlainDate = '2024-06-05'

const PEOPLE = {
  drafter: 'clerk',
  editor: 'clerk',
  head: 'reviewer',
  chief: 'supervisor',
  untrained: 'supervisor',
} as const
type Person = keyof typeof PEOPLE
const people = {} as Record<Person, Actor & { staffId: number }>

const by = <T>(person: Person, act: (tx: Tx) => Result<T>) => commitIfOk(people[person], act)

function hire(person: Person, qualifiedUntil: PlainDate | null): void {
  const member = { username: person, name: person, role: PEOPLE[person], sectionId: null, passwordHash: '-' }
  const { id: staffId } = accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, member)))
  people[person] = { ...mintOperator({ staffId, name: person, role: PEOPLE[person] }), staffId }
  if (!qualifiedUntil) return
  const assessment = { staffId, trainingId: null, assessedOn: '2024-01-08', score: '', note: '' } as const
  accepted(
    commitIfOk(ZHAO_JUN, (tx) => recordAssessment(tx, { ...assessment, passed: true, validUntil: qualifiedUntil })),
  )
}

const draft = () => accepted(by('drafter', (tx) => recordItem(tx, itemInput({ publishedOn: null })))).id
const submit = (itemId: number) => by('drafter', (tx) => submitItem(tx, { itemId, intended: '' }, TODAY))
const stepsOf = (itemId: number) => submissionsOf(connection(), itemId)[0]?.steps ?? []
const stepNamed = (itemId: number, name: string) => stepsOf(itemId).find((step) => step.name === name)!.id

function review(person: Person, itemId: number, name: string, verdict: Verdict = 'approved', on = TODAY) {
  const input = { itemId, stepId: stepNamed(itemId, name), verdict, remarks: '请核对', proofreadBy: person }
  return by(person, (tx) => reviewItem(tx, input, on))
}

function publish(person: Person, itemId: number, publishedOn: PlainDate = TODAY) {
  const { version } = publishedItem(ZHAO_JUN, itemId)!.item
  return by(person, (tx) => publishItem(tx, { itemId, version, publishedOn, postings: [] }, TODAY))
}

const STEPS = [
  ['editor', '初审'],
  ['head', '复审'],
  ['chief', '终审'],
  ['editor', '保密初审'],
  ['head', '保密复审'],
  ['chief', '保密批准'],
] as const

const clear = (itemId: number) => {
  accepted(submit(itemId))
  for (const [person, step] of STEPS) accepted(review(person, itemId, step))
}
const counted = () => countItems(ZHAO_JUN, 2024).reduce((sum, { items }) => sum + items, 0)
const refusal = (code: string) => ({ ok: false, breach: { code } })

function begin(qualifiedUntil: PlainDate = '2024-12-31') {
  openCopiedDatabase()
  foundTestLedger({ reviewsSince: SINCE })
  for (const person of ['drafter', 'editor', 'head', 'chief'] as const) hire(person, qualifiedUntil)
  hire('untrained', null)
}

describe('the chain of reviews', () => {
  beforeEach(() => begin())

  it('ends with the publication, and nothing counts before it', () => {
    const id = draft()
    expect(publish('drafter', id)).toMatchObject(refusal('reviewIncomplete'))
    accepted(submit(id))
    for (const [person, step] of STEPS) {
      expect(publish('drafter', id)).toMatchObject(refusal('reviewIncomplete'))
      expect(counted()).toBe(0)
      accepted(review(person, id, step))
    }
    expect(counted()).toBe(0)
    expect(publish('drafter', id)).toMatchObject({ ok: true })
    expect(counted()).toBe(1)
    expect(publish('drafter', id)).toMatchObject(refusal('publishedAlready'))
  })

  it('is taken in order, each chain by itself', () => {
    const id = draft()
    accepted(submit(id))
    expect(review('head', id, '复审')).toMatchObject(refusal('stepNotNext'))
    expect(stepsFor(people.head, id, TODAY).map(({ step }) => step.name)).toEqual(['初审', '保密初审'])
    accepted(review('head', id, '保密初审'))
    accepted(review('editor', id, '初审'))
    expect(stepsFor(people.head, id, TODAY).map(({ step }) => step.name)).toEqual(['复审', '保密复审'])
  })

  it('has nobody take two steps of one chain, or review what they submitted', () => {
    const id = draft()
    accepted(submit(id))
    expect(review('drafter', id, '初审')).toMatchObject(refusal('reviewOfOwn'))
    accepted(review('chief', id, '初审'))
    expect(review('chief', id, '复审')).toMatchObject(refusal('reviewedTwice'))
    expect(review('chief', id, '保密初审')).toMatchObject({ ok: true })
  })

  it('lets who submitted take one step where the organ allows it, and still only one', () => {
    const { version } = organOf(ZHAO_JUN)
    const rules = { version, reviewsSince: SINCE, drafterReviews: true, steps: [...DEFAULT_CHAIN] }
    accepted(commitIfOk(ZHAO_JUN, (tx) => keepChain(tx, rules)))
    const id = draft()
    accepted(submit(id))
    expect(review('drafter', id, '初审')).toMatchObject({ ok: true })
    expect(review('drafter', id, '复审')).toMatchObject(refusal('stepOfOtherRole'))
  })

  it('is for those whose role reaches the step', () => {
    const id = draft()
    accepted(submit(id))
    accepted(review('head', id, '初审'))
    expect(review('editor', id, '复审')).toMatchObject(refusal('stepOfOtherRole'))
  })

  it('is for those with a passed assessment in force, on the day itself', () => {
    const id = draft()
    accepted(submit(id))
    expect(review('untrained', id, '初审')).toMatchObject(refusal('notQualified'))
    expect(review('editor', id, '初审', 'approved', '2025-01-01')).toMatchObject(refusal('notQualified'))
    expect(review('editor', id, '初审', 'approved', '2024-12-31')).toMatchObject({ ok: true })
  })

  it('needs a proofreader where the step has a proofreading', () => {
    const id = draft()
    accepted(submit(id))
    const input = {
      itemId: id,
      stepId: stepNamed(id, '初审'),
      verdict: 'approved',
      remarks: '',
      proofreadBy: '',
    } as const
    expect(by('editor', (tx) => reviewItem(tx, input, TODAY))).toMatchObject(refusal('proofreadingMissing'))
  })

  it('begins anew after a return', () => {
    const id = draft()
    accepted(submit(id))
    accepted(review('editor', id, '初审'))
    accepted(review('head', id, '复审', 'returned'))
    expect(returnedItems(people.drafter)).toMatchObject([{ itemId: id, remarks: '请核对', reviewer: 'head' }])
    expect(review('chief', id, '保密初审')).toMatchObject(refusal('stepNotNext'))
    const item = publishedItem(ZHAO_JUN, id)!.item
    accepted(
      by('drafter', (tx) =>
        changeItem(tx, {
          ...itemInput({ publishedOn: null }),
          id,
          version: item.version,
          title: '改后',
          correction: '',
        }),
      ),
    )
    clear(id)
    expect(returnedItems(people.drafter)).toEqual([])
    expect(publish('chief', id)).toMatchObject({ ok: true })
  })

  it('holds an item fast until it is recalled', () => {
    const id = draft()
    clear(id)
    const change = { ...itemInput({ publishedOn: null }), id, version: 1, title: '改后', correction: '' }
    expect(by('drafter', (tx) => changeItem(tx, change))).toMatchObject(refusal('underReview'))
    expect(submit(id)).toMatchObject(refusal('underReview'))
    accepted(by('drafter', (tx) => recallItem(tx, id, TODAY)))
    expect(publish('drafter', id)).toMatchObject(refusal('reviewIncomplete'))
    expect(by('drafter', (tx) => changeItem(tx, change))).toMatchObject({ ok: true })
  })

  it('goes on for an item by the steps that it was submitted to', () => {
    const id = draft()
    accepted(submit(id))
    const { version } = organOf(ZHAO_JUN)
    const steps = DEFAULT_CHAIN.filter(({ name }) => name !== '复审')
    accepted(
      commitIfOk(ZHAO_JUN, (tx) => keepChain(tx, { version, reviewsSince: SINCE, drafterReviews: false, steps })),
    )
    expect(stepsOf(id)).toHaveLength(6)
    const later = draft()
    accepted(submit(later))
    expect(stepsOf(later)).toHaveLength(5)
  })

  it('waits for whoever may take its next step', () => {
    const id = draft()
    accepted(submit(id))
    const waiting = (person: Person) => reviewsWaitingFor(people[person], TODAY).map(({ step }) => step)
    expect([waiting('drafter'), waiting('untrained')]).toEqual([[], []])
    expect(waiting('editor')).toEqual(['初审', '保密初审'])
    accepted(review('editor', id, '初审'))
    expect(waiting('editor')).toEqual(['保密初审'])
    expect(waiting('head')).toEqual(['复审', '保密初审'])
  })
})

describe('what was published before the chain was in use', () => {
  beforeEach(() => begin())
  const enter = (publishedOn: PlainDate) =>
    by('drafter', (tx) => recordItem(tx, itemInput({ publishedOn, paperReview: '李敏、赵军' })))

  it('is entered afterwards, and marked as reviewed on paper', () => {
    const { id } = accepted(enter('2024-06-02'))
    expect(publishedItem(ZHAO_JUN, id)).toMatchObject({ state: 'published', paperReview: { reviewers: '李敏、赵军' } })
    expect(counted()).toBe(1)
  })

  it('ends the day before', () => {
    expect(enter('2024-06-03')).toMatchObject({ breach: { code: 'reviewRequired', field: 'publishedOn' } })
  })

  it('is not moved to a day after by changing its record', () => {
    const { id } = accepted(enter('2024-06-02'))
    const change = { ...itemInput(), id, version: 1, correction: '录错' }
    const moved = (publishedOn: PlainDate | null) => by('drafter', (tx) => changeItem(tx, { ...change, publishedOn }))
    expect(moved('2024-06-03')).toMatchObject(refusal('reviewRequired'))
    expect(moved(null)).toMatchObject(refusal('publishedAlready'))
    expect(moved('2024-06-01')).toMatchObject({ ok: true })
  })
})

type Step =
  | { do: 'draft' }
  | { do: 'enter'; on: number }
  | { do: 'submit' | 'recall' | 'publish' | 'remove'; item: number; by: Person; on: number }
  | { do: 'review'; item: number; by: Person; step: number; verdict: Verdict; on: number }
  | { do: 'change'; item: number; by: Person; on: number | null }

const index = fc.nat({ max: 2 })
const person = fc.constantFrom(...(Object.keys(PEOPLE) as Person[]))
/** Days about the first day of the chain, and beyond the end of the qualifications. */
const when = fc.integer({ min: -2, max: 12 })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ do: 'draft' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('enter' as const), on: when }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('submit', 'submit', 'submit', 'recall', 'publish', 'publish', 'remove'),
      item: index,
      by: person,
      on: when,
    }),
  },
  {
    weight: 18,
    arbitrary: fc.record({
      do: fc.constant('review' as const),
      item: index,
      by: person,
      step: fc.nat({ max: 5 }),
      verdict: fc.constantFrom<Verdict>('approved', 'approved', 'approved', 'approved', 'approved', 'returned'),
      on: when,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('change' as const), item: index, by: person, on: fc.option(when) }),
  },
)

function attempt(step: Step): void {
  if (step.do === 'draft') return void by('drafter', (tx) => recordItem(tx, itemInput({ publishedOn: null })))
  const day = (on: number) => addDays(SINCE, on)
  if (step.do === 'enter') return void by('drafter', (tx) => recordItem(tx, itemInput({ publishedOn: day(step.on) })))
  const items = connection().select().from(publishedItems).all()
  const item = items[step.item % Math.max(items.length, 1)]
  if (!item) return
  const { id, version } = item
  switch (step.do) {
    case 'submit':
      return void by(step.by, (tx) => submitItem(tx, { itemId: id, intended: '' }, day(step.on)))
    case 'recall':
      return void by(step.by, (tx) => recallItem(tx, id, day(step.on)))
    case 'publish':
      return void publishAttempt(step.by, id, version, day(step.on))
    case 'remove':
      return void by(step.by, (tx) => removeItem(tx, { id, version, reason: '误登' }))
    case 'review': {
      const steps = stepsOf(id)
      const stepId = steps[step.step % Math.max(steps.length, 1)]?.id ?? 1
      const input = { itemId: id, stepId, verdict: step.verdict, remarks: '意见', proofreadBy: '校对' }
      return void by(step.by, (tx) => reviewItem(tx, input, day(step.on)))
    }
    case 'change': {
      const publishedOn = step.on === null ? null : day(step.on)
      return void by(step.by, (tx) => changeItem(tx, { ...itemInput({ publishedOn }), id, version, correction: '改' }))
    }
  }
}

/** Who published what, as the writes accepted it. */
const publications = new Map<number, { by: Person; on: PlainDate }>()
let published = 0

function publishAttempt(person: Person, itemId: number, version: number, on: PlainDate): void {
  const result = by(person, (tx) => publishItem(tx, { itemId, version, publishedOn: on, postings: [] }, on))
  if (result.ok) publications.set(itemId, { by: person, on })
}

/** What may be wrong with an otherwise good course: a step left out, or taken by somebody else. */
const flaw = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.record({ step: fc.nat({ max: 5 }), by: fc.option(person, { nil: undefined }) }) },
)

/** All six steps by fit people and a publication, so that chance reaches one in most runs, or comes near it. */
const whole = fc
  .record({ publisher: person, on: fc.oneof(when, fc.integer({ min: 2, max: 8 })), flaw })
  .map(({ publisher, on, flaw }): Step[] => [
    ...STEPS.flatMap(([fit], step): Step[] => {
      const by = flaw?.step === step ? flaw.by : fit
      return by ? [{ do: 'review', item: 0, by, step, verdict: 'approved', on: 2 }] : []
    }),
    { do: 'publish', item: 0, by: publisher, on },
  ])

it('by no way is anything published without the chain, without qualification, or with one person twice', () => {
  published = 0
  begin(addDays(SINCE, 8))
  const staffed = databaseFile()
  const run = fc.record({
    before: fc.oneof(fc.constant([]), fc.constant([]), fc.array(anyStep, { maxLength: 8 })),
    chain: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 4, arbitrary: whole }),
    after: fc.array(anyStep, { maxLength: 8 }),
  })
  fc.assert(
    fc.property(run, ({ before, chain, after }) => {
      openCopiedDatabase(staffed)
      publications.clear()
      const start: Step[] = [{ do: 'draft' }, { do: 'submit', item: 0, by: 'drafter', on: 0 }]
      for (const step of [...start, ...before, ...chain, ...after]) attempt(step)
      expectLawful()
    }),
    { numRuns: runsOfJudgedGenerator(80) },
  )
  if (GENERATOR_IS_JUDGED) expect(published).toBeGreaterThan(5)
})

function expectLawful(): void {
  const standings = new Map(
    listItems(ZHAO_JUN, itemListQuery.parse({}), TODAY).rows.map(({ id, state }) => [id, state]),
  )
  for (const { id, publishedOn } of connection().select().from(publishedItems).all()) {
    const submission = submissionsOf(connection(), id)[0]
    if (publishedOn === null) {
      expect(standings.get(id)).toBe(reviewStanding(submission))
      continue
    }
    const onPaper = connection()
      .select()
      .from(paperReviews)
      .all()
      .some(({ itemId }) => itemId === id)
    if (onPaper) {
      expect(publishedOn < SINCE).toBe(true)
      continue
    }
    published++
    const publisher = publications.get(id)!
    expect(isQualified(connection(), people[publisher.by].staffId, publisher.on)).toBe(true)
    const { steps, reviews, submittedBy, recalledOn } = submission!
    expect(recalledOn).toBeNull()
    expect(reviews.map(({ stepId }) => stepId).sort()).toEqual(steps.map((step) => step.id).sort())
    for (const { verdict, staffId, reviewedOn } of reviews) {
      expect(verdict).toBe('approved')
      expect(staffId).not.toBe(submittedBy)
      expect(isQualified(connection(), staffId, reviewedOn)).toBe(true)
      expect(reviewedOn <= publishedOn).toBe(true)
    }
    for (const chain of ['content', 'secrecy']) {
      const reviewers = reviews.filter((one) => one.chain === chain).map(({ staffId }) => staffId)
      expect(new Set(reviewers).size).toBe(3)
    }
  }
}
