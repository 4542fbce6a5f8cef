import { expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { connection, openConnection, readingFrom } from './client'
import { foundTestLedger, WANG_FANG } from './testing/cast'
import { openCopiedDatabase } from './testing/copied-database'
import { whileUnchanged } from './while-unchanged'

const ZHAO = mintOperator({ staffId: 7, name: '赵军', role: 'supervisor' })

/** Counts how often it reads the short name of the organ. */
function reader() {
  let reads = 0
  const shortName = () => connection().$client.prepare('SELECT short_name FROM organs').pluck().get()
  const read = (actor = WANG_FANG, year = 2023) =>
    whileUnchanged(actor, ['name', year], () => {
      reads += 1
      return shortName()
    })
  return { read, reads: () => reads }
}

const rename = (name: string, client = connection().$client) =>
  client.prepare('UPDATE organs SET short_name = ?').run(name)

function ledger(): string {
  const file = openCopiedDatabase()
  foundTestLedger()
  return file
}

test('what was read is read again only once the ledger has changed', () => {
  ledger()
  const { read, reads } = reader()
  rename('甲局')
  expect([read(), read(), read()]).toEqual(['甲局', '甲局', '甲局'])
  expect(reads()).toBe(1)
  rename('乙局')
  expect([read(), read()]).toEqual(['乙局', '乙局'])
  expect(reads()).toBe(2)
})

test('a change by another process is seen', () => {
  const other = openConnection(ledger())
  const { read, reads } = reader()
  read()
  rename('丙局', other.$client)
  expect([read(), read()]).toEqual(['丙局', '丙局'])
  expect(reads()).toBe(2)
  other.$client.close()
})

test('what is written and taken back within a transaction is never kept', () => {
  ledger()
  const { read } = reader()
  rename('甲局')
  const client = connection().$client
  client.exec('BEGIN')
  rename('未定')
  expect(read()).toBe('未定')
  client.exec('ROLLBACK')
  expect(read()).toBe('甲局')
})

test('each person and each question has its own', () => {
  ledger()
  const { read, reads } = reader()
  for (const _ of [1, 2]) {
    read(WANG_FANG, 2023)
    read(WANG_FANG, 2024)
    read(ZHAO, 2023)
  }
  expect(reads()).toBe(3)
})

test('another ledger is read on its own', () => {
  const copy = openConnection(ledger())
  rename('原来')
  const { read } = reader()
  expect(read()).toBe('原来')
  openCopiedDatabase()
  foundTestLedger()
  rename('现在')
  expect(read()).toBe('现在')
  expect(readingFrom(copy, read)).toBe('原来')
  expect(read()).toBe('现在')
  copy.$client.close()
})

test('only so many results are kept', () => {
  ledger()
  const { read, reads } = reader()
  for (let year = 2000; year < 2020; year++) read(WANG_FANG, year)
  read(WANG_FANG, 2019)
  expect(reads()).toBe(20)
  read(WANG_FANG, 2000)
  expect(reads()).toBe(21)
})
