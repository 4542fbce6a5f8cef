import { hash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import type { PlainDate } from '@/lib/dates'
import type { LetterSignatureInput, LetterVoidInput } from '@/lib/letters/decision'
import type { LetterDocument } from '@/lib/letters/document'
import { canonicalJson } from '@/lib/report/canonical-json'
import { breach, conflict, ok, type Result } from '@/lib/result'
import { contentPath, incomingPath, placeContent } from '../attachment-files'
import { recordAct } from '../audit'
import { composeLetter } from '../queries/letter-composition'
import { type LetterRow, letterCourseOf, requestOf, subjectOf } from '../queries/letter-course'
import { signatureHash } from '../queries/letter-faults'
import { letterDecisions } from '../schema/letter-approvals'
import { letterSignatures, letterVoids } from '../schema/letter-signatures'
import { attempt, type Tx } from '../transaction'
import { strikeRecord } from './case-acts'
import { versionOfRecord } from './letter-acts'
import { actOf, incomplete, openStepOf, recordOf } from './letter-approvals'
import { drawLetterNumber } from './letter-numbers'
import { contentOf, type LetterTx } from './letters'
import { noteAnswerNumber } from './matters'

/** Notes that somebody was given a signed letter, in which an applicant stands. */
export function recordLetterFile(tx: Tx, { letter, format }: { letter: LetterRow; format: string }): Result<undefined> {
  recordAct(tx, { act: 'letter.read', subject: subjectOf(tx.sql, letter), after: { letterId: letter.id, format } })
  return ok()
}

/** A letter set as a PDF, whose content waits at `incoming` to be put in place. */
export type SetLetter = { document: string; sha256: string; bytes: number; incoming: string }

/** Lays the PDF of a letter ready to be put in place; whoever does not sign it removes it. */
export function waitingPdf(document: LetterDocument, pdf: Uint8Array): SetLetter {
  const incoming = incomingPath()
  writeFileSync(incoming, pdf, { flush: true })
  return { document: canonicalJson(document), sha256: hash('sha256', pdf), bytes: pdf.length, incoming }
}

/**
 * The letter as it would be signed at this moment, with its number and its day; nothing of it stays. From it the PDF is set
 * before the transaction that signs, since setting takes longer than a transaction may.
 */
export function letterToSign(tx: LetterTx, input: LetterSignatureInput, today: PlainDate): Result<LetterDocument> {
  let document: LetterDocument | undefined
  const tried = attempt(tx, (): Result<undefined> => {
    const written = writtenLetter(tx, input, today)
    if (!written.ok) return written
    document = written.value.document
    return UNDONE
  })
  if (document) return ok(document)
  return tried.ok ? conflict : tried
}

const UNDONE = conflict

/**
 * 签发: draws the number, fixes the day, records the act by the write of its own form, freezes text and PDF, and takes the
 * last step, all or nothing. A conflict where the letter is not any more the one that was set.
 */
export function signLetter(
  tx: LetterTx,
  input: LetterSignatureInput,
  set: SetLetter,
  today: PlainDate,
): Result<{ id: number; number: string }> {
  const written = writtenLetter(tx, input, today)
  if (!written.ok) return written
  const { letter, submission, step, decided, made, drawn, document } = written.value
  const text = canonicalJson(document)
  if (text !== set.document) return conflict
  const decision = { ...decided, verdict: 'approved', remarks: '', place: '' } as const
  tx.sql.insert(letterDecisions).values(decision).run()
  const after = {
    letterId: letter.id,
    requestId: letter.requestId,
    submissionId: submission.id,
    ...drawn,
    datedOn: today,
    sha256: signatureHash({ number: drawn.number, datedOn: today, document: text }),
    pdfSha256: set.sha256,
    pdfBytes: set.bytes,
    signedBy: tx.actor.name,
    noun: made?.noun ?? null,
    recordId: made?.recordId ?? null,
    at: tx.at,
  }
  tx.sql
    .insert(letterSignatures)
    .values({ ...after, document: text })
    .run()
  placeContent(set.incoming, set.sha256)
  if (!existsSync(contentPath(set.sha256))) throw new Error(`the content ${set.sha256} was not put in place`)
  const said = { ...after, inPlaceOf: decided.inPlaceOf, step: step.name }
  recordAct(tx, { act: 'letter.sign', subject: subjectOf(tx.sql, letter), after: said })
  return ok({ id: letter.id, number: drawn.number })
}

/** Number, act and text of a letter that is signed today by the actor, written into the transaction. */
function writtenLetter(tx: LetterTx, { id, stepId }: LetterSignatureInput, today: PlainDate) {
  const open = openStepOf(tx, id, stepId, today)
  if (!open.ok) return open
  const { letter, submission, step, decided } = open.value
  if (step.duty !== 'signature' || !open.value.last) return breach('stepNotNext')
  const drawn = drawLetterNumber(tx, letter.kind, today)
  if (!drawn.ok) return drawn
  const { number } = drawn.value
  const made = actOf(tx, letter, { on: today, number, signer: tx.actor.name })
  if (!made.ok) return made
  const at = { on: today, number, record: recordOf(letter, made.value) }
  const composed = composeLetter(tx.actor, tx.sql, letter, contentOf(letter), at)
  if (!composed) return conflict
  const faulty = incomplete(composed.findings)
  if (faulty) return faulty
  if (composed.contentHash !== submission.contentHash) return breach('letterChanged')
  const { document } = composed.draft
  return ok({ letter, submission, step, decided, made: made.value, drawn: drawn.value, document })
}

/**
 * 作废: a signed letter that has not gone out is void. Its number stays used, and the record that it made is struck out by
 * the write that corrects such records.
 */
export function voidLetter(tx: Tx, { id, reason }: LetterVoidInput, today: PlainDate): Result<{ id: number }> {
  const course = letterCourseOf(tx.sql, id)
  if (course?.standing !== 'signed') return breach('letterStanding')
  if (course.service) return breach('letterServed')
  const { letter, signature } = course
  const { noun, recordId, requestId } = signature!
  // The record of a delay is also that of the applicant's reasons, which were given.
  if (letter.kind === 'delay') return breach('letterOfDelay')
  if (noun !== null && recordId !== null) {
    const version = versionOfRecord(tx, { noun, recordId })
    const number = requestOf(tx.sql, letter)
    if (version !== undefined && number !== undefined) {
      const struck = strikeRecord(tx, { noun, number, id: recordId, version, correction: reason }, today)
      if (!struck.ok) return struck
    }
  }
  if (letter.rectificationId !== null && letter.correctsId === null) {
    const noted = noteAnswerNumber(tx, letter.rectificationId, '')
    if (!noted.ok) return noted
  }
  const after = { letterId: id, requestId, voidedOn: today, reason, voidedBy: tx.actor.name, at: tx.at }
  tx.sql.insert(letterVoids).values(after).run()
  recordAct(tx, { act: 'letter.void', subject: subjectOf(tx.sql, letter), reason, after })
  return ok({ id })
}
