/** A number that somebody typed into a text, with what stands before it in its clause. */
export type TypedNumber = { at: number; text: string; before: string }

const TOKEN = /\{\{[^{}]+\}\}/g
const NUMBER = /\d+(?:[.,]\d+)*万?/g
/** Dates, articles and numbers of instruments are no figures of the year. */
const NAMED_BEFORE = /[第〔]$/
const NAMED_AFTER = /^\s*(?:年|月|日|号|〕|%)/

/** The figures typed by hand in a text with tokens, in order. */
export function typedNumbers(text: string): TypedNumber[] {
  const plain = text.replace(TOKEN, (token) => '\ufffc'.repeat(token.length))
  return [...plain.matchAll(NUMBER)].flatMap((match) => {
    const { 0: number, index: at } = match
    if (NAMED_BEFORE.test(plain.slice(0, at)) || NAMED_AFTER.test(plain.slice(at + number.length))) return []
    const before = plain
      .slice(0, at)
      .split(/[，。；、\n\ufffc]/)
      .at(-1)!
    return [{ at, text: number, before: before.slice(-16) }]
  })
}

/** The figures of the year that print as this number; none for 0 and 1, which are too common. */
export function sameFigures<F extends { text: string }>(number: TypedNumber, figures: readonly F[]): F[] {
  const plain = number.text.replaceAll(',', '')
  return plain.length === 1 && Number(plain) < 2 ? [] : figures.filter(({ text }) => text === plain)
}
