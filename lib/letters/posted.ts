import type { PlainDate } from '../dates'
import type { LetterDocument } from './document'

/** A letter that goes out by post, and what the list of letters posted says of it. */
export type PostedLetter = {
  title: string
  number: string
  datedOn: PlainDate
  request: string
  addressee: string
  address: string
  document: LetterDocument
}
