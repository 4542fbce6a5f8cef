import { asMarkup } from '../../markup'

const SPACES = /[^\S\u00a0\u3000\ufeff]+/g
// PDF/UA allows no control characters, and a mark of direction could make a text read falsely.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Variation_Selector}]/gu

/** Text as it can stand on paper, in one line. */
export function printableText(text: string): string {
  return text.replace(SPACES, ' ').replace(UNPRINTABLE, '')
}

/** Text as it can stand on paper, escaped for HTML and SVG. */
export function printableMarkup(text: string): string {
  return asMarkup(printableText(text))
}

/** The paragraphs of running text: a line break in what somebody typed begins a new one. */
export function printableParagraphs(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]/)
    .map((line) => printableText(line).trim())
    .filter((line) => line !== '')
}
