import { openReadOnly } from '../client'

/** Every row of every table of a database, by table, so that two databases can be compared. */
export function everyTable(file: string): Record<string, unknown[]> {
  const { $client } = openReadOnly(file)
  try {
    const tables = $client.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
    return Object.fromEntries(
      tables.sort().map((name) => {
        const rows = $client.prepare(`SELECT * FROM "${name}"`).raw().all()
        return [name, rows.map((row) => JSON.stringify(row)).sort()]
      }),
    )
  } finally {
    $client.close()
  }
}
