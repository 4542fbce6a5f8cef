/** A browser window that has a section open for writing, as it last said so. */
type Writer = { name: string; at: number }

/** After this without a word a window counts as closed. */
const GONE_AFTER = 30_000

// On globalThis, or each reload in development would forget who writes.
const processGlobals = globalThis as { sectionWriters?: Map<string, Map<string, Writer>> }

/**
 * Notes that a window writes at a section, and names the others that do. Kept in memory only: it tells people of each
 * other and decides nothing; what protects their texts is the version.
 */
export function othersWriting(section: string, window: string, name: string, now = Date.now()): string[] {
  processGlobals.sectionWriters ??= new Map()
  const writers = processGlobals.sectionWriters.get(section) ?? new Map<string, Writer>()
  processGlobals.sectionWriters.set(section, writers)
  for (const [other, { at }] of writers) if (now - at > GONE_AFTER) writers.delete(other)
  writers.set(window, { name, at: now })
  return [...writers].filter(([other]) => other !== window).map(([, writer]) => writer.name)
}
