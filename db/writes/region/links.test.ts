import { beforeEach, describe, expect, test } from 'vitest'
import { VISITOR } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { Result } from '@/lib/result'
import { connection } from '../../client'
import { regionLinks } from '../../schema/region'
import { accepted, foundTestLedger, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { addUnit } from '../../testing/region'
import { lastEntry, trailEntries } from '../../testing/trail'
import { commitIfOk, type Tx } from '../../transaction'
import { addLink, noteOpened, recordStrangeLink, revokeLink } from './links'
import { keepCollection } from './years'

const MORNING = '2024-01-15T00:30:00.000Z'
const NOON = '2024-01-15T04:00:00.000Z'
const TODAY = '2024-01-15'
const CONFLICT = { ok: false, kind: 'conflict' }

const write = <T>(act: (tx: Tx) => Result<T>, at = MORNING) => commitIfOk(ZHAO_JUN, (tx) => act({ ...tx, at }))
const collect = (byLink: boolean, year = 2023, version = 0) => {
  const days = { year, askedOn: null, onTimeUntil: null, openUntil: null, inReport: true, byLink, version }
  accepted(write((tx) => keepCollection(tx, days)))
}
const add = (unitId: number, change: { year?: number; expiresOn?: PlainDate } = {}, at = MORNING) => {
  const link = { unitId, year: 2023, expiresOn: '2024-01-31' as PlainDate, tokenHash: drawHash(), ...change }
  return write((tx) => addLink(tx, link, TODAY), at)
}
let drawn = 0
const drawHash = () => {
  drawn += 1
  return String(drawn).padStart(64, '0')
}
const links = () => connection().select().from(regionLinks).all()
const revokedAt = () => links().map((link) => link.revokedAt)

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger({ kind: 'government' })
})

describe('an address for a unit’s year', () => {
  test('is kept by its hash, which the trail does not have', () => {
    collect(true)
    const unitId = addUnit('县教育局')
    const { id } = accepted(add(unitId))
    expect(links()).toEqual([
      {
        ...{ id, unitId, year: 2023, expiresOn: '2024-01-31', tokenHash: expect.any(String), createdAt: MORNING },
        ...{ createdBy: '赵军', openedAt: null, revokedAt: null },
      },
    ])
    const said = { id, year: 2023, expiresOn: '2024-01-31' }
    expect(lastEntry()).toEqual(['region.link', `unit:${unitId}`, '', null, said])
  })

  test('is made where the office collects by addresses, for a unit that existed in the year', () => {
    const unitId = addUnit('县教育局')
    const ended = addUnit('县粮食局', { lastDay: '2022-12-31' })
    const off = { breach: { code: 'linksOff' } }
    expect(add(unitId)).toMatchObject(off)
    collect(false)
    expect(add(unitId)).toMatchObject(off)
    collect(true, 2022)
    expect(add(unitId)).toMatchObject(off)
    collect(true, 2023, 1)
    const before = trailEntries().length
    expect(add(999)).toEqual(CONFLICT)
    expect(add(ended)).toMatchObject({ breach: { code: 'unitNotInForce', field: 'unitId' } })
    expect([trailEntries().length, links()]).toEqual([before, []])
    accepted(add(unitId))
    accepted(add(ended, { year: 2022 }))
  })

  test('opens today at least', () => {
    collect(true)
    const unitId = addUnit('县教育局')
    expect(add(unitId, { expiresOn: '2024-01-14' })).toMatchObject({
      breach: { code: 'expiryPassed', field: 'expiresOn' },
    })
    accepted(add(unitId, { expiresOn: '2024-01-15' }))
  })

  test('ends the one before of the same unit and year, and no other', () => {
    collect(true)
    collect(true, 2022)
    const [unitId, other] = [addUnit('县教育局'), addUnit('县民政局')]
    accepted(add(unitId))
    accepted(add(other))
    accepted(add(unitId, { year: 2022 }))
    accepted(add(unitId, {}, NOON))
    expect(revokedAt()).toEqual([NOON, null, null, null])
    accepted(add(unitId))
    expect(revokedAt()).toEqual([NOON, null, null, MORNING, null])
  })

  test('is withdrawn once, with its reason; the row stays', () => {
    collect(true)
    const unitId = addUnit('县教育局')
    const { id } = accepted(add(unitId))
    accepted(add(addUnit('县民政局')))
    const revoke = (of: number, at = NOON) => write((tx) => revokeLink(tx, { id: of, reason: '发错单位' }), at)
    expect(revoke(999)).toEqual(CONFLICT)
    accepted(revoke(id))
    expect(revokedAt()).toEqual([NOON, null])
    expect(lastEntry()).toEqual(['region.link_revoke', `unit:${unitId}`, '发错单位', null, { id, year: 2023 }])
    expect(revoke(id, MORNING)).toEqual(CONFLICT)
    expect(revokedAt()).toEqual([NOON, null])
  })

  test('has when it was opened first', () => {
    collect(true)
    const { id } = accepted(add(addUnit('县教育局')))
    accepted(add(addUnit('县民政局')))
    const open = (at: string) => accepted(commitIfOk(VISITOR, (tx) => noteOpened({ ...tx, at }, id)))
    open(MORNING)
    open(NOON)
    expect(links().map(({ openedAt }) => openedAt)).toEqual([MORNING, null])
  })
})

test('an address that opens nothing is noted by where it was tried from, not by what was tried', () => {
  accepted(commitIfOk(VISITOR, (tx) => recordStrangeLink(tx, '192.0.2.1')))
  expect(lastEntry()).toEqual(['region.link_unknown', 'sign_in', '', null, { address: '192.0.2.1' }])
})
