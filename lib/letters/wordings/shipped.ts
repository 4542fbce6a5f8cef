import { LETTER_KINDS, type LetterKind } from '../../law/letters/letters'
import { NOTICE_WORDINGS } from './notices'
import { PAPER_WORDINGS } from './papers'
import { REPLY_WORDINGS } from './replies'
import type { Wording } from './wording'

const WORDINGS = { ...NOTICE_WORDINGS, ...REPLY_WORDINGS, ...PAPER_WORDINGS } as const

/** The letters that the ledger can write. */
export type WordedKind = keyof typeof WORDINGS & LetterKind
export const WORDED_KINDS = LETTER_KINDS.filter((kind): kind is WordedKind => kind in WORDINGS) as [
  WordedKind,
  ...WordedKind[],
]

/** The wording with which every ledger starts. */
export function shippedWording(kind: WordedKind): Wording {
  return WORDINGS[kind]
}

/** Everything that a wording says, passage by passage. */
export function textsOf(wording: Wording): string[] {
  if (wording.type === 'form') return wording.rows.map(([, , text]) => text)
  return [wording.addressee, ...wording.body.flat().map(([, text]) => text)]
}
