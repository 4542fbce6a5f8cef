import { openReadOnly } from '../client'
import { type ArchivedTable, archivedTables, orderOf } from './tables'

export type Value = string | number | Buffer | null

type FrozenReport = { year: number; revision: number; content: string }

/** The tables of a database, with a way to walk through the rows of each. */
export function readTables(file: string) {
  const { $client } = openReadOnly(file)
  const tables = archivedTables($client).map((table) => ({
    ...table,
    rows: $client.prepare(`SELECT count(*) FROM "${table.name}"`).pluck().get() as number,
  }))
  return {
    tables,
    rowsOf: (table: ArchivedTable) => {
      const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
      const all = $client.prepare(`SELECT ${columns} FROM "${table.name}" ORDER BY ${orderOf(table)}`).raw()
      return all.iterate() as IterableIterator<Value[]>
    },
    /** Every published version as it was frozen. */
    frozenReports: () =>
      $client
        .prepare('SELECT year, revision, content FROM report_revisions ORDER BY year, revision')
        .all() as FrozenReport[],
    close: () => $client.close(),
  }
}
