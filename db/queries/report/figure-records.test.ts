import { expect, test } from 'vitest'
import { connection } from '../../client'
import { accepted, foundTestLedger, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { itemInput } from '../../testing/items'
import { commitIfOk } from '../../transaction'
import { recordItem } from '../../writes/published'
import { annualReport } from './annual-report'
import { listedFigures } from './figure-records'

const MORE_THAN_ARE_READ_AT_ONCE = 20_001

test('however many records a figure has, each is listed once', () => {
  openCopiedDatabase()
  foundTestLedger()
  const { id } = accepted(commitIfOk(ZHAO_JUN, (tx) => recordItem(tx, itemInput())))
  connection()
    .$client.prepare(`
      WITH RECURSIVE numbered(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbered WHERE n < ?)
      INSERT INTO postings (item_id, platform_id, posted_on, address) SELECT ?, 1, '2024-05-20', n FROM numbered`)
    .run(MORE_THAN_ARE_READ_AT_ONCE, id)
  const figures = listedFigures(ZHAO_JUN, annualReport(ZHAO_JUN, 2024), { names: false })
  const postings = figures.find(({ text }) => text === String(MORE_THAN_ARE_READ_AT_ONCE))!
  const addresses = new Set<string>()
  for (const { detail } of postings.records) {
    expect(addresses.has(detail)).toBe(false)
    addresses.add(detail)
  }
  expect(addresses.size).toBe(MORE_THAN_ARE_READ_AT_ONCE)
})
