const FULL_WIDTH = /[\uff01-\uff5e]/g
/** Marks of footnotes would become digits (19① is not 191). */
const MARKS = /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u24ff\u2776-\u2793]/g
const BLANKS = /[^\S\n\t]|[\u200b-\u200f\u2060\ufeff\u00ad]/g

/** A text with half-width signs and plain blanks, character for character as long as the source. */
export function plain(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(MARKS, ' ')
    .replace(BLANKS, ' ')
    .replace(/\r/g, '\n')
}

/** What is left of a label when offices’ ways of typing it are put aside: blanks, brackets, quotes, other signs. */
export function core(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * How alike two labels are, 0 to 1, by the letters that would have to be changed; 0 as soon as their lengths alone make
 * them less alike than `least`.
 */
export function alike(a: string, b: string, least = 0): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0 || Math.min(a.length, b.length) / longest < least) return 0
  return 1 - distance(a, b) / longest
}

function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...a].entries()) {
    const now = [index + 1]
    for (const [other, otherLetter] of [...b].entries())
      now.push(Math.min(before[other + 1]! + 1, now[other]! + 1, before[other]! + (letter === otherLetter ? 0 : 1)))
    before = now
  }
  return before.at(-1)!
}
