import { and, eq, gte, lte } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { checkApprover, openSteps } from '@/lib/letters/approval'
import { inPlaceOf, stepsWithoutAnybody } from '@/lib/letters/approvers'
import { CHAIN_SCOPES, type LetterChainInput, stepsFor } from '@/lib/letters/chain'
import type { LetterFinding } from '@/lib/letters/check'
import type { LetterInput } from '@/lib/letters/content'
import type { AbsenceEndInput, AbsenceInput, LetterDecisionInput } from '@/lib/letters/decision'
import { canonicalJson } from '@/lib/report/canonical-json'
import { breach, conflict, forbidden, ok, type Refusal, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { approversOn, letterChainsOf } from '../queries/letter-approvers'
import { type ComposedLetter, choiceOf, composeLetter } from '../queries/letter-composition'
import { type LetterRow, letterCourseOf, requestOf, subjectOf } from '../queries/letter-course'
import { letterChain, letterDecisions, letterSteps, letterSubmissions, staffAbsences } from '../schema/letter-approvals'
import { organs } from '../schema/organ'
import { attempt, type Tx } from '../transaction'
import { insertRow } from './insert-row'
import { recordActOf } from './letter-acts'
import { contentOf, isEditable, type LetterTx } from './letters'
import { noteAnswerNumber } from './matters'

/**
 * The letter as it would be if it were signed on that day: its act is recorded, the letter is written from the case as it
 * then is, and all of it is undone. `refusal`: why the act could not be recorded.
 */
export function triedLetter(
  tx: LetterTx,
  letter: LetterRow,
  on: PlainDate,
): { composed: ComposedLetter | undefined; refusal: Refusal | undefined } {
  const content = contentOf(letter)
  let composed: ComposedLetter | undefined
  const tried = attempt(tx, (): Result<undefined> => {
    const acted = actOf(tx, letter, { on, number: '', signer: TO_SIGN })
    if (!acted.ok) return acted
    composed = composeLetter(tx.actor, tx.sql, letter, content, { on, record: recordOf(letter, acted.value) })
    return UNDONE
  })
  const refusal = tried.ok || tried === UNDONE ? undefined : tried
  return { composed: composed ?? composeLetter(tx.actor, tx.sql, letter, content, { on }), refusal }
}

/** Who signs is not known before. */
const TO_SIGN = '【签发人】'

const UNDONE: Refusal = { ok: false, kind: 'conflict' }

/**
 * Records the act that the letter is; a letter that corrects another one records none. Of a matter the record is there
 * before its letter, and is told the number of its answer.
 */
export function actOf(tx: Tx, letter: LetterRow, signed: { on: PlainDate; number: string; signer: string }) {
  const choice = choiceOf(letter)
  if (letter.rectificationId !== null && letter.correctsId === null)
    return noteAnswerNumber(tx, letter.rectificationId, signed.number)
  if (letter.requestId === null) return ok(undefined)
  const request = requestOf(tx.sql, letter)
  if (!choice || request === undefined) return conflict
  // What is on record of which the letter tells was recorded before it.
  if (letter.correctsId !== null || letter.record !== null) return ok(undefined)
  return recordActOf(tx, choice, contentOf(letter).act, { request, ...signed })
}

/** A consultation is told from others of the case by its record. */
export function recordOf({ record }: LetterRow, made: { noun: string; recordId: number } | undefined): number | null {
  return made?.noun === 'consultation' ? made.recordId : record
}

/** What keeps a letter from being signed, as a refusal that names the places. */
export function incomplete(findings: readonly LetterFinding[]): Refusal | undefined {
  const blocking = findings.filter(({ blocks }) => blocks)
  return blocking.length === 0 ? undefined : breach('letterIncomplete', { values: { count: String(blocking.length) } })
}

/** 送审: the letter, as it now is, goes through its chain, as it now is. */
export function submitLetter(tx: LetterTx, { id, version }: LetterInput, today: PlainDate): Result<{ id: number }> {
  const course = letterCourseOf(tx.sql, id)
  if (course?.letter.version !== version) return conflict
  const submittedBy = tx.actor.staffId
  if (submittedBy === null) return forbidden
  if (!isEditable(course)) return breach('letterStanding')
  const { letter } = course
  const { composed, refusal } = triedLetter(tx, letter, today)
  if (refusal) return refusal
  if (!composed) return conflict
  const faulty = incomplete(composed.findings)
  if (faulty) return faulty
  const steps = stepsFor(letter.kind, letterChainsOf(tx.sql))
  const nobody = stepsWithoutAnybody(steps, approversOn(tx.sql, today))
  if (nobody.length > 0) return unfinishable(nobody)
  const submission = insertRow(tx.sql, letterSubmissions, {
    letterId: id,
    requestId: letter.requestId,
    submittedBy,
    submittedOn: today,
    content: letter.content,
    document: canonicalJson(composed.draft.document),
    contentHash: composed.contentHash,
  })
  for (const [ordinal, step] of steps.entries())
    insertRow(tx.sql, letterSteps, { ...step, ordinal, submissionId: submission.id })
  const { content: _content, document: _document, ...after } = submission
  recordAct(tx, { act: 'letter.submit', subject: subjectOf(tx.sql, letter), after })
  return ok({ id })
}

const unfinishable = (steps: readonly { name: string }[]) =>
  breach('letterChainUnfinishable', { values: { steps: steps.map(({ name }) => name).join('、') } })

/** Takes a letter that is under review back to be written on. */
export function recallLetter(tx: Tx, id: number, today: PlainDate): Result<{ id: number }> {
  const course = letterCourseOf(tx.sql, id)
  const submission = course?.submissions[0]
  if (course?.standing !== 'in_review' || !submission) return breach('letterStanding')
  tx.sql.update(letterSubmissions).set({ recalledOn: today }).where(eq(letterSubmissions.id, submission.id)).run()
  const after = { id, submissionId: submission.id, recalledOn: today }
  recordAct(tx, { act: 'letter.recall', subject: subjectOf(tx.sql, course.letter), after })
  return ok({ id })
}

/** Approves a step, or returns the letter with remarks, which ends the submission. The signature is given in signing. */
export function decideLetter(tx: Tx, input: LetterDecisionInput, today: PlainDate): Result<{ id: number }> {
  const { id, stepId, verdict, remarks, place } = input
  const open = openStepOf(tx, id, stepId, today)
  if (!open.ok) return open
  const { letter, step, decided } = open.value
  if (step.duty === 'signature' && verdict === 'approved') return breach('stepNotNext')
  const after = { ...decided, verdict, remarks, place: place ?? '' }
  tx.sql.insert(letterDecisions).values(after).run()
  const act = verdict === 'approved' ? 'letter.approve' : 'letter.return'
  recordAct(tx, { act, subject: subjectOf(tx.sql, letter), reason: remarks, after: { ...after, step: step.name } })
  return ok({ id })
}

/** The step of a letter that the actor may take now, with what its decision says of them. */
export function openStepOf(tx: Tx, id: number, stepId: number, today: PlainDate) {
  const course = letterCourseOf(tx.sql, id)
  const submission = course?.submissions[0]
  const step = submission?.steps.find((each) => each.id === stepId)
  if (!course || !submission || !step) return conflict
  if (course.standing !== 'in_review') return breach('stepNotNext')
  const permitted = checkApprover(submission, step, tx.actor.staffId, approversOn(tx.sql, today))
  if (!permitted.ok) return permitted
  const decided = {
    stepId,
    submissionId: submission.id,
    requestId: course.letter.requestId,
    staffId: permitted.value.staffId,
    inPlaceOf: inPlaceOf(permitted.value, step),
    decidedOn: today,
    at: tx.at,
  }
  return ok({ letter: course.letter, submission, step, decided, last: openSteps(submission).length === 1 })
}

/** Keeps the organ's chains, if everybody on the staff together could finish each of them. */
export function keepLetterChain(tx: Tx, { version, steps }: LetterChainInput, today: PlainDate): Result<undefined> {
  const organ = tx.sql.select().from(organs).get()
  if (organ?.version !== version) return conflict
  const staffed = approversOn(tx.sql, today).map((each) => ({ ...each, away: false }))
  const nobody = stepsWithoutAnybody(steps, staffed)
  if (nobody.length > 0)
    return unfinishable(nobody.map(({ scope, name }) => ({ name: `${CHAIN_SCOPES[scope].label}·${name}` })))
  const before = { steps: letterChainsOf(tx.sql) }
  tx.sql
    .update(organs)
    .set({ version: version + 1 })
    .run()
  tx.sql.delete(letterChain).run()
  for (const [ordinal, step] of steps.entries()) insertRow(tx.sql, letterChain, { ...step, ordinal })
  recordAct(tx, { act: 'letter_chain.keep', subject: 'letter-settings', before, after: { steps } })
  return ok()
}

/** Records that somebody will be away, and who acts in their place. */
export function recordAbsence(tx: Tx, input: AbsenceInput): Result<{ id: number }> {
  const { staffId, firstDay, lastDay } = input
  if (!mayRecordAbsence(tx, staffId)) return forbidden
  const overlapping = and(
    eq(staffAbsences.staffId, staffId),
    lte(staffAbsences.firstDay, lastDay),
    gte(staffAbsences.lastDay, firstDay),
  )
  if (tx.sql.select({ id: staffAbsences.id }).from(staffAbsences).where(overlapping).get())
    return breach('absenceOverlaps', { field: 'firstDay' })
  const after = insertRow(tx.sql, staffAbsences, { ...input, version: 1 })
  recordAct(tx, { act: 'absence.record', subject: `staff:${staffId}`, after })
  return ok({ id: after.id })
}

/** Ends an absence on another day, or takes it back where no day is given. */
export function changeAbsence(tx: Tx, { id, version, lastDay }: AbsenceEndInput): Result<undefined> {
  const before = tx.sql.select().from(staffAbsences).where(eq(staffAbsences.id, id)).get()
  if (before?.version !== version) return conflict
  if (!mayRecordAbsence(tx, before.staffId)) return forbidden
  if (lastDay !== null && lastDay < before.firstDay)
    return { ok: false, kind: 'invalid', fields: { lastDay: ['endBeforeStart'] } }
  if (lastDay === null) tx.sql.delete(staffAbsences).where(eq(staffAbsences.id, id)).run()
  else
    tx.sql
      .update(staffAbsences)
      .set({ lastDay, version: version + 1 })
      .where(eq(staffAbsences.id, id))
      .run()
  const after = lastDay === null ? undefined : { ...before, lastDay, version: version + 1 }
  recordAct(tx, { act: 'absence.change', subject: `staff:${before.staffId}`, before, after })
  return ok()
}

/** One's own, or anybody's for those who lead the office. */
function mayRecordAbsence({ actor }: Tx, staffId: number): boolean {
  return actor.staffId === staffId || actor.role === 'supervisor' || actor.role === 'administrator'
}
