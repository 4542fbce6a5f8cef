import type { PlainDate } from '../../dates'
import { fontsByRole } from './fonts'
import { printableText } from './printable-text'

export type SheetOptions = {
  /** The day that the file says it was made; none is written otherwise, so that equal documents give equal files. */
  date?: PlainDate
  /** Use the official faces, and at last any font of the machine, where it has them. */
  systemFonts: boolean
}

/** What `assets/typst/sheet.typ` wants of every document: what it is and whose, its day, and the faces. */
export function sheetInput(organ: string, title: string, { date, systemFonts }: SheetOptions) {
  return {
    organ: printableText(organ),
    title: printableText(title),
    date: date ? dateParts(date) : null,
    fonts: fontsByRole(systemFonts),
    fallback: systemFonts,
  }
}

function dateParts(date: PlainDate): { year: number; month: number; day: number } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return { year, month, day }
}
