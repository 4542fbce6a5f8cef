import type { LetterKind } from '../law/letters/letters'
import type { LetterPart } from '../law/letters/parts'
import type { LetterPlace } from './places'

/** A stretch of a letter. `place`: it was filled in there; `missing`: nothing is known that could stand there. */
export type LetterRun = { part: LetterPart; text: string; place?: LetterPlace; missing?: true }

/** A row of a form: a label and what stands beside it. */
export type LetterRow = { label: string; runs: readonly LetterRun[] }

/**
 * A letter as a document: the one model from which the page, the PDF and the Word file are drawn. Text is plain; nothing
 * in it is markup.
 */
export type LetterDocument = {
  language: 'zh-CN'
  kind: LetterKind
  /** 发文机关标志; empty on a form, which has none. */
  issuer: string
  title: string
  number: LetterRun | null
  addressee: LetterRun | null
  body: readonly (readonly LetterRun[])[]
  rows: readonly LetterRow[]
  signature: { organ: LetterRun; date: LetterRun } | null
  notes: readonly (readonly LetterRun[])[]
}

/** Every stretch of a letter in the order of reading. */
export function runsOf({ number, addressee, body, rows, signature, notes }: LetterDocument): LetterRun[] {
  return [
    ...(number ? [number] : []),
    ...(addressee ? [addressee] : []),
    ...body.flat(),
    ...rows.flatMap(({ runs }) => runs),
    ...(signature ? [signature.organ, signature.date] : []),
    ...notes.flat(),
  ]
}

/** The lines of text that was typed in several; a run that goes over a line break stands in each of them. */
export function linesOf(runs: readonly LetterRun[]): LetterRun[][] {
  const lines: LetterRun[][] = [[]]
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)!.push({ ...run, text })
    }
  return lines
}
