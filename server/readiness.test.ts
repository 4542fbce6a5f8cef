import { beforeEach, expect, it } from 'vitest'
import { closeConnection, connection, openConnection } from '@/db/client'
import { databaseFile } from '@/db/database-file'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { readinessOf } from './readiness'

beforeEach(() => void openCopiedDatabase())

const ALL_CHECKS_PASS = { database: true, schema: true, writable: true, space: true }

it('a ledger of this version that takes writes is ready', () => {
  expect(readinessOf()).toEqual(ALL_CHECKS_PASS)
  expect(connection().$client.inTransaction).toBe(false)
})

it('one that can only be read is not', () => {
  connection().$client.pragma('query_only = ON')
  expect(readinessOf()).toEqual({ ...ALL_CHECKS_PASS, writable: false })
})

it('one in which somebody else is writing is', () => {
  const writing = openConnection(databaseFile())
  writing.$client.exec('BEGIN IMMEDIATE')
  expect(readinessOf()).toEqual(ALL_CHECKS_PASS)
  writing.$client.close()
})

it('one with the schema of another version is not', () => {
  connection().$client.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9e15)`)
  expect(readinessOf()).toEqual({ ...ALL_CHECKS_PASS, schema: false })
})

it('one that cannot be opened is not', () => {
  closeConnection()
  process.env.DATABASE_URL = 'file:/nowhere/ledger.db'
  expect(readinessOf()).toEqual({ database: false, schema: false, writable: false, space: false })
})
