import type { Actor } from '@/lib/access'
import { letterRule } from '@/lib/law/letters/letters'
import type { LetterDocument } from '@/lib/letters/document'
import { draftLetter } from '@/lib/letters/draft'
import type { LetterFacts } from '@/lib/letters/facts'
import type { LetterOffer } from '@/lib/letters/offers'
import { letterDay } from '@/lib/letters/places'
import type { PostedLetter } from '@/lib/letters/posted'
import { type LetterListQuery, type RegisteredLetter, registeredAs } from '@/lib/letters/register'
import type { WordedKind } from '@/lib/letters/wordings/shipped'
import { connection } from '../client'
import { frozenDocument, letterCourseOf, requestOf } from './letter-course'
import { listLetters } from './letter-register'
import { letterWording } from './letter-wordings'
import { type LetterCase, letterCase } from './letters'

/** More at once are printed in several runs. */
export const MOST_POSTED = 500

type Listed = ReturnType<typeof listLetters>['rows'][number]

/**
 * The letters of the register that a filter leaves, in the order of the list, at most `MOST_POSTED`: those that were signed
 * here as they are frozen, the others as they are on record. A void one is left out, and what cannot be made again from
 * its record, since the case went on to another round, or since its text was anonymised.
 */
export function postedLetters(actor: Actor<'letter.draft'>, query: LetterListQuery): PostedLetter[] {
  const { rows } = listLetters(actor, { ...query, page: 1, size: MOST_POSTED })
  const cases = new Map<string, LetterCase | undefined>()
  return rows.flatMap((row) => {
    if (row.standing === 'void') return []
    if (!cases.has(row.request)) cases.set(row.request, letterCase(actor, row.request))
    const found = cases.get(row.request)
    return (row.letterId === null ? found && letterOf(actor, found, row) : frozenLetter(row, found)) ?? []
  })
}

/** A signed letter as its proof of service names it, with how it went out as far as that is on record. */
export function letterToServe(actor: Actor<'letter.draft'>, id: number) {
  const course = letterCourseOf(connection(), id)
  const document = course?.signature && frozenDocument(course.signature.document)
  if (!course?.signature || !document) return undefined
  const { number, datedOn } = course.signature
  const request = requestOf(connection(), course.letter) ?? ''
  const letter = postedLetter(document, { number, datedOn, request }, letterCase(actor, request)?.factsFor(null))
  return { letter, served: course.service }
}

function frozenLetter(row: Listed, found: LetterCase | undefined): PostedLetter | undefined {
  const signature = row.letterId === null ? undefined : letterCourseOf(connection(), row.letterId)?.signature
  const document = signature && frozenDocument(signature.document)
  return document && postedLetter(document, row, found?.factsFor(null))
}

type Sheet = Pick<Listed, 'number' | 'datedOn' | 'request'>

/** What the list of letters posted says of a letter; of the address only the applicant's is on record. */
function postedLetter(document: LetterDocument, row: Sheet, facts: LetterFacts | undefined): PostedLetter {
  const toApplicant = facts && letterRule(document.kind).to === 'applicant'
  const { number, datedOn, request } = row
  return {
    title: document.title,
    number,
    datedOn,
    request,
    addressee: document.addressee?.text ?? '',
    address: toApplicant ? [facts.applicant.address, facts.applicant.phone].filter(Boolean).join('，') : '',
    document,
  }
}

const isReply = (kind: WordedKind) => letterRule(kind).occasion === 'reply' && letterRule(kind).outcomes.length > 0

/** What the letters of the register are, among those that a case has. */
function isListedAs(letter: RegisteredLetter, kind: WordedKind): boolean {
  if (letter === 'reply') return isReply(kind)
  if (letter === 'consultation')
    return letterRule(kind).occasion === 'consultation' && letterRule(kind).to === 'consulted'
  return registeredAs(kind) === letter
}

function letterOf(actor: Actor, { offers, factsFor }: LetterCase, row: Listed): PostedLetter | undefined {
  const made = offers
    .filter(({ recorded, kind }) => recorded && isListedAs(row.letter, kind))
    .flatMap((offer) => draftOf(actor, offer, factsFor(offer.record), row) ?? [])
  // Where one outcome has two letters, the record fills the one that was written.
  return made.sort((a, b) => a.missing - b.missing)[0]?.letter
}

function draftOf(actor: Actor, offer: LetterOffer, facts: LetterFacts, row: Listed) {
  const on = letterDay(offer, facts, row.datedOn)
  const wording = letterWording(actor, offer.kind)
  const { document, missing } = draftLetter(offer, { facts, wording, entries: {}, on })
  if (on !== row.datedOn || (row.number !== '' && document.number?.text !== row.number)) return undefined
  return { letter: postedLetter(document, row, facts), missing: missing.length }
}
