/** A time of day, `HH:MM`. */
export type TimeOfDay = string

/** The hours in which no digest is sent; the end may be on the next day. */
export type QuietHours = { from: TimeOfDay; to: TimeOfDay }

const QUIET_HOURS = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/

/** Reads `20:00-07:30`; undefined if it is not that. */
export function readQuietHours(text: string): QuietHours | undefined {
  const match = QUIET_HOURS.exec(text.trim())
  return match ? { from: `${match[1]}:${match[2]}`, to: `${match[3]}:${match[4]}` } : undefined
}

export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** Whether a time is within the quiet hours; the start is included, the end is not. */
export function isQuiet(at: TimeOfDay, { from, to }: QuietHours): boolean {
  return from <= to ? at >= from && at < to : at >= from || at < to
}
