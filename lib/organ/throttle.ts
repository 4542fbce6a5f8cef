const MINUTE_MS = 60_000

/**
 * `free` failed attempts have no delay; then the delay starts at `first` and doubles up to `longest` (milliseconds).
 */
type Throttle = { free: number; first: number; longest: number }

/** An address may be shared by a whole office, so it has more free attempts than an account. */
export const THROTTLES = {
  account: { free: 5, first: MINUTE_MS, longest: 15 * MINUTE_MS },
  address: { free: 50, first: MINUTE_MS, longest: 15 * MINUTE_MS },
} as const satisfies Record<string, Throttle>

export type Throttled = keyof typeof THROTTLES

/** Milliseconds after the last failure when failures are no longer counted: one day. */
export const FAILURES_FORGOTTEN_AFTER_MS = 24 * 60 * MINUTE_MS

/** The delay before the next attempt after this many failures in a row, in milliseconds. */
export function waitAfter(failures: number, { free, first, longest }: Throttle): number {
  return failures < free ? 0 : Math.min(longest, first * 2 ** Math.min(failures - free, 20))
}
