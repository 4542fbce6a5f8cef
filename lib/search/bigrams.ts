const UNSEARCHED = /[\p{P}\p{Z}\p{Cc}\p{Cs}\p{DI}]/gu

/**
 * A text normalised for search: NFKC, lower case, without white space, punctuation and invisible characters, so that
 * 国办函[2020] 109 号 finds 国办函〔2020〕109号.
 */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(UNSEARCHED, '')
}

/** Each character of a text joined with the next one; the last character alone. */
export function tokensOf(text: string): string[] {
  const characters = [...normalised(text)]
  return characters.map((character, place) => character + (characters[place + 1] ?? ''))
}

/** The pairs of neighbouring characters of a text, in order; a single character stands for itself. */
export function bigramsOf(text: string): string[] {
  const tokens = tokensOf(text)
  return tokens.length > 1 ? tokens.slice(0, -1) : tokens
}

/** How alike two texts are, 0…1: the share of bigrams that they have in common (Dice). */
export function similarity(one: string, other: string): number {
  return similarityTo(one)(other)
}

/** The same, for comparing one text with many. */
export function similarityTo(text: string): (other: string) => number {
  const own = new Set(bigramsOf(text))
  return (other) => {
    const otherBigrams = new Set(bigramsOf(other))
    let shared = 0
    for (const bigram of otherBigrams) if (own.has(bigram)) shared++
    return shared === 0 ? 0 : (2 * shared) / (own.size + otherBigrams.size)
  }
}
