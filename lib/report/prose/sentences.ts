import type { SectionKey } from '../../law/report-formats/report-format'
import { SECTION_KEYS } from '../sections'
import { type Mapped, rewritten, type Span, spanOf, splitAt } from './mapped'
import { normalised } from './numerals'

/** The printed text of each section, as far as it is known. */
export type Narrative = Partial<Record<SectionKey, string>>

/** A sentence of the narrative, normalised; `heading` is what announces it, where a short one stands before it. */
export type Sentence = Mapped & { section: SectionKey; source: string; heading: string }

/** A heading says what the sentences after it are about, and is short: （二）依申请公开方面。 */
const HEADING_LENGTH = 20

/** The sentences of the narrative in the order of the report. */
export function sentencesOf(text: Narrative | undefined): Sentence[] {
  return SECTION_KEYS.flatMap((section) => {
    const source = text?.[section] ?? ''
    let heading = ''
    return splitAt(normalised(source), /[。；！？\n]/g).map((piece) => {
      const sentence = { ...piece, section, source, heading }
      heading = piece.text.length <= HEADING_LENGTH && !/\d/.test(piece.text) ? piece.text : ''
      return sentence
    })
  })
}

/** A passage as it stands in the source, and where. */
export type Passage = { section: SectionKey; quote: string; span: Span }

export function passageOf(sentence: Sentence, piece: Mapped, start = 0, end = piece.text.length): Passage {
  const span = spanOf(piece, start, end)
  return { section: sentence.section, quote: sentence.source.slice(...span), span }
}

/** What stands in brackets says how was counted, and is no part of the sum or the claim around it. */
export function withoutBrackets<Piece extends Mapped>(piece: Piece): Piece {
  return { ...piece, ...rewritten(piece, /（[^（）]*）/g, () => '') }
}
