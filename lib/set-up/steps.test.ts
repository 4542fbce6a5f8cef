import { expect, test } from 'vitest'
import { SET_UP_STEPS, type SetUpFacts, setUpLines } from './steps'

const facts = (done: boolean) =>
  Object.fromEntries(SET_UP_STEPS.map((step) => [step, { done, missing: [] }])) as unknown as SetUpFacts

test('the list of an empty ledger has every step to do, in the order in which they are done', () => {
  expect(setUpLines(facts(false), new Set()).map(({ step, state }) => [step, state])).toEqual(
    SET_UP_STEPS.map((step) => [step, 'open']),
  )
})

test('what the office leaves out counts as seen to, and what is done is done all the same', () => {
  const started = { ...facts(true), oldLedger: { done: false, missing: [] }, backup: { done: false, missing: [] } }
  const states = setUpLines(started, new Set(['oldLedger', 'staff']))
  expect(states.find(({ step }) => step === 'oldLedger')!.state).toBe('waived')
  expect(states.find(({ step }) => step === 'staff')!.state).toBe('done')
})

test('the list is gone when each step is done or left out, and comes back when a chain can no longer be finished', () => {
  const all = facts(true)
  expect(setUpLines({ ...all, oldLedger: { done: false, missing: [] } }, new Set(['oldLedger']))).toEqual([])
  const left = setUpLines({ ...all, reviewChain: { done: false, missing: ['王芳'] } }, new Set())
  expect(left.filter(({ state }) => state === 'open')).toEqual([
    { step: 'reviewChain', state: 'open', missing: ['王芳'] },
  ])
})
