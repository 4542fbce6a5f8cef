import { expect, test } from 'vitest'
import { OUTCOME_CODES, OUTCOMES } from '@/lib/law/outcomes'
import { DEFAULT_CHAIN } from '@/lib/published/review-chain'
import { connection } from '../client'
import { organOf } from '../queries/organ'
import { chainOf } from '../queries/review-file'
import { auditEntries } from '../schema/ledger'
import { outcomes } from '../schema/requests'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { fillCodeTables } from './code-tables'
import { keepChain } from './review-chain'

test('the chain of reviews is replaced by whoever saw the organ as it stands, and the trail has both', () => {
  openCopiedDatabase()
  const steps = DEFAULT_CHAIN.filter(({ role }) => role !== 'reviewer')
  const keep = (version: number) =>
    commitIfOk(ZHAO_JUN, (tx) =>
      keepChain(tx, { version, reviewsSince: '2024-06-03', drafterReviews: true, steps: [...steps] }),
    )
  expect(keep(1)).toMatchObject({ kind: 'conflict' })
  foundTestLedger()
  expect(keep(2)).toMatchObject({ kind: 'conflict' })
  expect(chainOf(connection())).toEqual(DEFAULT_CHAIN)
  accepted(keep(1))
  expect(chainOf(connection())).toEqual(steps)
  expect(organOf(ZHAO_JUN)).toMatchObject({ reviewsSince: '2024-06-03', drafterReviews: true, version: 2 })
  const { before, after, ...entry } = connection().select().from(auditEntries).all().at(-1)!
  expect(entry).toMatchObject({ act: 'review_chain.keep', subject: 'review-chain' })
  expect(JSON.parse(before!)).toEqual({ reviewsSince: null, drafterReviews: false, steps: DEFAULT_CHAIN })
  expect(JSON.parse(after!)).toEqual({ reviewsSince: '2024-06-03', drafterReviews: true, steps })
})

test('codes that the law of this version has are filled in, and moved to the group that they now belong to', () => {
  openCopiedDatabase()
  const [first, second, ...others] = OUTCOME_CODES
  connection().$client.exec(`DELETE FROM outcomes WHERE code = '${first}'`)
  connection().$client.exec(`UPDATE outcomes SET outcome_group = 'other' WHERE code = '${second}'`)
  fillCodeTables(connection())
  const stored = new Map(
    connection()
      .select()
      .from(outcomes)
      .all()
      .map((row) => [row.code, row.outcomeGroup]),
  )
  for (const code of [first!, second!, ...others])
    expect([code, stored.get(code)]).toEqual([code, OUTCOMES[code].group])
})
