import { expect, test } from 'vitest'
import { turns } from './turns'

test('two at a time, in order, also after one that failed', async () => {
  const inTurn = turns(2)
  let [running, most] = [0, 0]
  const ended: number[] = []
  const work = (name: number) => async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    ended.push(name)
    if (name === 1) throw new Error('no')
  }
  const all = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((name) => inTurn(work(name))))
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect([most, running, ended]).toEqual([2, 0, [0, 1, 2, 3, 4, 5]])
})
