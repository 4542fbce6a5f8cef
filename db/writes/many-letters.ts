import { and, eq, isNull } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { type DraftManyInput, letterKey, type UndoableDraft } from '@/lib/letters/many'
import { LETTERS_OF_ACT, type LetterOffer } from '@/lib/letters/offers'
import { isStored } from '@/lib/letters/planned-act'
import { ACT_KINDS } from '@/lib/requests/acts'
import { mayFollow } from '@/lib/requests/permitted-acts'
import { breach, conflict, forbidden, ok, type Refusal, type Result } from '@/lib/result'
import type { RowOutcome } from '@/lib/row-by-row'
import { fileOf, type RequestFile } from '../queries/case-file'
import { letterCourseOf, letterCourses } from '../queries/letter-course'
import { letterCase } from '../queries/letters'
import { rowByRow, takeBackByRequest } from '../row-by-row'
import { letters } from '../schema/letters'
import { recallLetter, submitLetter } from './letter-approvals'
import { discardLetter, draftLetterOf, isEditable, type LetterTx } from './letters'

/** Drafts one letter for each of the requests, each by itself; what its act asks for is then filled in, in each draft. */
export function draftMany(
  tx: LetterTx,
  { numbers, letter }: DraftManyInput,
  today: PlainDate,
): Result<RowOutcome<UndoableDraft>[]> {
  return rowByRow(tx, numbers, (number) => {
    const offer = onlyOffer(tx, number, letter)
    if (!offer.ok) return offer
    const { kind, outcome, record } = offer.value
    const drafted = draftLetterOf(tx, { number, kind, outcome, record, content: EMPTY_CONTENT }, today)
    return drafted.ok ? ok({ number, id: drafted.value.id }) : drafted
  })
}

/** The letter of that kind that the case can have, if it is one only, and none is there already. */
function onlyOffer(tx: LetterTx, number: string, letter: string): Result<LetterOffer> {
  const file = fileOf(tx.sql, number)
  const offers = letterCase(tx.actor, number)?.offers.filter((offer) => letterKey(offer) === letter)
  if (!file || !offers) return conflict
  const stored = offers.filter(isStored)
  const [offer] = stored
  if (!offer) return offers.length > 0 ? breach('letterRecorded') : whyNone(file, letter)
  if (stored.length > 1) return breach('letterOfSeveral')
  return isBegun(tx, file.request.id, offer) ? breach('letterBegun') : ok(offer)
}

/** By what article the act of the letter may not follow; of a letter that only tells, that there is nothing to tell. */
function whyNone(file: RequestFile, letter: string): Refusal {
  const [kind] = letter.split(':')
  const act = ACT_KINDS.find((act) => LETTERS_OF_ACT[act].some((each) => each === kind))
  const follows = act && mayFollow(act, file)
  return follows && !follows.ok ? follows : breach('letterNotOffered')
}

/** Whether the same letter is on its way already or, where it only tells of what is on record, has been signed. */
function isBegun(tx: LetterTx, requestId: number, { kind, record, outcome, recorded }: LetterOffer): boolean {
  const ofCase = and(eq(letters.requestId, requestId), eq(letters.kind, kind), isNull(letters.discardedOn))
  const rows = tx.sql.select().from(letters).where(ofCase).all()
  const same = rows.filter((row) => row.record === record && row.outcome === outcome)
  return letterCourses(tx.sql, same).some(
    (course) => isEditable(course) || course.standing === 'in_review' || (recorded && course.standing === 'signed'),
  )
}

/** Gives up drafts that the actor has just made, while nobody has written on them or submitted them. */
export function undoDrafts(tx: LetterTx, undo: readonly UndoableDraft[], today: PlainDate): Result<RowOutcome[]> {
  return takeBackByRequest(tx, undo, ({ id }) => {
    const course = letterCourseOf(tx.sql, id)
    if (!course || course.letter.drafterId !== tx.actor.staffId) return forbidden
    if (course.submissions.length > 0) return breach('letterStanding')
    return discardLetter(tx, { id, version: AS_DRAFTED }, today)
  })
}

/** The version of a draft on which nobody has written yet. */
const AS_DRAFTED = 1

/** Submits each of the letters by itself. */
export function submitLetters(tx: LetterTx, ids: readonly number[], today: PlainDate): Result<RowOutcome<number>[]> {
  return rowByRow(tx, ids, (id) => {
    const course = letterCourseOf(tx.sql, id)
    if (!course) return conflict
    const submitted = submitLetter(tx, { id, version: course.letter.version }, today)
    if (submitted.ok) return ok(id)
    // The fields that are empty stand in the letter, not in this form.
    return submitted.kind === 'invalid' ? breach('letterActIncomplete') : submitted
  })
}

/** Takes back letters that the actor has just submitted, while nobody has decided on them. */
export function recallLetters(tx: LetterTx, ids: readonly number[], today: PlainDate): Result<RowOutcome[]> {
  return rowByRow(tx, ids, (id) => {
    const submission = letterCourseOf(tx.sql, id)?.submissions[0]
    if (submission?.submittedBy !== tx.actor.staffId) return forbidden
    if (submission.decisions.length > 0) return breach('letterStanding')
    const recalled = recallLetter(tx, id, today)
    return recalled.ok ? ok(null) : recalled
  })
}
