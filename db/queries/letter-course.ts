import { asc, desc, eq, inArray } from 'drizzle-orm'
import { type LetterStanding, letterStanding } from '@/lib/letters/approval'
import type { LetterDocument } from '@/lib/letters/document'
import { ANONYMISED } from '@/lib/retention/pseudonyms'
import type { Statements } from '../client'
import { letterDecisions, letterSteps, letterSubmissions } from '../schema/letter-approvals'
import { letterServices, letterSignatures, letterVoids } from '../schema/letter-signatures'
import { letters } from '../schema/letters'
import { staff } from '../schema/organ'
import { disclosureRequests } from '../schema/requests'

export type LetterRow = typeof letters.$inferSelect

/** One letter with everything that happened to it; the last submission first. */
export function letterCourseOf(sql: Statements, id: number) {
  return letterCourses(sql, sql.select().from(letters).where(eq(letters.id, id)).all())[0]
}
export type LetterCourse = NonNullable<ReturnType<typeof letterCourseOf>>

/** The same for letters already found, in their order. */
export function letterCourses(sql: Statements, rows: readonly LetterRow[]) {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const submissions = submissionsOf(sql, ids)
  const signatures = sql.select().from(letterSignatures).where(inArray(letterSignatures.letterId, ids)).all()
  const voids = sql.select().from(letterVoids).where(inArray(letterVoids.letterId, ids)).all()
  const services = sql.select().from(letterServices).where(inArray(letterServices.letterId, ids)).all()
  return rows.map((letter) => {
    const own = submissions.filter(({ letterId }) => letterId === letter.id)
    const signature = signatures.find(({ letterId }) => letterId === letter.id)
    const voided = voids.find(({ letterId }) => letterId === letter.id)
    const service = services.find(({ letterId }) => letterId === letter.id)
    const standing: LetterStanding = letterStanding({
      discarded: letter.discardedOn !== null,
      signed: signature !== undefined,
      voided: voided !== undefined,
      submission: own[0],
    })
    return { letter, submissions: own, signature, voided, service, standing }
  })
}

function submissionsOf(sql: Statements, letterIds: number[]) {
  const rows = sql
    .select({ submission: letterSubmissions, submitter: staff.name })
    .from(letterSubmissions)
    .innerJoin(staff, eq(staff.id, letterSubmissions.submittedBy))
    .where(inArray(letterSubmissions.letterId, letterIds))
    .orderBy(desc(letterSubmissions.id))
    .all()
  const ids = rows.map(({ submission }) => submission.id)
  const steps = sql
    .select()
    .from(letterSteps)
    .where(inArray(letterSteps.submissionId, ids))
    .orderBy(asc(letterSteps.ordinal))
    .all()
  const decisions = sql
    .select({ decision: letterDecisions, by: staff.name })
    .from(letterDecisions)
    .innerJoin(staff, eq(staff.id, letterDecisions.staffId))
    .where(inArray(letterDecisions.submissionId, ids))
    .all()
    .map(({ decision, by }) => ({ ...decision, by }))
  return rows.map(({ submission, submitter }) => ({
    ...submission,
    submitter,
    steps: steps.filter(({ submissionId }) => submissionId === submission.id),
    decisions: decisions.filter(({ submissionId }) => submissionId === submission.id),
  }))
}

/** The number of the request to which a letter belongs; undefined for a letter of a matter. */
export function requestOf(sql: Statements, { requestId }: Pick<LetterRow, 'requestId'>): string | undefined {
  if (requestId === null) return undefined
  const { number, id } = disclosureRequests
  return sql.select({ number }).from(disclosureRequests).where(eq(id, requestId)).get()?.number
}

/** The subject of the audit entries about a letter: what it belongs to. */
export function subjectOf(sql: Statements, letter: LetterRow): string {
  if (letter.rectificationId !== null) return `rectification:${letter.rectificationId}`
  return letter.suggestionId !== null ? `suggestion:${letter.suggestionId}` : `request:${requestOf(sql, letter)}`
}

/** The frozen text of a letter; undefined once it was anonymised. */
export function frozenDocument(text: string): LetterDocument | undefined {
  return text === ANONYMISED ? undefined : (JSON.parse(text) as LetterDocument)
}
