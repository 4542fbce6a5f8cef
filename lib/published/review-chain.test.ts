import { expect, test } from 'vitest'
import { type ChainStep, chainInput, DEFAULT_CHAIN } from './review-chain'

const input = (steps: readonly ChainStep[]) =>
  chainInput.safeParse({ version: 1, reviewsSince: '', drafterReviews: false, steps })
const complaints = (steps: readonly ChainStep[]) =>
  input(steps).error?.issues.map(({ message, path }) => [message, path.join('.')]) ?? []

const OTHER = { content: 'secrecy', secrecy: 'content' } as const

test('a chain has at least one review of the content and one of secrecy', () => {
  expect(complaints(DEFAULT_CHAIN)).toEqual([])
  for (const chain of ['content', 'secrecy'] as const) {
    const [one] = DEFAULT_CHAIN.filter((step) => step.chain === chain)
    const other = DEFAULT_CHAIN.filter((step) => step.chain !== chain)
    expect(complaints(other)).toEqual([[`${chain}ChainEmpty`, 'steps']])
    expect(complaints([one!, one!])).toEqual([[`${OTHER[chain]}ChainEmpty`, 'steps']])
    expect(complaints([...other, one!])).toEqual([])
  }
  expect(complaints([])).toEqual([
    ['contentChainEmpty', 'steps'],
    ['secrecyChainEmpty', 'steps'],
  ])
})

test('a step has a name of at most 20 characters, and a chain at most 12 steps', () => {
  const [first] = DEFAULT_CHAIN
  expect(complaints([...DEFAULT_CHAIN, { ...first!, name: '审'.repeat(21) }])).toHaveLength(1)
  expect(complaints([...DEFAULT_CHAIN, { ...first!, name: '审'.repeat(20) }])).toEqual([])
  expect(complaints([...DEFAULT_CHAIN, ...DEFAULT_CHAIN])).toEqual([])
  expect(complaints([...DEFAULT_CHAIN, ...DEFAULT_CHAIN, first!])).toHaveLength(1)
})

test('by default three reviews of the content are each proofread, and none of the review for secrecy', () => {
  expect(DEFAULT_CHAIN.map(({ chain, name, proofread, role }) => [chain, name, proofread, role])).toEqual([
    ['content', '初审', true, 'clerk'],
    ['content', '复审', true, 'reviewer'],
    ['content', '终审', true, 'supervisor'],
    ['secrecy', '保密初审', false, 'clerk'],
    ['secrecy', '保密复审', false, 'reviewer'],
    ['secrecy', '保密批准', false, 'supervisor'],
  ])
})
