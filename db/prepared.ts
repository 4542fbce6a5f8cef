import type Database from 'better-sqlite3'
import type { Statements } from './client'

/**
 * A statement that is built once for each connection and then only run: building one costs more than running it, and an
 * import runs the same few a hundred thousand times. It may be run in any transaction of its connection.
 */
export function prepared<S>(build: (sql: Statements, driver: Database.Database) => S): (sql: Statements) => S {
  const built = new WeakMap<Database.Database, S>()
  return (sql) => {
    // Drizzle keeps the driver's handle to itself, the same one for a connection and its transactions.
    const { client } = (sql as unknown as { session: { client: Database.Database } }).session
    const existing = built.get(client)
    if (existing !== undefined) return existing
    const statement = build(sql, client)
    built.set(client, statement)
    return statement
  }
}
