import type { SessionLimits } from '@/db/queries/session'
import { CLOCK_SLACK } from '@/lib/organ/throttle'

const MINUTE = 60_000
const LONGEST = 12 * 60 * MINUTE
const IDLE_MINUTES = { usual: 30, least: 5, most: 12 * 60 }

/** When a session must have been used and opened to be alive at `now` (in milliseconds). */
export function sessionLimits(now = Date.now()): SessionLimits {
  return {
    seenAfter: instant(now - idleMinutes() * MINUTE),
    openedAfter: instant(now - LONGEST),
    openedBefore: instant(now + CLOCK_SLACK),
  }
}

/** After how many minutes without use a session ends: thirty, unless `LEDGER_IDLE_MINUTES` says otherwise. */
export function idleMinutes(): number {
  const { usual, least, most } = IDLE_MINUTES
  const minutes = Number(process.env.LEDGER_IDLE_MINUTES ?? usual)
  if (!(minutes >= least && minutes <= most)) throw new Error(`LEDGER_IDLE_MINUTES is not from ${least} to ${most}`)
  return minutes
}

const instant = (milliseconds: number) => new Date(milliseconds).toISOString()
