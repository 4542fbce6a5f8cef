const MINUTE_MS = 60_000

/**
 * `free` failed attempts have no delay; then the delay starts at `firstMs` and doubles up to `longestMs`.
 */
type Throttle = { free: number; firstMs: number; longestMs: number }

const FEW_FAILURES = { free: 5, firstMs: MINUTE_MS, longestMs: 15 * MINUTE_MS }

/**
 * The limits for attempts. A browser that has signed in to the account before has a budget of its
 * own, so that nobody else can use it up (OWASP, device cookies); any other is counted with its address. An address stands
 * for a whole office, so it may fail more often.
 */
export const THROTTLES = {
  browser: FEW_FAILURES,
  accountAtAddress: FEW_FAILURES,
  address: { free: 50, firstMs: MINUTE_MS, longestMs: 15 * MINUTE_MS },
  /** Addresses for collecting reports that open nothing, from one network; counted apart, so that nobody's sign-in suffers. */
  linkAddress: { free: 50, firstMs: MINUTE_MS, longestMs: 15 * MINUTE_MS },
  /** Files over one such address that were not sent. */
  link: { free: 20, firstMs: MINUTE_MS, longestMs: 15 * MINUTE_MS },
} as const satisfies Record<string, Throttle>

export type Throttled = keyof typeof THROTTLES

/** Failures on an account from many addresses delay the answers increasingly, but never lock the account. */
const SLOWING: Throttle = { free: 20, firstMs: 500, longestMs: 8_000 }

/** Failures are forgotten after a day without another. */
export const FORGOTTEN_AFTER_MS = 24 * 60 * MINUTE_MS

/** Times in the future are accepted up to this much, since the clock may have been put back. */
export const CLOCK_SLACK_MS = MINUTE_MS

/** How long the next attempt waits after so many failures in a row, in milliseconds. */
export function waitAfter(failures: number, { free, firstMs, longestMs }: Throttle): number {
  return failures < free ? 0 : Math.min(longestMs, firstMs * 2 ** Math.min(failures - free, 20))
}

/** How much later an attempt on an account with so many failures is answered, in milliseconds. */
export function slowedBy(failures: number): number {
  return waitAfter(failures, SLOWING)
}
