import { expect, test } from 'vitest'
import { writeTogether } from './crowd'
import { killWriters } from './kills'
import { tearLog } from './torn-log'

// A few runs of each trial; `npm run test:resilience` does hundreds.

test('writers that are killed lose no acknowledged write and leave none half done', async () => {
  const { figures, wrong } = await killWriters(15)
  expect(wrong).toEqual([])
  expect(figures['writes acknowledged']).toBeGreaterThan(15)
})

test('a log of which a part is missing or rubbish gives the first whole writes', async () => {
  const { figures, wrong } = await tearLog(6)
  expect(wrong).toEqual([])
  expect(figures['states found']).toBeGreaterThan(2)
})

test('those who write at once lose no update and no number, and are never told that it is busy', async () => {
  const { figures, wrong } = await writeTogether(3)
  expect(wrong).toEqual([])
  expect(figures['writes acknowledged']).toBe(48)
})
