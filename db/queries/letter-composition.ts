import { hash } from 'node:crypto'
import type { PlainDate } from '@/lib/dates'
import { approvedText } from '@/lib/letters/approved-text'
import { checkLetter, type LetterFinding } from '@/lib/letters/check'
import { type LetterContent, placesOfAct } from '@/lib/letters/content'
import { type FormerLetter, namingFormer } from '@/lib/letters/correction'
import type { LetterDocument } from '@/lib/letters/document'
import { runsOf } from '@/lib/letters/document'
import { draftLetter, type LetterDraft, type WordedChoice } from '@/lib/letters/draft'
import type { LetterFacts } from '@/lib/letters/facts'
import { shippedWording, WORDED_KINDS, type WordedKind } from '@/lib/letters/wordings/shipped'
import type { Wording } from '@/lib/letters/wordings/wording'
import type { Statements } from '../client'
import { frozenDocument, type LetterRow, letterCourseOf, requestOf } from './letter-course'
import { wordingVersion } from './letter-wordings'
import { type LetterActor, letterCase, otherApplicantsIn } from './letters'
import { type MatterLetter, matterLetter } from './matter-letters'

export type ComposedLetter = { draft: LetterDraft; facts: LetterFacts; findings: LetterFinding[]; contentHash: string }

/** Which letter of its case a stored letter is; undefined for a kind that the ledger does not write any more. */
export function choiceOf({ kind, outcome, record }: LetterRow): WordedChoice | undefined {
  return isWorded(kind) ? { kind, outcome, record } : undefined
}

const worded: ReadonlySet<string> = new Set(WORDED_KINDS)
export const isWorded = (kind: string): kind is WordedKind => worded.has(kind)

type At = {
  on: PlainDate
  /** The number under which it is signed. */
  number?: string
  /** The record that was made with it, where it speaks of that. */
  record?: number | null
}

/**
 * The letter as its case stands at this moment, inside a transaction as in it. Undefined where the case or the kind is no
 * longer there.
 */
export function composeLetter(
  actor: LetterActor,
  sql: Statements,
  letter: LetterRow,
  content: LetterContent,
  { on, number, record = letter.record }: At,
): ComposedLetter | undefined {
  const choice = choiceOf(letter)
  const found = choice && letterSource(actor, sql, letter, record)
  if (!choice || !found) return undefined
  const { facts, provisional } = found
  const source = { facts, entries: content.entries, planned: placesOfAct(choice, content), on, number }
  const drafted = draftLetter(choice, { ...source, wording: wordingOfLetter(actor, letter, choice.kind) })
  const draft = { ...drafted, document: withFormer(sql, letter, drafted.document) }
  return {
    draft,
    facts,
    findings: findingsOf(actor, draft, facts, { kind: choice.kind, on, provisional }),
    contentHash: hash('sha256', approvedText(draft.document)),
  }
}

/** What the case or the matter knows for its letter, and the places whose day can still move. */
export function letterSource(actor: LetterActor, sql: Statements, letter: LetterRow, record: number | null) {
  const { rectificationId, suggestionId } = letter
  if (rectificationId !== null) return ofMatter(matterLetter(actor, 'rectifications', rectificationId))
  if (suggestionId !== null) return ofMatter(matterLetter(actor, 'suggestions', suggestionId))
  const file = letterCase(actor, requestOf(sql, letter) ?? '')
  const facts = file?.factsFor(record)
  return file && facts && { facts, provisional: file.provisionalIn(facts) }
}

const ofMatter = (found: MatterLetter | undefined) => found && { facts: found.facts, provisional: [] }

/** The wording with which a letter was begun, whatever the organ changed since. */
export function wordingOfLetter(actor: LetterActor, { wording }: LetterRow, kind: WordedKind): Wording {
  return (wording === '' ? undefined : wordingVersion(actor, Number(wording))) ?? shippedWording(kind)
}

function withFormer(sql: Statements, { correctsId, correctsBecause }: LetterRow, document: LetterDocument) {
  const former = correctsId === null ? undefined : formerOf(sql, correctsId)
  return former ? namingFormer(document, former, correctsBecause) : document
}

/** A signed letter as a correction names it. */
export function formerOf(sql: Statements, id: number): FormerLetter | undefined {
  const signature = letterCourseOf(sql, id)?.signature
  const title = signature && frozenDocument(signature.document)?.title
  return title === undefined ? undefined : { title, number: signature!.number, datedOn: signature!.datedOn }
}

/** What is wrong with a draft, with the names of others that stand in it. */
export function findingsOf(
  actor: LetterActor,
  draft: LetterDraft,
  { applicant, organ }: LetterFacts,
  held: Pick<Parameters<typeof checkLetter>[1], 'kind' | 'on' | 'provisional'>,
): LetterFinding[] {
  const { name, representative, phone, address, email } = applicant
  const text = runsOf(draft.document)
    .map((run) => run.text)
    .join('\n')
  const others = otherApplicantsIn(actor, text, name)
  return checkLetter(draft, { ...held, own: [name, representative, phone, address, email, organ.phone], others })
}
