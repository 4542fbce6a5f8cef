import { printableText } from '../../report/render/printable-text'
import { type SheetOptions, sheetInput } from '../../report/render/typst-sheet'
import { type LetterDocument, type LetterRun, linesOf } from '../document'

type Run = { text: string; missing: boolean }

/** The letter as the JSON that `assets/typst/letter.typ` sets. */
export function letterInput(letter: LetterDocument, organ: string, options: SheetOptions): string {
  const { issuer, title, number, addressee, body, rows, signature, notes } = letter
  return JSON.stringify({
    ...sheetInput(organ, title, options),
    issuer: printableText(issuer),
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
