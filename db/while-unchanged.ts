import type { Actor } from '@/lib/access'
import { type Connection, connection } from './client'

type Kept = { state: string; results: Map<string, unknown> }

/** For each connection what was read of the ledger as it stands; gone with its first change. */
const kept = new WeakMap<Connection['$client'], Kept>()

/** Enough for the reports and dashboards that are open at a time; each takes some hundred kilobytes. */
const MOST_KEPT = 16

/**
 * What `read` makes of the ledger, read again only after the ledger has changed, by this process or by another. `key`
 * tells all on which it depends beside the ledger; it is kept for each person apart, since who may see what differs. It
 * must not be changed by who gets it. Within a transaction it is always read: what is written there may still be undone.
 */
export function whileUnchanged<T>(actor: Actor, key: readonly (string | number | undefined)[], read: () => T): T {
  const { $client: client } = connection()
  if (client.inTransaction) return read()
  const results = resultsOf(client)
  const name = JSON.stringify([actor.staffId, actor.role, ...key])
  if (results.has(name)) return results.get(name) as T
  const result = read()
  if (results.size >= MOST_KEPT) results.delete(results.keys().next().value!)
  results.set(name, result)
  return result
}

/** What was read of the ledger as it stands now. */
function resultsOf(client: Connection['$client']): Kept['results'] {
  const state = stateOf(client)
  const present = kept.get(client)
  if (present?.state === state) return present.results
  const results: Kept['results'] = new Map()
  kept.set(client, { state, results })
  return results
}

/** Another with every change: SQLite counts those of its own connection, and tells of commits by others. */
function stateOf(client: Connection['$client']): string {
  const own = client.prepare('SELECT total_changes()').pluck().get()
  return `${own} ${client.pragma('data_version', { simple: true })}`
}
