import { beforeEach, describe, expect, test } from 'vitest'
import { sameWording } from '@/lib/letters/wordings/passages'
import { shippedWording } from '@/lib/letters/wordings/shipped'
import type { Wording } from '@/lib/letters/wordings/wording'
import { connection } from '../client'
import { keptWording, letterWording, wordingVersion } from '../queries/letter-wordings'
import { auditEntries } from '../schema/ledger'
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
const lastEntry = () => connection().select().from(auditEntries).all().at(-1)!

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

  test('is not given up where the organ has none, or has given it up', () => {
    const conflict = { ok: false, kind: 'conflict' }
    expect(restore(0)).toEqual(conflict)
    accepted(keep('撤回确认书', 0))
    accepted(restore(present().version))
    expect(restore(present().version)).toEqual(conflict)
  })

  test('stands in the trail with each change, from what was in use to what is, row by row', () => {
    const title = (side: 'before' | 'after') => JSON.parse(lastEntry()[side]!).title
    accepted(keep('撤回确认书', 0))
    expect(lastEntry()).toMatchObject({ act: 'wording.keep', subject: `wording:${KIND}` })
    expect([title('before'), title('after')]).toEqual([OURS.title, '撤回确认书'])
    accepted(keep('撤回证明', present().version))
    expect([title('before'), title('after')]).toEqual(['撤回确认书', '撤回证明'])
    accepted(restore(present().version))
    expect(lastEntry()).toMatchObject({ act: 'wording.return', subject: `wording:${KIND}` })
    expect([title('before'), title('after')]).toEqual(['撤回证明', OURS.title])
    accepted(keep('撤回函', present().version))
    expect([title('before'), title('after')]).toEqual([OURS.title, '撤回函'])
    // A passage of a letter has no label, a row of a form has one.
    expect(JSON.parse(lastEntry().after!).passages[0]).toBe('{{applicant.name}}')
    const wording = shippedWording('service_receipt')
    accepted(commitIfOk(ZHAO_JUN, (tx) => keepWording(tx, { kind: 'service_receipt', wording, version: 0 }, TODAY)))
    expect(JSON.parse(lastEntry().after!).passages[0]).toBe('登记编号：{{request.number}}')
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
