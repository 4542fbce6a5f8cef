import type { SessionLimits } from '@/db/queries/session'
import { CLOCK_SLACK_MS } from '@/lib/organ/throttle'

const MINUTE_MS = 60_000
const LONGEST_SESSION_MS = 12 * 60 * MINUTE_MS
const IDLE_MINUTES = { usual: 30, least: 5, most: 12 * 60 }

/** The earliest times of last use and of sign-in with which a session is still valid at `now` (in milliseconds). */
export function sessionLimits(now = Date.now()): SessionLimits {
  return {
    seenAfter: instant(now - idleMinutes() * MINUTE_MS),
    openedAfter: instant(now - LONGEST_SESSION_MS),
    openedBefore: instant(now + CLOCK_SLACK_MS),
  }
}

/** The minutes without use after which a session ends: `LEDGER_IDLE_MINUTES`, or thirty. */
export function idleMinutes(): number {
  const { usual, least, most } = IDLE_MINUTES
  const minutes = Number(process.env.LEDGER_IDLE_MINUTES ?? usual)
  if (!(minutes >= least && minutes <= most)) throw new Error(`LEDGER_IDLE_MINUTES is not from ${least} to ${most}`)
  return minutes
}

const instant = (milliseconds: number) => new Date(milliseconds).toISOString()
