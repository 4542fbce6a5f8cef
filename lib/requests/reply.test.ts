import { describe, expect, test } from 'vitest'
import type { OutcomeCode } from '../law/outcomes'
import { REST_GROUND_CODES } from '../law/rest-grounds'
import { replyInput } from './inputs/reply'
import { NEW_REPLY } from './new-acts'

/** The fields that are asked for of a reply of Wed 2024-03-06 that says no more than this. */
function asked(outcome: OutcomeCode, said: Partial<typeof NEW_REPLY> = {}): string[] {
  const parsed = replyInput.safeParse({ ...NEW_REPLY, number: '2024-001', outcome, repliedOn: '2024-03-06', ...said })
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.')).sort()
}

describe('a partial disclosure (Art. 37)', () => {
  const reason = '说明'
  const withheld = { withheldGround: 'refused.third_party_rights', withheld: '身份证号' } as const
  test('says why, and what was not given on which ground', () => {
    expect(asked('partially_granted')).toEqual(['reason', 'withheldGround'])
    expect(asked('partially_granted', { reason, ...withheld })).toEqual([])
  })
  test('has no part without its ground, and no ground without its part', () => {
    expect(asked('partially_granted', { reason, withheld: '身份证号' })).toEqual(['withheldGround'])
    expect(asked('partially_granted', { reason, withheldGround: 'refused.state_secret' })).toEqual(['withheld'])
    expect(asked('partially_granted', { reason, ...withheld, rest: '附件' })).toEqual(['restGround'])
    expect(asked('partially_granted', { reason, ...withheld, restGround: 'not_ours' })).toEqual(['rest'])
  })
  test.each(REST_GROUND_CODES)('whose rest is %s withholds nothing', (restGround) =>
    expect(asked('partially_granted', { reason, restGround, rest: '附件', searchRecord: '档案室' })).toEqual([]),
  )
  test('proves by its search that the rest does not exist', () => {
    expect(asked('partially_granted', { reason, restGround: 'does_not_exist', rest: '附件' })).toEqual(['searchRecord'])
    expect(asked('partially_granted', { reason, restGround: 'not_ours', rest: '附件' })).toEqual([])
  })
})

test('不存在 says what was searched, and what is another organ’s names it', () => {
  expect(asked('unavailable.not_held')).toEqual(['searchRecord'])
  expect(asked('unavailable.not_held', { searchRecord: '档案室' })).toEqual([])
  expect(asked('unavailable.not_held', { responsibleOrgan: '市财政局' })).toEqual([])
})

test('a refusal says why', () => expect(asked('refused.state_secret')).toEqual(['reason']))
