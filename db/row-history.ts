import type Database from 'better-sqlite3'

/**
 * Tables without influence on reports: accounts and sessions, derived data, the audit trail, checked reports of any organ. What
 * a unit's report says is known by its version, which is followed; neither ever changes.
 */
const NOT_FOLLOWED = new Set([
  'audit_entries',
  'submissions',
  'sessions',
  'saved_views',
  'set_up_waivers',
  'list_choices',
  'staff',
  'applicants',
  'case_clocks',
  'outcomes',
  'conclusion_kinds',
  'report_formats',
  'number_sequences',
  'row_versions',
  'row_history_start',
  'sign_in_attempts',
  'known_browsers',
  'second_factors',
  'recovery_codes',
  'reminder_choices',
  'section_addresses',
  'digests',
  'reminders',
  'anonymised_cases',
  'anonymised_entries',
  'kept_checks',
  'check_corrections',
  'check_verdicts',
  'region_cells',
  'region_contents',
  'region_files',
  'region_links',
])

type Column = { name: string; type: string; pk: number }
export type FollowedTable = { name: string; columns: string[]; key: string[] }

/** The tables of which every change is kept, as the schema has them now. */
export function followedTables(client: Database.Database): FollowedTable[] {
  const names = client
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 ORDER BY name")
    .pluck()
    .all() as string[]
  return names
    .filter((name) => !NOT_FOLLOWED.has(name))
    .map((name) => ({ name, columns: client.prepare('SELECT * FROM pragma_table_info(?)').all(name) as Column[] }))
    .filter(({ columns }) => columns.every(({ type }) => type !== 'BLOB'))
    .map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => column.name),
      key: columns
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
        .map((column) => column.name),
    }))
}

/**
 * Creates the triggers that save each row's version before a write, for the present columns. Called after every
 * migration, since a rebuilt table loses its triggers.
 */
export function followRows(client: Database.Database): void {
  const existing = client
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'row_history_*'")
    .all() as { name: string; sql: string }[]
  const expected = new Map(followedTables(client).flatMap(triggersOf))
  client.transaction(() => {
    for (const { name, sql } of existing) if (expected.get(name) !== sql) client.exec(`DROP TRIGGER ${name}`)
    for (const [name, sql] of expected)
      if (existing.every((each) => each.name !== name || each.sql !== sql)) client.exec(sql)
    client.prepare(`INSERT OR IGNORE INTO row_history_start VALUES (1, ${NEXT_ENTRY}, ?)`).run(new Date().toISOString())
  })()
}

// A write changes its rows before its audit entry is inserted, which gets the next id.
const NEXT_ENTRY = '(SELECT coalesce(max(id), 0) + 1 FROM audit_entries)'

function triggersOf({ name, columns, key }: FollowedTable): [name: string, sql: string][] {
  const list = (row: 'OLD' | 'NEW') => `json_array(${key.map((column) => `${row}."${column}"`).join(', ')})`
  const before = `json_object(${columns.map((column) => `'${column}', OLD."${column}"`).join(', ')})`
  const insertVersion = (values: string) =>
    `INSERT INTO row_versions (entry, relation, key, before, deleted) VALUES (${NEXT_ENTRY}, '${name}', ${values});`
  const trigger = (act: string, values: string): [string, string] => [
    `row_history_${name}_${act.toLowerCase()}`,
    `CREATE TRIGGER row_history_${name}_${act.toLowerCase()} AFTER ${act} ON "${name}" BEGIN ${insertVersion(values)} END`,
  ]
  return [
    trigger('INSERT', `${list('NEW')}, NULL, 0`),
    trigger('UPDATE', `${list('NEW')}, ${before}, 0`),
    trigger('DELETE', `${list('OLD')}, ${before}, 1`),
  ]
}

/** When rows began to be followed; before that no day can be gone back to. */
export function followedSince(client: Database.Database): string | undefined {
  return client.prepare('SELECT at FROM row_history_start').pluck().get() as string | undefined
}

/** A copy of the ledger in memory, as recorded before `instant` (ISO 8601 in UTC). The caller closes it. */
export function ledgerBefore(client: Database.Database, instant: string, open: (file: Buffer) => Database.Database) {
  const file = client.serialize()
  // A copy in memory cannot have a write-ahead log.
  file[18] = 1
  file[19] = 1
  const copy = open(file)
  copy.pragma('foreign_keys = OFF')
  const triggers = copy.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all() as string[]
  for (const name of triggers) copy.exec(`DROP TRIGGER "${name}"`)
  undoSince(copy, instant)
  return copy
}

type Version = { relation: string; key: string; before: string | null; deleted: number }

function undoSince(copy: Database.Database, instant: string): void {
  const tables = new Map(followedTables(copy).map((table) => [table.name, undoing(copy, table)]))
  const last = copy.prepare('SELECT coalesce(max(id), 0) FROM audit_entries WHERE at < ?').pluck().get(instant)
  const since = copy
    .prepare('SELECT relation, key, before, deleted FROM row_versions WHERE entry > ? ORDER BY id DESC')
    .all(last) as Version[]
  copy.transaction(() => {
    for (const { relation, key, before, deleted } of since) {
      const table = tables.get(relation)
      if (!deleted) table?.remove.run(...(JSON.parse(key) as unknown[]))
      if (before !== null) table?.restore(JSON.parse(before) as Record<string, unknown>)
    }
  })()
}

function undoing(copy: Database.Database, { name, columns, key }: FollowedTable) {
  const remove = copy.prepare(`DELETE FROM "${name}" WHERE ${key.map((column) => `"${column}" = ?`).join(' AND ')}`)
  const insert = copy.prepare(
    `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  // An older version lacks columns added since; it gets the default that the migration gave to all rows.
  const defaults = new Map(
    (
      copy.prepare('SELECT name, dflt_value FROM pragma_table_info(?)').all(name) as {
        name: string
        dflt_value: string | null
      }[]
    ).map((column) => [column.name, column.dflt_value]),
  )
  const cellOf = (row: Record<string, unknown>, column: string) =>
    column in row ? row[column] : defaultValue(copy, defaults.get(column) ?? 'NULL')
  return {
    remove,
    restore: (row: Record<string, unknown>) => insert.run(...columns.map((column) => cellOf(row, column))),
  }
}

function defaultValue(copy: Database.Database, expression: string): unknown {
  return copy.prepare(`SELECT ${expression}`).pluck().get()
}
