import { z } from 'zod'
import type { PlainDate } from '../dates'
import { filter, filterText, filterYear, pageNumber, sortBy } from '../list-query'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'

/** The letters of which records keep the number or the day. */
export const REGISTERED_LETTERS = {
  clarification: { label: '补正告知书', gloss: 'notice to correct' },
  reasons_request: { label: '说明理由告知书', gloss: 'notice to explain' },
  delay: { label: '延迟答复告知书', gloss: 'notice of a delayed reply' },
  extension: { label: '延期答复告知书', gloss: 'notice of extension' },
  consultation: { label: '征求意见书', gloss: 'consultation' },
  fee_notice: { label: '收费通知书', gloss: 'fee notice' },
  reply: { label: '答复书', gloss: 'reply' },
} as const
export type RegisteredLetter = keyof typeof REGISTERED_LETTERS
const REGISTERED_LETTER_CODES = Object.keys(REGISTERED_LETTERS) as [RegisteredLetter, ...RegisteredLetter[]]

export const NUMBERED = ['numbered', 'unnumbered'] as const

/** The address of the register of letters; `year` is that of the letter's day. */
export const letterListQuery = z.object({
  letter: filter(z.enum(REGISTERED_LETTER_CODES)),
  numbered: filter(z.enum(NUMBERED)),
  year: filterYear,
  q: filterText,
  sort: sortBy(['dated', 'number'], '-dated'),
  page: pageNumber,
})
export type LetterListQuery = z.output<typeof letterListQuery>

type ListedLetter = {
  letter: RegisteredLetter
  number: string
  datedOn: PlainDate
  addressee: string
  request: string
}

export const LETTER_COLUMNS = {
  dated: { label: 'letterRegister.datedOn', sort: 'dated', value: ({ datedOn }) => datedOn },
  number: { label: 'letterRegister.number', sort: 'number', value: ({ number }) => number },
  letter: {
    label: 'letterRegister.letter',
    value: ({ letter }, { locale }) => statutory(REGISTERED_LETTERS[letter], locale),
  },
  addressee: { label: 'letterRegister.addressee', value: ({ addressee }) => addressee },
  request: { label: 'letterRegister.request', value: ({ request }) => request },
} satisfies ListColumns<ListedLetter>
