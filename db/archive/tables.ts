import type Database from 'better-sqlite3'

type ArchivedColumn = {
  name: string
  type: string
  optional: boolean
  /** The column's position in the primary key, from 1; 0 if it is not part of it. */
  key: number
  references: string
  /** The codes that the database allows, where they are a closed list. */
  codes: string
}
export type ArchivedTable = { name: string; columns: ArchivedColumn[] }

/** What proves a person's second factor would prove it for whoever has the archive: it is enrolled anew instead. */
const SECRET = new Set(['second_factors', 'recovery_codes', 'sign_in_attempts', 'known_browsers'])

/**
 * The tables of an archive: all but SQLite's own, the list of migrations, the search index (which is rebuilt) and the
 * secrets for signing in. Read from the database itself, so that new tables are included automatically.
 */
export function archivedTables(client: Database.Database): ArchivedTable[] {
  const listed = client.pragma('table_list') as { schema: string; name: string; type: string }[]
  return listed
    .filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !/^(sqlite_|__drizzle)/.test(name))
    .filter(({ name }) => !SECRET.has(name))
    .map(({ name }) => ({ name, columns: columnsOf(client, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function columnsOf(client: Database.Database, table: string): ArchivedColumn[] {
  const columns = client.pragma(`table_info("${table}")`) as {
    name: string
    type: string
    notnull: 0 | 1
    pk: number
  }[]
  const keys = client.pragma(`foreign_key_list("${table}")`) as { from: string; table: string; to: string | null }[]
  const definition = client.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(table) as string
  return columns.map(({ name, type, notnull, pk }) => ({
    name,
    type,
    optional: notnull === 0 && pk === 0,
    key: pk,
    references: keys
      .filter(({ from }) => from === name)
      .map((key) => `${key.table}.${key.to ?? 'id'}`)
      .join(' '),
    codes: codesIn(definition, table, name),
  }))
}

function codesIn(definition: string, table: string, column: string): string {
  const list = new RegExp(`CHECK\\("${table}"\\."${column}" IN \\(([^)]*)\\)\\)`).exec(definition)?.[1] ?? ''
  return [...list.matchAll(/'([^']*)'/g)].map(([, code]) => code).join(' ')
}

/** In what order rows are written, so that two archives of the same ledger are the same. */
export function orderOf({ columns }: ArchivedTable): string {
  const keys = columns.filter(({ key }) => key > 0).sort((a, b) => a.key - b.key)
  return keys.length > 0 ? keys.map(({ name }) => `"${name}"`).join(', ') : 'rowid'
}
