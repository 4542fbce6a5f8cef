import { asc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { entryHash, recordAct } from './audit'
import { connection } from './client'
import { auditEntries } from './schema/ledger'
import { WANG_FANG } from './testing/cast'
import { openCopiedDatabase } from './testing/copied-database'
import { commitIfOk } from './transaction'

beforeEach(() => {
  openCopiedDatabase()
  for (const subject of ['a', 'b', 'c'])
    commitIfOk(WANG_FANG, (tx) => {
      recordAct(tx, { act: 'test', subject, after: { subject } })
      return { ok: true, value: undefined }
    })
})

test('each entry carries the hash of the one before it, and its own', () => {
  const entries = connection().select().from(auditEntries).orderBy(asc(auditEntries.id)).all()
  expect(entries.map(({ previousHash }) => previousHash)).toEqual(['', entries[0]!.hash, entries[1]!.hash])
  for (const entry of entries) expect(entryHash(entry)).toBe(entry.hash)
})

test('no entry is ever changed or removed', () => {
  expect(() => connection().$client.exec("UPDATE audit_entries SET staff_name = '某人'")).toThrow('append-only')
  expect(() => connection().$client.exec('DELETE FROM audit_entries')).toThrow('append-only')
})

test('a refused write leaves no entry', () => {
  commitIfOk(WANG_FANG, (tx) => {
    recordAct(tx, { act: 'test', subject: 'd' })
    return { ok: false, kind: 'conflict' }
  })
  expect(connection().select().from(auditEntries).all()).toHaveLength(3)
})
