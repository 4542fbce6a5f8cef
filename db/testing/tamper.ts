import { connection } from '../client'

/** Changes the database like an attacker with access to the file who removes its triggers. */
export function tamper(sql: string): void {
  const { $client } = connection()
  const guards = $client.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  $client.pragma('foreign_keys = OFF')
  $client.transaction(() => {
    for (const { name } of guards) $client.exec(`DROP TRIGGER ${name}`)
    $client.exec(sql)
    for (const guard of guards) $client.exec(guard.sql)
  })()
  $client.pragma('foreign_keys = ON')
}
