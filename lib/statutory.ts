type Statutory = { label: string; gloss: string }

/** A statutory label: always in the law's own words, with a gloss for readers of English. */
export function statutory({ label, gloss }: Statutory, locale: string): string {
  return locale === 'en' ? `${label} (${gloss})` : label
}

/** A table of statutory labels as the options of a list, in the law's order. */
export function statutoryOptions<C extends string>(
  table: Record<C, Statutory>,
  locale: string,
): { value: C; label: string }[] {
  return (Object.keys(table) as C[]).map((value) => ({ value, label: statutory(table[value], locale) }))
}
