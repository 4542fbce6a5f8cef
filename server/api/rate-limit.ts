type Allowance = { left: number; at: number }

// On globalThis, since each route is bundled with its own copy of this module.
const shared = globalThis as typeof globalThis & { apiAllowances?: Map<string, Allowance> }
const MOST_KEYS = 10_000

/**
 * Whether one more call is allowed to `key`: `burst` calls at once, refilled at `burst` per minute (token bucket). Held
 * in memory only, so a restart resets it.
 */
export function allowed(key: string, burst: number, now = Date.now()): boolean {
  shared.apiAllowances ??= new Map()
  const allowances = shared.apiAllowances
  const before = allowances.get(key)
  const refilled = before ? Math.min(burst, before.left + (Math.max(0, now - before.at) / 60_000) * burst) : burst
  // The oldest goes first: a flood of strange keys must not fill the memory.
  allowances.delete(key)
  if (allowances.size >= MOST_KEYS) allowances.delete(allowances.keys().next().value!)
  allowances.set(key, { left: Math.max(0, refilled < 1 ? refilled : refilled - 1), at: now })
  return refilled >= 1
}
