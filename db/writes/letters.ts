import { and, eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import {
  type LetterContent,
  type LetterCorrectionInput,
  type LetterDraftInput,
  type LetterInput,
  type LetterSaveInput,
  letterContent,
  type MatterLetterInput,
} from '@/lib/letters/content'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { isSameLetter } from '@/lib/letters/offers'
import { isStored } from '@/lib/letters/planned-act'
import { canonicalJson } from '@/lib/report/canonical-json'
import { breach, conflict, forbidden, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { fileOf } from '../queries/case-file'
import { isWorded } from '../queries/letter-composition'
import { type LetterCourse, type LetterRow, letterCourseOf, subjectOf } from '../queries/letter-course'
import { lastVersion } from '../queries/letter-wordings'
import { type LetterActor, letterCase } from '../queries/letters'
import { matterLetter } from '../queries/matter-letters'
import { letters } from '../schema/letters'
import type { Tx } from '../transaction'
import { insertRow } from './insert-row'

/** A write of somebody who drafts or approves letters. */
export type LetterTx = Tx<LetterActor>

/** 起草文书: a letter that the case can have now, with what was already typed for it. */
export function draftLetterOf(
  tx: LetterTx,
  { number, content, ...choice }: LetterDraftInput,
  today: PlainDate,
): Result<{ id: number }> {
  const file = fileOf(tx.sql, number)
  const offer = letterCase(tx.actor, number)?.offers.find((each) => isSameLetter(each, choice))
  if (!file || !offer) return conflict
  if (!isStored(offer)) return breach('letterRecorded')
  return insertDraft(tx, { ...choice, requestId: file.request.id, content }, today)
}

/** The letter of a matter, unless one was made elsewhere: the reply on a correction, or the decision to publish. */
export function draftMatterLetter(
  tx: LetterTx,
  { register, id, content }: MatterLetterInput,
  today: PlainDate,
): Result<{ id: number }> {
  const found = matterLetter(tx.actor, register, id)
  if (!found) return conflict
  if (found.facts.rectification?.answerNumber) return breach('letterRecorded')
  const of = register === 'rectifications' ? { rectificationId: id } : { suggestionId: id }
  return insertDraft(tx, { ...found.choice, ...of, content }, today)
}

/** 更正: a new letter that names the former one. What it is about stays on record as it is. */
export function draftCorrection(
  tx: LetterTx,
  { id, reason }: LetterCorrectionInput,
  today: PlainDate,
): Result<{ id: number }> {
  const former = letterCourseOf(tx.sql, id)
  if (former?.standing !== 'signed') return breach('letterStanding')
  const { kind, outcome, record, requestId, rectificationId, suggestionId } = former.letter
  // A consultation is told from the others by the record that the letter made.
  const about = former.signature!.noun === 'consultation' ? former.signature!.recordId : record
  const same = { kind, outcome, record: about, requestId, rectificationId, suggestionId }
  const { entries, route } = contentOf(former.letter)
  const content = { ...EMPTY_CONTENT, entries, route }
  return insertDraft(tx, { ...same, correctsId: id, correctsBecause: reason, content }, today)
}

type NewLetter = Pick<LetterRow, 'kind' | 'outcome' | 'record'> &
  Partial<Pick<LetterRow, 'requestId' | 'rectificationId' | 'suggestionId' | 'correctsId' | 'correctsBecause'>> & {
    content: LetterContent
  }

function insertDraft(tx: LetterTx, { content, ...letter }: NewLetter, today: PlainDate): Result<{ id: number }> {
  const drafterId = tx.actor.staffId
  if (drafterId === null) return forbidden
  const row = {
    correctsBecause: '',
    ...letter,
    wording: wordingNow(tx, letter),
    content: canonicalJson(content),
    drafterId,
    draftedOn: today,
  }
  const after = insertRow(tx.sql, letters, { ...row, version: 1 })
  recordAct(tx, { act: 'letter.draft', subject: subjectOf(tx.sql, after), after })
  return ok({ id: after.id })
}

/** The version of the organ's own wording; empty where it keeps to ours. */
function wordingNow(tx: LetterTx, { kind }: Pick<LetterRow, 'kind'>): string {
  const last = isWorded(kind) ? lastVersion(tx.sql, kind) : undefined
  return last?.origin === 'organ' ? String(last.id) : ''
}

/** Keeps what was typed, while the letter is with who drafts it. */
export function saveLetter(tx: Tx, { id, version, content }: LetterSaveInput): Result<{ version: number }> {
  const course = letterCourseOf(tx.sql, id)
  if (course?.letter.version !== version) return conflict
  if (!isEditable(course)) return breach('letterStanding')
  const text = canonicalJson(content)
  if (text === course.letter.content) return ok({ version })
  const next = version + 1
  tx.sql.update(letters).set({ content: text, version: next }).where(eq(letters.id, id)).run()
  // The texts themselves are kept by the versions of the row; one entry for each pause of typing would hide the others.
  recordAct(tx, { act: 'letter.write', subject: subjectOf(tx.sql, course.letter), after: { id, version: next } })
  return ok({ version: next })
}

/** Gives up a draft; it stays on record as such. */
export function discardLetter(tx: Tx, { id, version }: LetterInput, today: PlainDate): Result<undefined> {
  const course = letterCourseOf(tx.sql, id)
  if (course?.letter.version !== version) return conflict
  if (!isEditable(course)) return breach('letterStanding')
  const stands = and(eq(letters.id, id), eq(letters.version, version))
  tx.sql
    .update(letters)
    .set({ discardedOn: today, version: version + 1 })
    .where(stands)
    .run()
  recordAct(tx, { act: 'letter.discard', subject: subjectOf(tx.sql, course.letter), after: { id, discardedOn: today } })
  return ok()
}

/** Whether it is with who drafts it: not submitted, taken back, or returned. */
export function isEditable({ standing }: Pick<LetterCourse, 'standing'>): boolean {
  return standing === 'draft' || standing === 'returned'
}

/** What people wrote for a letter; nothing once it was anonymised. */
export function contentOf({ content }: Pick<LetterRow, 'content'>): LetterContent {
  return content.startsWith('{') ? letterContent.parse(JSON.parse(content)) : EMPTY_CONTENT
}
