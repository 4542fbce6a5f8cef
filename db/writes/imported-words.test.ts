import { beforeEach, expect, test } from 'vitest'
import type { ImportKind } from '@/lib/imports/columns'
import { connection } from '../client'
import { importHeadings, imports, importWords } from '../schema/imports'
import { auditEntries } from '../schema/ledger'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { beginImport, endImport, rememberHeadings, rememberWords } from './imports'

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

const lastEntry = () => {
  const { act, subject, before, after } = connection().select().from(auditEntries).all().at(-1)!
  return [act, subject, before, JSON.parse(after!)]
}

test('an import is opened with nothing in it, and closed with what became of its rows; others stay open', () => {
  const begin = () => accepted(commitIfOk(ZHAO_JUN, (tx) => beginImport(tx, { kind: 'requests', source: 'a.xlsx' }))).id
  const id = begin()
  const [begun] = connection().select().from(imports).all()
  const counts = { taken: 0, incomplete: 0, known: 0, refused: 0 }
  expect(begun).toMatchObject({ id, kind: 'requests', source: 'a.xlsx', staffName: '赵军', endedAt: null, ...counts })
  expect(lastEntry()).toEqual(['import.begin', `import:${id}`, null, begun])
  const other = begin()
  const tally = { ready: 5, incomplete: 2, known: 3, refused: 4 }
  expect(accepted(commitIfOk(ZHAO_JUN, (tx) => endImport(tx, id, tally)))).toEqual({ id })
  const ended = { ...begun, taken: 7, incomplete: 2, known: 3, refused: 4, endedAt: expect.any(String) }
  expect(connection().select().from(imports).all()).toMatchObject([ended, { id: other, endedAt: null, taken: 0 }])
  expect(lastEntry()).toEqual(['import.end', `import:${id}`, null, ended])
})

test('what a heading was mapped to is remembered for its kind, replaced, and forgotten where it maps to nothing', () => {
  const remember = (kind: ImportKind, ...mapped: [string, string | null][]) =>
    accepted(
      commitIfOk(ZHAO_JUN, (tx) =>
        rememberHeadings(
          tx,
          kind,
          mapped.map(([heading, column]) => ({ heading, column })),
        ),
      ),
    )
  const kept = () =>
    connection()
      .select()
      .from(importHeadings)
      .all()
      .map(({ kind, heading, column }) => [kind, heading, column])
      .toSorted()
  remember('requests', ['来件日', 'received_on'], ['事由', 'description'])
  remember('documents', ['来件日', 'issued_on'])
  remember('requests', ['来件日', 'confirmed_on'])
  expect(kept()).toEqual([
    ['documents', '来件日', 'issued_on'],
    ['requests', '事由', 'description'],
    ['requests', '来件日', 'confirmed_on'],
  ])
  remember('requests', ['来件日', null])
  expect(kept()).toEqual([
    ['documents', '来件日', 'issued_on'],
    ['requests', '事由', 'description'],
  ])
})

test('what a word means is remembered for its kind and column, however wide it is written, and forgotten by nothing', () => {
  const remember = (kind: ImportKind, column: string, word: string, code: string) =>
    accepted(commitIfOk(ZHAO_JUN, (tx) => rememberWords(tx, kind, [{ column, word, code }])))
  const kept = () =>
    connection()
      .select()
      .from(importWords)
      .all()
      .map(({ kind, column, word, code }) => [kind, column, word, code])
      .toSorted()
  remember('requests', 'outcome', '给了', 'granted')
  remember('requests', 'channel', '给了', 'in_person')
  remember('documents', 'outcome', '给了', 'repealed')
  remember('requests', 'outcome', '　给了 ', 'already_public')
  remember('requests', 'outcome', '', 'granted')
  expect(kept()).toEqual([
    ['documents', 'outcome', '给了', 'repealed'],
    ['requests', 'channel', '给了', 'in_person'],
    ['requests', 'outcome', '给了', 'already_public'],
  ])
  remember('requests', 'outcome', '给了', '')
  expect(kept().map(([kind, column]) => [kind, column])).toEqual([
    ['documents', 'outcome'],
    ['requests', 'channel'],
  ])
})
