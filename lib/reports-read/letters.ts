/** The letters and digits of a text alone, and where each of them stands in it. */
export type Letters = { text: string; at: readonly number[] }

export function lettersOf(text: string): Letters {
  const at: number[] = []
  let letters = ''
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters += letter
    for (let part = 0; part < letter.length; part++) at.push(index + part)
  }
  return { text: letters, at }
}

/** What may stand between the letters of a label broken over lines or pages. */
const MOST_BETWEEN = 40

/** Where a label’s letters stand, whatever blanks, brackets or quotes are between them: from and to in the source text. */
export function placesOf({ text, at }: Letters, letters: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  for (let from = text.indexOf(letters); from >= 0; from = text.indexOf(letters, from + 1)) {
    const [start, end] = [at[from]!, at[from + letters.length - 1]! + 1]
    if (end - start <= letters.length + MOST_BETWEEN) places.push({ start, end })
  }
  return places
}

/** Where a row’s number begins that stands before its label: （一）, 一、, 1. or 1、; undefined if none does. */
export function numberBefore(text: string, start: number, number: string): number | undefined {
  const before = text.slice(Math.max(0, start - 8), start)
  const pattern = /\d/.test(number)
    ? new RegExp(`${number}\\s{0,2}[.、,/·:)]?\\s{0,2}[“"‘]?$`)
    : new RegExp(`\\(?\\s{0,2}${number}\\s{0,2}[)、.,·:]?\\s{0,2}[“"‘]?$`)
  const found = pattern.exec(before)
  return found ? start - before.length + found.index : undefined
}
