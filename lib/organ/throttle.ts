const MINUTE_MS = 60_000

/**
 * `free` failed attempts have no delay; then the delay starts at `first` and doubles up to `longest` (milliseconds).
 */
type Throttle = { free: number; first: number; longest: number }

const FEW = { free: 5, first: MINUTE_MS, longest: 15 * MINUTE_MS }

/**
 * What attempts are refused by, in milliseconds. A browser that has signed in to the account before has a budget of its
 * own, so that nobody else can use it up (OWASP, device cookies); any other is counted with its address. An address stands
 * for a whole office, so it may fail more often.
 */
export const THROTTLES = {
  browser: FEW,
  accountAtAddress: FEW,
  address: { free: 50, first: MINUTE_MS, longest: 15 * MINUTE_MS },
} as const satisfies Record<string, Throttle>

export type Throttled = keyof typeof THROTTLES

/** An account that fails from many addresses is answered later and later, and never barred. In milliseconds. */
const SLOWING: Throttle = { free: 20, first: 500, longest: 8_000 }

/** Failures are forgotten after a day without another. */
export const FORGOTTEN_AFTER_MS = 24 * 60 * MINUTE_MS

/** A clock may be put back by so much without what it had noted before being taken for nonsense. */
export const CLOCK_SLACK_MS = MINUTE_MS

/** How long the next attempt waits after so many failures in a row, in milliseconds. */
export function waitAfter(failures: number, { free, first, longest }: Throttle): number {
  return failures < free ? 0 : Math.min(longest, first * 2 ** Math.min(failures - free, 20))
}

/** How much later an attempt on an account with so many failures is answered, in milliseconds. */
export function slowedBy(failures: number): number {
  return waitAfter(failures, SLOWING)
}
