import { beforeEach, describe, expect, test } from 'vitest'
import { sameWording } from '@/lib/letters/wordings/passages'
import { shippedWording } from '@/lib/letters/wordings/shipped'
import type { Wording } from '@/lib/letters/wordings/wording'
import { connection } from '../client'
import { keptWording, letterWording, wordingVersion } from '../queries/letter-wordings'
import { accepted, foundTestLedger, TODAY, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { keepWording, returnWording, wordingInUse } from './letter-wordings'

const KIND = 'withdrawal'
const OURS = shippedWording(KIND)
const titled = (title: string): Wording => ({ ...OURS, title })

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

const keep = (title: string, version: number) =>
  commitIfOk(ZHAO_JUN, (tx) => keepWording(tx, { kind: KIND, wording: titled(title), version }, TODAY))
const restore = (version: number) => commitIfOk(ZHAO_JUN, (tx) => returnWording(tx, { kind: KIND, version }, TODAY))
const inUse = () =>
  accepted(commitIfOk(WANG_FANG, (tx) => ({ ok: true, value: wordingInUse(tx, KIND, TODAY) }) as const))
const present = () => keptWording(ZHAO_JUN, KIND, TODAY)

describe('the wording of an organ', () => {
  test('starts as ours, is changed, and returns to ours', () => {
    expect(present()).toEqual({ kind: KIND, own: false, wording: OURS, version: 0, outdated: [] })
    accepted(keep('撤回确认书', 0))
    expect(present()).toMatchObject({ own: true, wording: titled('撤回确认书'), outdated: [] })
    expect(letterWording(WANG_FANG, KIND)).toEqual(titled('撤回确认书'))
    accepted(restore(present().version))
    expect(present()).toMatchObject({ own: false, wording: OURS })
    expect(letterWording(WANG_FANG, KIND)).toEqual(OURS)
  })

  test('is not changed over a change that was not seen', () => {
    accepted(keep('撤回确认书', 0))
    expect(keep('另一个标题', 0)).toMatchObject({ ok: false, kind: 'conflict' })
    expect(restore(0)).toMatchObject({ ok: false, kind: 'conflict' })
    expect(letterWording(WANG_FANG, KIND).title).toBe('撤回确认书')
  })

  test('leaves its change in the audit trail', () => {
    accepted(keep('撤回确认书', 0))
    const entry = connection().$client.prepare('SELECT act, subject, after FROM audit_entries ORDER BY id DESC').get()
    expect(entry).toMatchObject({ act: 'wording.keep', subject: `wording:${KIND}` })
    expect(JSON.stringify(entry)).toContain('撤回确认书')
  })
})

test('a letter keeps the version that it was written with, whatever is changed afterwards', () => {
  const ours = inUse()
  expect(inUse()).toBe(ours)
  accepted(keep('撤回确认书', present().version))
  const own = inUse()
  accepted(keep('再改的标题', present().version))
  accepted(restore(present().version))
  expect(sameWording(wordingVersion(WANG_FANG, ours)!, OURS)).toBe(true)
  expect(sameWording(wordingVersion(WANG_FANG, own)!, titled('撤回确认书'))).toBe(true)
  expect(wordingVersion(WANG_FANG, 999)).toBeUndefined()
})

test('ours, changed after the organ made its own from it, marks that as outdated', () => {
  accepted(keep('撤回确认书', 0))
  // As if the ledger had shipped another text when the organ changed it.
  const { $client } = connection()
  $client.exec('DROP TRIGGER letter_wordings_no_update')
  $client.exec("UPDATE letter_wordings SET title = '从前的标题' WHERE origin = 'shipped'")
  expect(present().outdated).toEqual(['shippedChanged'])
  accepted(keep('撤回确认书', present().version))
  expect(present().outdated).toEqual([])
})

test.each([
  "UPDATE letter_wordings SET title = '甲'",
  'DELETE FROM letter_wordings',
  "UPDATE letter_wording_passages SET text = '甲'",
  'DELETE FROM letter_wording_passages',
  "REPLACE INTO letter_wordings SELECT id, kind, version, origin, '甲', based_on, kept_on FROM letter_wordings LIMIT 1",
  "REPLACE INTO letter_wording_passages SELECT wording_id, ordinal, block, paragraph, part, label, '甲' FROM letter_wording_passages LIMIT 1",
])('the file itself refuses: %s', (attack) => {
  accepted(keep('撤回确认书', 0))
  expect(() => connection().$client.exec(attack)).toThrow(/append-only/)
})
