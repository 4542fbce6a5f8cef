const MINUTE = 60_000

/** How many attempts may fail, and how long the next one then waits: twice as long with each failure, up to a limit. */
type Throttle = { free: number; first: number; longest: number }

/** An address stands for a whole office, so it may fail more often than an account. In milliseconds. */
export const THROTTLES = {
  account: { free: 5, first: MINUTE, longest: 15 * MINUTE },
  address: { free: 50, first: MINUTE, longest: 15 * MINUTE },
} as const satisfies Record<string, Throttle>

export type Throttled = keyof typeof THROTTLES

/** Failures are forgotten after a day without another. */
export const FORGOTTEN_AFTER = 24 * 60 * MINUTE

/** How long the next attempt waits after so many failures in a row, in milliseconds. */
export function waitAfter(failures: number, { free, first, longest }: Throttle): number {
  return failures < free ? 0 : Math.min(longest, first * 2 ** Math.min(failures - free, 20))
}
