import { expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { connection } from '../client'
import { auditEntries } from '../schema/ledger'
import { savedViews } from '../schema/organ'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { addStaff } from './organ'
import { dropView, keepView } from './saved-views'

test('a saved view is its owner’s: of one name there is one, nobody else drops it, and it is no record', () => {
  openCopiedDatabase()
  foundTestLedger()
  const add = (username: string) => {
    const account = { username, name: username, role: 'clerk', sectionId: null, passwordHash: '-' } as const
    const { id } = accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, account)))
    return mintOperator({ staffId: id, name: username, role: 'clerk' })
  }
  const [wang, li] = [add('wangfang'), add('limin')]
  const keep = (name: string, address: string, actor = wang) =>
    commitIfOk(actor, (tx) => keepView(tx, { name, address }))
  const drop = (id: number, actor = wang) => commitIfOk(actor, (tx) => dropView(tx, { id }))
  const views = () =>
    connection()
      .select()
      .from(savedViews)
      .all()
      .map(({ id, staffId, name, address }) => [id, staffId, name, address])
  const entries = () => connection().select().from(auditEntries).all().length
  const before = entries()

  accepted(keep('逾期', '/requests?late=1'))
  accepted(keep('本科室', '/requests?section=1'))
  accepted(keep('逾期', '/requests?late=2', li))
  accepted(keep('逾期', '/requests?late=3'))
  expect(views()).toEqual([
    [1, wang.staffId, '逾期', '/requests?late=3'],
    [2, wang.staffId, '本科室', '/requests?section=1'],
    [3, li.staffId, '逾期', '/requests?late=2'],
  ])
  expect(keep('逾期', '/', ZHAO_JUN)).toMatchObject({ breach: { code: 'ownAccount' } })

  accepted(drop(1, li))
  accepted(drop(2, ZHAO_JUN))
  expect(views()).toHaveLength(3)
  accepted(drop(1))
  expect(views().map(([id]) => id)).toEqual([2, 3])
  expect(entries()).toBe(before)
})
