import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { ARTICLES } from '../law/articles'
import {
  checkCleared,
  checkPaper,
  checkReviewer,
  nextSteps,
  type Reviewer,
  recallInput,
  reviewInput,
  reviewStanding,
  type Submission,
  submissionInput,
} from './review'
import { DEFAULT_CHAIN } from './review-chain'

const DRAFTER = 1
const STEPS = DEFAULT_CHAIN.map((step, index) => ({ ...step, id: index + 1, ordinal: index }))
const SUBMITTED: Submission = { submittedBy: DRAFTER, recalledOn: null, steps: STEPS, reviews: [] }

const approved = (stepId: number, staffId: number, reviewedOn: PlainDate = '2024-06-03') => ({
  stepId,
  chain: STEPS[stepId - 1]!.chain,
  staffId,
  verdict: 'approved' as const,
  reviewedOn,
})
const reviewed = (...reviews: Submission['reviews']): Submission => ({ ...SUBMITTED, reviews })
const CLEARED = reviewed(
  approved(1, 2, '2024-06-03'),
  approved(2, 3, '2024-06-06'),
  approved(3, 4, '2024-06-05'),
  approved(4, 2, '2024-06-03'),
  approved(5, 3, '2024-06-04'),
  approved(6, 4, '2024-06-05'),
)

const SUPERVISOR: Reviewer = { staffId: 4, role: 'supervisor', qualified: true }
const check = (
  submission: Submission,
  stepId: number,
  reviewer: Partial<Reviewer> = {},
  organ = { drafterReviews: false },
) => {
  const result = checkReviewer(submission, STEPS[stepId - 1]!, { ...SUPERVISOR, ...reviewer }, organ)
  return result.ok ? 'ok' : result.kind === 'breach' && result.breach.code
}

describe('the standing of a submission', () => {
  test('is a draft until it is submitted, and again once it is recalled', () => {
    expect(reviewStanding(undefined)).toBe('draft')
    expect(reviewStanding({ ...SUBMITTED, recalledOn: '2024-06-03' })).toBe('draft')
  })

  test('is in review until the last step of both chains is approved', () => {
    expect(reviewStanding(SUBMITTED)).toBe('in_review')
    expect(reviewStanding(reviewed(approved(1, 2), approved(2, 3), approved(3, 4)))).toBe('in_review')
    expect(reviewStanding(CLEARED)).toBe('cleared')
  })

  test('is returned by one reviewer, whatever others approved', () => {
    expect(reviewStanding(reviewed(approved(1, 2), { ...approved(4, 3), verdict: 'returned' }))).toBe('returned')
  })
})

test('the chains run beside each other, their steps in their order', () => {
  const ids = (submission: Submission) => nextSteps(submission).map(({ id }) => id)
  expect(ids(SUBMITTED)).toEqual([1, 4])
  expect(ids({ ...SUBMITTED, steps: STEPS.toReversed() })).toEqual([1, 4])
  expect(ids(reviewed(approved(4, 2)))).toEqual([1, 5])
  expect(ids(reviewed(approved(1, 2), approved(2, 3), approved(3, 4)))).toEqual([4])
  expect(ids(CLEARED)).toEqual([])
})

describe('who may take a step', () => {
  test('only the next step of a chain is taken, and none of what was returned', () => {
    expect(check(SUBMITTED, 1)).toBe('ok')
    expect(check(SUBMITTED, 2)).toBe('stepNotNext')
    expect(check(reviewed(approved(1, 2)), 2)).toBe('ok')
    expect(check(reviewed({ ...approved(1, 2), verdict: 'returned' }), 4)).toBe('stepNotNext')
  })

  test('a step is for its role and those above', () => {
    const second = reviewed(approved(1, 2))
    expect(check(second, 2, { role: 'clerk' })).toBe('stepOfOtherRole')
    expect(check(second, 2, { role: 'reviewer' })).toBe('ok')
    expect(check(second, 2, { role: 'supervisor' })).toBe('ok')
    expect(check(SUBMITTED, 1, { role: 'administrator' })).toBe('stepOfOtherRole')
  })

  test('a reviewer is a person with an assessment in force', () => {
    expect(check(SUBMITTED, 1, { qualified: false })).toBe('notQualified')
    expect(check(SUBMITTED, 1, { staffId: null })).toBe('notQualified')
  })

  test('who drafted the item reviews it only where the organ allows that', () => {
    expect(check(SUBMITTED, 1, { staffId: DRAFTER })).toBe('reviewOfOwn')
    expect(check(SUBMITTED, 1, { staffId: DRAFTER }, { drafterReviews: true })).toBe('ok')
    expect(check(SUBMITTED, 1, {}, { drafterReviews: true })).toBe('ok')
  })

  test('nobody reviews twice in a chain; in the other chain the same person may', () => {
    const byFour = reviewed(approved(1, 4))
    expect(check(byFour, 2, { staffId: 4 })).toBe('reviewedTwice')
    expect(check(byFour, 2, { staffId: 5 })).toBe('ok')
    expect(check(byFour, 4, { staffId: 4 })).toBe('ok')
  })
})

describe('the publication of a reviewed item', () => {
  const code = (day: '2024-06-05' | '2024-06-06', submission: Submission | undefined = CLEARED) => {
    const result = checkCleared(submission, day)
    return result.ok ? 'ok' : result.kind === 'breach' && result.breach
  }

  test('is on or after the last review of either chain', () => {
    expect(code('2024-06-06')).toBe('ok')
    expect(code('2024-06-05')).toMatchObject({
      code: 'publishedBeforeReview',
      citation: ARTICLES.secrecyReview,
      field: 'publishedOn',
    })
  })

  test('waits for both chains', () => {
    expect(code('2024-06-06', SUBMITTED)).toMatchObject({
      code: 'reviewIncomplete',
      citation: ARTICLES.secrecyReview,
    })
  })

  test('without the chain is entered only for days before the organ began with it', () => {
    const begun = checkPaper('2024-06-03', '2024-06-03')
    expect(begun).toMatchObject({
      breach: { code: 'reviewRequired', citation: ARTICLES.secrecyReview, field: 'publishedOn' },
    })
    expect(checkPaper('2024-06-02', '2024-06-03')).toMatchObject({ ok: true })
    expect(checkPaper('2024-06-03', null)).toMatchObject({ ok: true })
  })
})

describe('the forms of the review', () => {
  test('a verdict that returns an item says why; an approval need not', () => {
    const form = { itemId: 1, stepId: 2, verdict: 'approved', remarks: '', proofreadBy: '' }
    expect(reviewInput.parse(form)).toEqual(form)
    expect(reviewInput.safeParse({ ...form, verdict: 'returned' }).error?.issues).toMatchObject([
      { path: ['remarks'], message: 'required' },
    ])
    expect(reviewInput.parse({ ...form, verdict: 'returned', remarks: '附件缺页' })).toMatchObject({
      remarks: '附件缺页',
    })
  })

  test('a submission and its recall name the item', () => {
    expect(submissionInput.parse({ itemId: 5, intended: '门户网站' })).toEqual({ itemId: 5, intended: '门户网站' })
    expect(recallInput.parse({ itemId: 5 })).toEqual({ itemId: 5 })
  })
})
