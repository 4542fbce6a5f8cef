import { LETTER_PARTS } from '@/lib/law/letters/parts'
import { type LetterDocument, runsOf } from '@/lib/letters/document'
import { placeOf } from '@/lib/letters/places'
import { letterInput } from '@/lib/letters/render/typst'
import type { SheetOptions } from '@/lib/report/render/typst-sheet'
import { type Passage, unprintableIn } from '@/lib/report/render/unprintable'
import { compilePdf } from './compile-pdf'

/**
 * A letter as a tagged PDF (PDF/UA-1). Equal letters and options give equal bytes on machines with equal fonts. Throws
 * `UnprintableError` if no font has a character of it.
 */
export async function renderLetterPdf(
  letter: LetterDocument,
  organ: string,
  options: SheetOptions = { systemFonts: true },
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const job = { template: 'letter', input: letterInput(letter, organ, options), standard: 'ua-1' } as const
  return compilePdf(job, (missing) => unprintableIn(passages(letter), missing), signal)
}

/**
 * The pages of a letter for a file of several, which follows no standard: a character that no font has is a box, and is no
 * reason not to make the file.
 */
export async function renderLetterPages(
  letter: LetterDocument,
  organ: string,
  options: SheetOptions,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  return compilePdf({ template: 'letter', input: letterInput(letter, organ, options) }, () => [], signal)
}

function passages(letter: LetterDocument): Passage[] {
  return runsOf(letter).map(({ place, part, text }) => ({
    place: place ? placeOf(place).label : LETTER_PARTS[part].label,
    text,
  }))
}
