import { rmSync } from 'node:fs'
import { keptLetter } from '@/db/queries/kept-letters'
import type { LetterRow } from '@/db/queries/letter-course'
import type { LetterActor } from '@/db/queries/letters'
import { organOf } from '@/db/queries/organ'
import { commitWhenFree, type Tx } from '@/db/transaction'
import { triedLetter } from '@/db/writes/letter-approvals'
import { letterToSign, signLetter, waitingPdf } from '@/db/writes/letter-signatures'
import { contentOf, isEditable } from '@/db/writes/letters'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { LetterFinding } from '@/lib/letters/check'
import type { LetterSignatureInput } from '@/lib/letters/decision'
import type { LetterFacts } from '@/lib/letters/facts'
import { withMaskedContact } from '@/lib/letters/masked'
import { type Entries, LETTER_PLACE_CODES, placeTexts } from '@/lib/letters/places'
import { fieldsOfAct } from '@/lib/letters/planned-act'
import { typedPlaces } from '@/lib/letters/typed-places'
import { breach, conflict, type Refusal, type Result } from '@/lib/result'
import { UnprintableError } from '../pdf/compile-pdf'
import { renderLetterPdf } from '../pdf/render-letter'
import { today } from '../today'

/** What the ledger would make of a draft: what its act would set, what is found in it, why it could not be recorded. */
export type TriedDraft = { derived: Entries; findings: LetterFinding[]; refusal: Refusal | undefined }

/** A kept letter for its page; of a draft with what the ledger would make of it now. */
export async function letterOnPage(actor: Actor<'letter.draft'>, id: number) {
  const kept = keptLetter(actor, id, today())
  if (!kept) return undefined
  const { letter, facts, choice, wording } = kept
  const asked = fieldsOfAct(choice).flatMap(({ place }) => place ?? [])
  return {
    ...kept,
    facts: withMaskedContact(facts),
    content: contentOf(letter),
    places: typedPlaces(choice, { facts, wording, on: today() }).filter((place) => !asked.includes(place)),
    tried: isEditable(kept) ? await undone(actor, (tx) => triedDraft(tx, letter, facts, today())) : undefined,
  }
}

/** In a write of its own or within one: nothing of the trial stays. */
function triedDraft(tx: Tx<Actor<'letter.draft'>>, letter: LetterRow, bare: LetterFacts, on: PlainDate): TriedDraft {
  const { composed, refusal } = triedLetter(tx, letter, on)
  if (!composed) return { derived: {}, findings: [], refusal }
  const { kind, outcome, record } = letter
  const choice = { kind, outcome, record }
  const [before, after] = [bare, composed.facts].map((facts) => placeTexts(choice, facts, { on, entries: {} }))
  const set = LETTER_PLACE_CODES.filter((place) => before![place] === '' && after![place] !== '')
  return {
    derived: Object.fromEntries(set.map((place) => [place, after![place]])),
    findings: composed.findings,
    refusal,
  }
}

/** What a draft that was just saved has become. */
export function triedAfterSaving(tx: Tx<Actor<'letter.draft'>>, id: number, on: PlainDate): TriedDraft {
  const kept = keptLetter(tx.actor, id, on)
  return kept ? triedDraft(tx, kept.letter, kept.facts, on) : { derived: {}, findings: [], refusal: undefined }
}

async function undone<T, A extends LetterActor>(actor: A, work: (tx: Tx<A>) => T): Promise<T> {
  const seen: T[] = []
  const result = await commitWhenFree<undefined, A>(actor, (tx) => {
    seen.push(work(tx))
    return conflict
  })
  if (seen.length === 0) throw new Error(`the trial was not made: ${JSON.stringify(result)}`)
  return seen[0]!
}

function unprintable(error: unknown): Refusal {
  if (error instanceof UnprintableError) return breach('letterUnprintable', { values: { steps: error.places } })
  throw error
}

/** How often a letter is set anew, since others were signed meanwhile and took its number. */
const TRIES = 5

/**
 * Signs a letter: it is set as it would be signed at this moment, and signed if it still is that letter.
 */
export async function signOff(
  actor: LetterActor,
  input: LetterSignatureInput,
  tries = TRIES,
): Promise<Result<{ id: number; number: string }>> {
  const to = await undone(actor, (tx) => letterToSign(tx, input, today()))
  if (!to.ok) return to
  const pdf = await renderLetterPdf(to.value, organOf(actor).fullName).catch(unprintable)
  if ('ok' in pdf) return pdf
  const set = waitingPdf(to.value, pdf)
  try {
    const signed = await commitWhenFree(actor, (tx) => signLetter(tx, input, set, today()))
    return !signed.ok && signed.kind === 'conflict' && tries > 1 ? signOff(actor, input, tries - 1) : signed
  } finally {
    rmSync(set.incoming, { force: true })
  }
}
