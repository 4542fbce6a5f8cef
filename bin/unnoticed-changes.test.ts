import { expect, test } from 'vitest'
import { asEntry, reasonsIn } from './unnoticed-changes'

const change = { file: 'lib/dates.ts', before: 'day !== null &&\n    day > today', after: 'true' }

test('a change is listed in one line, and found again under its reason', () => {
  const entry = asEntry(change)
  expect(entry).toBe('- lib/dates.ts: `day !== null && day > today` → `true`')
  const list = `# List\n\n## Equal in effect: null is before no day\n\n${entry}\n\n## Wording\n${asEntry({ ...change, after: 'false' })} (line 7)\n`
  const reasons = reasonsIn(list)
  expect([...reasons.values()].map(({ reason }) => reason)).toEqual([
    'Equal in effect: null is before no day',
    'Wording',
  ])
  expect(reasons.get(asEntry(change))).toEqual({ file: change.file, reason: 'Equal in effect: null is before no day' })
  expect(reasons.get(asEntry({ ...change, file: 'lib/day.ts' }))).toBeUndefined()
})

test('code in backquotes and long blocks are found again too', () => {
  for (const before of ['`day` → `x`', `{ ${'act(); '.repeat(40)}}`]) {
    const entry = asEntry({ ...change, before })
    expect(reasonsIn(`## Why\n${entry}`).get(entry)?.reason).toBe('Why')
  }
})
