/** A browser window with a section open, and the time of its last message. */
type Writer = { name: string; at: number }

/** Milliseconds without a message after which a window counts as closed. */
const WRITER_GONE_AFTER_MS = 30_000

// On globalThis, so that reloads in development do not lose it.
const processGlobals = globalThis as { sectionWriters?: Map<string, Map<string, Writer>> }

/**
 * Records that a window has a section open, and returns the names of the people in other windows. Kept in memory only:
 * it is information; overwriting is prevented by the section's version.
 */
export function othersWriting(section: string, window: string, name: string, now = Date.now()): string[] {
  processGlobals.sectionWriters ??= new Map()
  const writers = processGlobals.sectionWriters.get(section) ?? new Map<string, Writer>()
  processGlobals.sectionWriters.set(section, writers)
  for (const [other, { at }] of writers) if (now - at > WRITER_GONE_AFTER_MS) writers.delete(other)
  writers.set(window, { name, at: now })
  return [...writers].filter(([other]) => other !== window).map(([, writer]) => writer.name)
}
