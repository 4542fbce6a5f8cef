type Allowance = { left: number; at: number }

// On globalThis, since routes are bundled apart.
const shared = globalThis as typeof globalThis & { apiAllowances?: Map<string, Allowance> }
const MOST_KEPT = 10_000

/**
 * Whether one more call is allowed to `key`: `burst` at once, and then as many in a minute. Forgotten when the server
 * starts anew, which is no harm.
 */
export function allowed(key: string, burst: number, now = Date.now()): boolean {
  shared.apiAllowances ??= new Map()
  const allowances = shared.apiAllowances
  const before = allowances.get(key)
  const refilled = before ? Math.min(burst, before.left + (Math.max(0, now - before.at) / 60_000) * burst) : burst
  // The oldest goes first: a flood of strange keys must not fill the memory.
  allowances.delete(key)
  if (allowances.size >= MOST_KEPT) allowances.delete(allowances.keys().next().value!)
  allowances.set(key, { left: Math.max(0, refilled < 1 ? refilled : refilled - 1), at: now })
  return refilled >= 1
}
