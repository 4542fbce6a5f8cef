import { beforeEach, expect, test } from 'vitest'
import { connection } from '../client'
import { auditEntries } from '../schema/ledger'
import { setUpWaivers } from '../schema/set-up'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { waiveSetUpStep } from './set-up'

const waive = (waived: boolean, step: 'oldLedger' | 'staff' = 'oldLedger') =>
  accepted(commitIfOk(ZHAO_JUN, (tx) => waiveSetUpStep(tx, { step, waived }, '2024-06-03')))
const waivers = () => connection().select().from(setUpWaivers).all()
const entries = () =>
  connection()
    .select()
    .from(auditEntries)
    .all()
    .map(({ act, subject, before, after }) => [act, subject, before && JSON.parse(before), after && JSON.parse(after)])

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('a step is left out and taken up again, each once; the trail says who left it out and when', () => {
  const before = entries().length
  const waiver = { step: 'oldLedger', staffName: '赵军', waivedOn: '2024-06-03' }
  waive(false)
  expect(entries()).toHaveLength(before)
  waive(true)
  waive(true)
  expect(waivers()).toEqual([waiver])
  waive(false)
  waive(false)
  expect(waivers()).toEqual([])
  expect(entries().slice(before)).toEqual([
    ['organ.waive', 'organ', null, waiver],
    ['organ.resume', 'organ', waiver, null],
  ])
})

test('a step that is taken up again leaves the others left out', () => {
  waive(true, 'staff')
  waive(true)
  waive(false)
  expect(waivers().map(({ step }) => step)).toEqual(['staff'])
})
