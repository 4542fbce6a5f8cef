import type { PlainDate } from '../../dates'
import { fontsByRole } from '../../report/render/fonts'
import { printableText } from '../../report/render/printable-text'
import { type LetterDocument, type LetterRun, linesOf } from '../document'

export type LetterPdfOptions = {
  /** The day that the file says it was made; none is written otherwise, so that equal letters give equal files. */
  date?: PlainDate
  /** Use the official faces, and at last any font of the machine, where it has them. */
  systemFonts: boolean
}

type Run = { text: string; missing: boolean }

/** The letter as the JSON that `assets/typst/letter.typ` sets. */
export function letterInput(letter: LetterDocument, organ: string, { date, systemFonts }: LetterPdfOptions): string {
  const { issuer, title, number, addressee, body, rows, signature, notes } = letter
  return JSON.stringify({
    organ: printableText(organ),
    issuer: printableText(issuer),
    title: printableText(title),
    date: date ? dateParts(date) : null,
    fonts: fontsByRole(systemFonts),
    fallback: systemFonts,
    number: number && run(number),
    addressee: addressee && run(addressee),
    body: body.map((runs) => runs.map(run)),
    rows: rows.map(({ label, runs }) => ({
      label: printableText(label),
      lines: linesOf(runs).map((line) => line.map(run)),
    })),
    signature: signature && { organ: run(signature.organ), date: run(signature.date) },
    notes: notes.map((runs) => runs.map(run)),
  })
}

function run({ text, missing }: LetterRun): Run {
  return { text: printableText(text), missing: missing === true }
}

function dateParts(date: PlainDate): { year: number; month: number; day: number } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return { year, month, day }
}
