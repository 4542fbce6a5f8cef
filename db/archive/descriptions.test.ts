import { expect, test } from 'vitest'
import { openReadOnly } from '../client'
import { openCopiedDatabase } from '../testing/copied-database'
import { DESCRIPTIONS, meaningOf } from './descriptions'
import { archivedTables } from './tables'

// So that a change of the schema runs this test.
import.meta.glob('../schema/*.ts', { eager: true })

test('every table and column of the ledger is described for whoever opens an archive', () => {
  const { $client } = openReadOnly(openCopiedDatabase())
  const tables = archivedTables($client)
  $client.close()
  const undescribed = tables.flatMap(({ name, columns }) => [
    ...(DESCRIPTIONS[name] ? [] : [`what does ${name} hold?`]),
    ...columns.filter((column) => !meaningOf(name, column.name)).map((column) => `${name}.${column.name}: what is it?`),
  ])
  expect(undescribed, 'say it in db/archive/descriptions.ts').toEqual([])
  expect(tables.length).toBeGreaterThan(30)
})
