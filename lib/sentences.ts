/** A sentence of the message catalogue by its full key. */
export type Sentences = (key: string, values?: Record<string, string | number>) => string

/** A translator of the whole catalogue, for keys that are put together from codes. */
export function sentencesOf(translator: (key: never, values?: never) => string): Sentences {
  // A translator takes only the keys that stand in the catalogue, which no text put together at run time is known to be.
  return (key, values) => translator(key as never, values as never)
}
