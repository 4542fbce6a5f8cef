import { expect, test } from 'vitest'
import { openReadOnly } from '../client'
import { openCopiedDatabase } from '../testing/copied-database'
import { DESCRIPTIONS, meaningOf, meaningOfField } from './descriptions'
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

test('the kind of an applicant and that of a conclusion are told apart, also under the name of older entries', () => {
  const meaning = (field: string) => meaningOfField('request:2023-001', field)
  expect(meaning('applicant.kind')).toBe(meaningOf('applicants', 'kind'))
  expect(meaning('kind')).toBe(meaningOf('conclusions', 'kind'))
  expect(meaning('records.replies.0.concludedBy')).toBe(meaningOf('conclusions', 'kind'))
  expect(meaningOf('applicants', 'kind')).not.toBe(meaningOf('conclusions', 'kind'))
})
