import { describe, expect, test } from 'vitest'
import { challengedBy } from './challenged'
import { remedyChangeInput, remedyInput } from './input'
import { remedyListQuery } from './list-query'
import { NEW_REMEDY } from './new-remedy'

const complaints = (form: object) =>
  (remedyInput.safeParse({ ...NEW_REMEDY, ...form }).error?.issues ?? []).map(({ path }) => path.join('.'))

describe('what a case is about: the reply that was served last when it was filed', () => {
  const replies = [
    { outcome: 'granted', withheldGround: null, restGround: null, servedOn: '2023-10-11' },
    { outcome: 'refused.state_secret', withheldGround: null, restGround: null, servedOn: '2024-02-21' },
  ] as const
  const about = (filedOn: '2023-10-10' | '2023-10-11' | '2024-02-20' | '2024-02-21') =>
    challengedBy(filedOn, { replies: [...replies] })

  test('none before the first service: then it is about silence', () => {
    expect(about('2023-10-10')).toEqual({ act: 'silence' })
  })

  test('from the day of its service on, until the next is served', () => {
    expect(about('2023-10-11')).toEqual({ act: 'reply', ...replies[0] })
    expect(about('2024-02-20')).toEqual({ act: 'reply', ...replies[0] })
    expect(about('2024-02-21')).toEqual({ act: 'reply', ...replies[1] })
  })
})

describe('the form of a review or suit', () => {
  const review = { body: '市政府', filedOn: '2024-03-01' }

  test('needs the body and the day of filing, nothing else', () => {
    expect([...new Set(complaints({}))]).toEqual(['body', 'filedOn'])
    expect(complaints(review)).toEqual([])
    expect(remedyInput.parse({ ...NEW_REMEDY, ...review })).toMatchObject({ coDefendant: false, result: null })
  })

  test('is changed by its id and version', () => {
    const change = { ...NEW_REMEDY, ...review, id: 4, version: 1 }
    expect(remedyChangeInput.parse(change)).toMatchObject({ id: 4, version: 1, body: '市政府' })
    expect(remedyChangeInput.safeParse({ ...NEW_REMEDY, ...review }).success).toBe(false)
  })
})

test('the address of the register holds its filters and its order', () => {
  expect(remedyListQuery.parse({ block: 'reconsideration', year: '2024', sort: 'concluded' })).toMatchObject({
    block: 'reconsideration',
    year: 2024,
    sort: 'concluded',
  })
  expect(remedyListQuery.parse({ sort: 'filed' }).sort).toBe('filed')
  expect(remedyListQuery.parse({ sort: 'body' }).sort).toBe('-filed')
})
