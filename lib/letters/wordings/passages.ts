import type { LetterPart } from '../../law/letters/parts'
import { shippedWording, type WordedKind } from './shipped'
import type { Paragraph, Wording } from './wording'

export const PASSAGE_BLOCKS = ['addressee', 'body', 'row', 'note'] as const

/**
 * A passage with its place in the wording: the block, the number of its paragraph or row there (from 0), and the label of
 * a row of a form. In this shape a wording is kept and edited.
 */
export type PlacedPassage = {
  block: (typeof PASSAGE_BLOCKS)[number]
  paragraph: number
  part: LetterPart
  label: string
  text: string
}

/** The passages of a wording in the order of reading. */
export function passagesOf(wording: Wording): PlacedPassage[] {
  if (wording.type === 'letter')
    return [
      { block: 'addressee', paragraph: 0, part: 'addressee', label: '', text: wording.addressee },
      ...inParagraphs('body', wording.body),
    ]
  const rows = wording.rows.map(
    ([part, label, text], paragraph) => ({ block: 'row', paragraph, part, label, text }) as const,
  )
  return [...rows, ...inParagraphs('note', wording.notes)]
}

function inParagraphs(block: 'body' | 'note', paragraphs: readonly Paragraph[]): PlacedPassage[] {
  return paragraphs.flatMap((passages, paragraph) =>
    passages.map(([part, text]) => ({ block, paragraph, part, label: '', text })),
  )
}

/** The wording of a kind that these passages make; the reverse of `passagesOf`. */
export function wordingOf(kind: WordedKind, title: string, passages: readonly PlacedPassage[]): Wording {
  const shipped = shippedWording(kind)
  if (shipped.type === 'letter') {
    const addressee = passages.find(({ block }) => block === 'addressee')?.text ?? ''
    return { type: 'letter', title, addressee, body: paragraphsIn('body', passages) }
  }
  const rows = passages
    .filter(({ block }) => block === 'row')
    .map(({ part, label, text }) => [part, label, text] as const)
  const { documents } = shipped
  return { type: 'form', title, rows, ...(documents ? { documents } : {}), notes: paragraphsIn('note', passages) }
}

function paragraphsIn(wanted: 'body' | 'note', passages: readonly PlacedPassage[]): Paragraph[] {
  const paragraphs = new Map<number, [LetterPart, string][]>()
  for (const { block, paragraph, part, text } of passages) {
    if (block !== wanted) continue
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), [part, text]])
  }
  return [...paragraphs.values()]
}

/** Whether two wordings of a kind say the same. */
export function sameWording(a: Wording, b: Wording): boolean {
  return a.title === b.title && JSON.stringify(passagesOf(a)) === JSON.stringify(passagesOf(b))
}
