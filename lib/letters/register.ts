import { z } from 'zod'
import type { PlainDate } from '../dates'
import { type LetterKind, letterRule } from '../law/letters/letters'
import { filter, filterNumbers, filterText, filterYear, pageNumber, sortBy } from '../list-query'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'

/** The letters of the register by what they are about; the last three are on record only once they were signed here. */
export const REGISTERED_LETTERS = {
  clarification: { label: '补正告知书', gloss: 'notice to correct' },
  reasons_request: { label: '说明理由告知书', gloss: 'notice to explain' },
  delay: { label: '延迟答复告知书', gloss: 'notice of a delayed reply' },
  extension: { label: '延期答复告知书', gloss: 'notice of extension' },
  consultation: { label: '征求意见书', gloss: 'consultation' },
  fee_notice: { label: '收费通知书', gloss: 'fee notice' },
  reply: { label: '答复书', gloss: 'reply' },
  withdrawal: { label: '撤回确认书', gloss: 'withdrawal confirmed' },
  matter: { label: '更正、转主动公开文书', gloss: 'correction or publication' },
  other: { label: '其他文书', gloss: 'other letter' },
} as const
export type RegisteredLetter = keyof typeof REGISTERED_LETTERS
const REGISTERED_LETTER_CODES = Object.keys(REGISTERED_LETTERS) as [RegisteredLetter, ...RegisteredLetter[]]

/** Under what the register lists a kind of letter. */
export function registeredAs(kind: LetterKind): RegisteredLetter {
  const { occasion } = letterRule(kind)
  switch (occasion) {
    case 'clarification_notice':
      return 'clarification'
    case 'consultation':
    case 'disclosure_decision':
      return 'consultation'
    case 'reasons_request':
    case 'delay':
    case 'extension':
    case 'fee_notice':
    case 'reply':
    case 'withdrawal':
      return occasion
    case 'correction_of_records':
    case 'proactive_publication':
      return 'matter'
    default:
      return 'other'
  }
}

/** Not signed yet: listed only where they are asked for, since they have gone to nobody. */
const UNSIGNED_STANDINGS = ['draft', 'in_review', 'returned'] as const
/** How far a letter of the register has come: on its way here, recorded beside the ledger, or signed in it. */
export const REGISTER_STANDINGS = [...UNSIGNED_STANDINGS, 'recorded', 'signed', 'served', 'void'] as const
type RegisterStanding = (typeof REGISTER_STANDINGS)[number]

export const isUnsigned = (standing: RegisterStanding | undefined) =>
  UNSIGNED_STANDINGS.some((each) => each === standing)

export const NUMBERED = ['numbered', 'unnumbered'] as const

/** The address of the register of letters; `year` is that of the letter's day, `series` the name of a series of numbers. */
export const letterListQuery = z.object({
  letter: filter(z.enum(REGISTERED_LETTER_CODES)),
  series: filterText,
  numbered: filter(z.enum(NUMBERED)),
  standing: filter(z.enum(REGISTER_STANDINGS)),
  year: filterYear,
  /** Some letters by their keys: those that were chosen in the list. */
  only: filterNumbers,
  q: filterText,
  sort: sortBy(['dated', 'number'], '-dated'),
  page: pageNumber,
})
export type LetterListQuery = z.output<typeof letterListQuery>

export type ListedLetter = {
  /** By what the row is chosen: which record it is, and of what. */
  key: string
  letter: RegisteredLetter
  /** Of a letter signed in the ledger: which kind it is, and which letter. */
  kind: LetterKind | null
  letterId: number | null
  standing: RegisterStanding
  number: string
  datedOn: PlainDate
  addressee: string
  /** Empty for a letter about no request. */
  request: string
}

export const LETTER_COLUMNS = {
  dated: { label: 'letterRegister.datedOn', sort: 'dated', value: ({ datedOn }) => datedOn },
  number: { label: 'letterRegister.number', sort: 'number', value: ({ number }) => number },
  letter: {
    label: 'letterRegister.letter',
    wraps: true,
    value: ({ letter, kind }, { locale }) => statutory(kind ? letterRule(kind) : REGISTERED_LETTERS[letter], locale),
  },
  addressee: { label: 'letterRegister.addressee', value: ({ addressee }) => addressee },
  request: { label: 'letterRegister.request', value: ({ request }) => request },
  standing: {
    label: 'letterRegister.standing',
    value: ({ standing }, { say }) => say(`letterRegister.standings.${standing}`),
  },
} satisfies ListColumns<ListedLetter>
