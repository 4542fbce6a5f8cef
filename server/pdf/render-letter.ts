import { LETTER_PARTS } from '@/lib/law/letters/parts'
import { type LetterDocument, runsOf } from '@/lib/letters/document'
import { placeOf } from '@/lib/letters/places'
import { type LetterPdfOptions, letterInput } from '@/lib/letters/render/typst'
import { printableText } from '@/lib/report/render/printable-text'
import type { Unprintable } from '@/lib/report/render/unprintable'
import { charactersWithoutFont, UnprintableError } from './render-pdf'
import { compileTypst } from './typst-worker'

/**
 * A letter as a tagged PDF (PDF/UA-1). Equal letters and options give equal bytes on machines with equal fonts. Throws
 * `UnprintableError` if no font has a character of it.
 */
export async function renderLetterPdf(
  letter: LetterDocument,
  organ: string,
  options: LetterPdfOptions = { systemFonts: true },
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const job = { template: 'letter', input: letterInput(letter, organ, options), standard: 'ua-1' } as const
  const answer = await compileTypst(job, signal).catch((error: Error) => ({ failure: error.message }))
  signal?.throwIfAborted()
  if ('pdf' in answer) return answer.pdf
  const characters = unprintable(letter, charactersWithoutFont(answer.failure))
  if (characters.length > 0) throw new UnprintableError(characters)
  throw new Error(`PDF 生成失败：${answer.failure}`)
}

/** Where in the letter each of these characters stands. */
function unprintable(letter: LetterDocument, missing: ReadonlySet<string>): Unprintable[] {
  const passages = runsOf(letter).map(({ place, part, text }) => ({
    place: place ? placeOf(place).label : LETTER_PARTS[part].label,
    text,
  }))
  return passages.flatMap(({ place, text }) =>
    [...new Set(printableText(text))]
      .filter((character) => missing.has(character))
      .map((character) => ({ character, place })),
  )
}
