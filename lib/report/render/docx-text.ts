import { NoBreakHyphen } from 'docx'

/** Where a telephone number, the number of a case or an address would be divided between lines. */
const WITHIN_A_NUMBER = /(?<=[\dA-Za-z])-(?=[\dA-Za-z])/

/** The children of a run of text, in which Word divides no number or address at its hyphens; LibreOffice 7 does all the same. */
export function undivided(text: string): (string | NoBreakHyphen)[] {
  return text.split(WITHIN_A_NUMBER).flatMap((part, index) => (index > 0 ? [new NoBreakHyphen(), part] : [part]))
}
