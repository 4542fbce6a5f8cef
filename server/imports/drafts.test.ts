import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { databaseFile } from '@/db/database-file'
import { foundTestLedger, WANG_FANG } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { draftOf, keepDraft } from './drafts'

const TOKEN = '0123456789abcdef0123456789abcdef'
const folder = () => path.join(path.dirname(databaseFile()), 'imports', TOKEN)

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('a draft that is not there any more is none, and so is one that somebody else read', () => {
  expect(draftOf(WANG_FANG, TOKEN)).toBeUndefined()
  mkdirSync(folder(), { recursive: true })
  const draft = { token: TOKEN, kind: 'requests', staffId: 7 } as Parameters<typeof keepDraft>[0]
  keepDraft(draft)
  expect(draftOf(WANG_FANG, TOKEN)).toBeUndefined()
  keepDraft({ ...draft, staffId: WANG_FANG.staffId })
  expect(draftOf(WANG_FANG, TOKEN)).toMatchObject({ token: TOKEN })
})

test('a draft that cannot be read is a fault, and not taken for one that has gone', () => {
  mkdirSync(path.join(folder(), 'draft.json'), { recursive: true })
  expect(() => draftOf(WANG_FANG, TOKEN)).toThrow('EISDIR')
})
