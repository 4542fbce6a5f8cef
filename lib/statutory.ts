/** A statutory label: always in the law's own words, with a gloss for readers of English. */
export function statutory({ label, gloss }: { label: string; gloss: string }, locale: string): string {
  return locale === 'en' ? `${label} (${gloss})` : label
}
