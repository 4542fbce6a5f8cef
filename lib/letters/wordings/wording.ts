import type { LetterPart } from '../../law/letters/parts'

/** A part of a letter in the language of the report's sections: `{{place}}`, and `[[ … ]]` for what may be left out. */
export type Passage = readonly [part: LetterPart, text: string]

/** A paragraph, of one part or of several that follow each other in it. */
export type Paragraph = readonly Passage[]

/** A row of a form: what it is called, and what stands in it. */
type FormRow = readonly [part: LetterPart, label: string, text: string]

/** How a letter is worded: its body in paragraphs, or the rows of a form. */
export type Wording =
  | { type: 'letter'; title: string; addressee: string; body: readonly Paragraph[] }
  | {
      type: 'form'
      title: string
      rows: readonly FormRow[]
      /** After the rows, one for each paper of the case: with its title, or with what it proves. */
      documents?: { part: LetterPart; as: 'title' | 'proof' }
      notes: readonly Paragraph[]
    }
