import { expect, test } from 'vitest'
import { openReadOnly } from '../client'
import { openCopiedDatabase } from '../testing/copied-database'
import { TEXT_COLUMNS } from './columns'

// So that a change of the schema runs this test.
import.meta.glob('../schema/*.ts', { eager: true })

test('of every text column it is decided whether it is anonymised', () => {
  const { $client } = openReadOnly(openCopiedDatabase())
  const present = $client
    .prepare(
      `SELECT t.name || '.' || c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
       WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name NOT GLOB 'sqlite_*'
         AND t.name NOT GLOB '__drizzle*' AND c.type NOT IN ('INTEGER', 'REAL')`,
    )
    .pluck()
    .all() as string[]
  $client.close()
  const decided = Object.entries(TEXT_COLUMNS).flatMap(([table, { anonymised, kept }]) =>
    [...anonymised, ...kept].map((column) => `${table}.${column}`),
  )
  expect(present.length).toBeGreaterThan(300)
  expect(decided.sort(), 'say it in db/anonymisation/columns.ts').toEqual(present.sort())
})
