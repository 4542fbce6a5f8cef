import { and, desc, eq, isNull, notExists, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { letterRule } from '@/lib/law/letters/letters'
import { awaited, checkApprover, openSteps } from '@/lib/letters/approval'
import type { MatterRegister } from '@/lib/matters/matter'
import { connection, type Statements } from '../client'
import { prepared } from '../prepared'
import { letterSignatures } from '../schema/letter-signatures'
import { letters } from '../schema/letters'
import { staff } from '../schema/organ'
import { disclosureRequests } from '../schema/requests'
import { approversOn } from './letter-approvers'
import { choiceOf, formerOf, letterSource, wordingOfLetter } from './letter-composition'
import { type LetterCourse, type LetterRow, letterCourseOf, letterCourses, requestOf } from './letter-course'
import type { LetterActor } from './letters'

/** The step that is open: whose turn it is, and whether it is the actor's. */
export type OpenStep = {
  id: number
  name: string
  signature: boolean
  /** Who could take it now. */
  names: string[]
  mine: boolean
}

/** A kept letter with its course, and what it is written from. */
export function keptLetter(actor: Actor<'letter.draft'>, id: number, today: PlainDate) {
  const course = letterCourseOf(connection(), id)
  const choice = course && choiceOf(course.letter)
  const source = course && letterSource(actor, connection(), course.letter, course.letter.record)
  if (!course || !choice || !source) return undefined
  const { correctsId } = course.letter
  return {
    ...course,
    choice,
    facts: source.facts,
    wording: wordingOfLetter(actor, course.letter, choice.kind),
    request: requestOf(connection(), course.letter),
    matter: matterOf(course.letter),
    former: correctsId === null ? undefined : formerOf(connection(), correctsId),
    open: openStepOfCourse(actor, connection(), course, today),
  }
}

function openStepOfCourse(
  actor: LetterActor,
  statements: Statements,
  { standing, submissions: [submission] }: LetterCourse,
  today: PlainDate,
): OpenStep | undefined {
  const step = standing === 'in_review' && submission ? openSteps(submission)[0] : undefined
  if (!step || !submission) return undefined
  const approvers = approversOn(statements, today)
  const could = new Set(awaited(submission, approvers).map(({ staffId }) => staffId))
  return {
    id: step.id,
    name: step.name,
    signature: step.duty === 'signature',
    names: approvers.filter(({ staffId }) => could.has(staffId)).map(({ name }) => name),
    mine: checkApprover(submission, step, actor.staffId, approvers).ok,
  }
}

/** The matter to which a letter belongs; undefined for one about a request. */
function matterOf({ rectificationId, suggestionId }: LetterRow): { register: MatterRegister; id: number } | undefined {
  if (rectificationId !== null) return { register: 'rectifications', id: rectificationId }
  return suggestionId === null ? undefined : { register: 'suggestions', id: suggestionId }
}

/** The kept letters of a matter, the last one first. */
export function lettersOfMatter(actor: Actor<'letter.draft'>, register: MatterRegister, id: number, today: PlainDate) {
  const owner = register === 'rectifications' ? letters.rectificationId : letters.suggestionId
  const rows = connection()
    .select()
    .from(letters)
    .where(and(eq(owner, id), isNull(letters.discardedOn)))
    .orderBy(desc(letters.id))
    .all()
  return listed(actor, rows, today)
}

/** The kept letters of a case, the last one first. */
export function lettersOfCase(actor: Actor<'letter.draft'>, request: string, today: PlainDate) {
  const rows = keptOf(connection()).all({ request })
  return listed(
    actor,
    rows.map(({ letter }) => letter),
    today,
  )
}

const keptOf = prepared((statements) =>
  statements
    .select({ letter: letters })
    .from(letters)
    .innerJoin(disclosureRequests, eq(disclosureRequests.id, letters.requestId))
    .where(and(eq(disclosureRequests.number, sql.placeholder('request')), isNull(letters.discardedOn)))
    .orderBy(desc(letters.id))
    .prepare(),
)

function listed(actor: Actor<'letter.draft'>, rows: readonly LetterRow[], today: PlainDate) {
  return letterCourses(connection(), rows).map((course) => ({
    id: course.letter.id,
    kind: course.letter.kind,
    standing: course.standing,
    number: course.signature?.number ?? '',
    datedOn: course.signature?.datedOn ?? null,
    open: openStepOfCourse(actor, connection(), course, today),
  }))
}

/** The letters that are neither signed nor given up, with who drafted them. */
function unsigned() {
  const signature = connection()
    .select({ id: letterSignatures.letterId })
    .from(letterSignatures)
    .where(eq(letterSignatures.letterId, letters.id))
  return connection()
    .select({ letter: letters, drafter: staff.name, request: disclosureRequests.number })
    .from(letters)
    .innerJoin(staff, eq(staff.id, letters.drafterId))
    .leftJoin(disclosureRequests, eq(disclosureRequests.id, letters.requestId))
    .where(and(isNull(letters.discardedOn), notExists(signature)))
    .orderBy(sql`${letters.id}`)
    .all()
}

/** The letters that wait for the actor, and the actor's own that were returned; the longest waiting first. */
export function lettersWaitingFor(actor: Actor<'letter.draft'>, today: PlainDate) {
  const rows = unsigned()
  const courses = letterCourses(
    connection(),
    rows.map(({ letter }) => letter),
  )
  const listed = courses.map((course, index) => {
    const { drafter, request, letter } = rows[index]!
    const [submission] = course.submissions
    const returned = submission?.decisions.find(({ verdict }) => verdict === 'returned')
    return {
      id: letter.id,
      letter: letterRule(letter.kind),
      request: request ?? '',
      drafter,
      drafterId: letter.drafterId,
      standing: course.standing,
      submittedOn: submission?.submittedOn ?? letter.draftedOn,
      open: openStepOfCourse(actor, connection(), course, today),
      remarks: returned?.remarks ?? '',
      reviewer: returned?.by ?? '',
    }
  })
  return {
    waiting: listed.filter(({ open }) => open?.mine),
    returned: listed.filter(({ standing, drafterId }) => standing === 'returned' && drafterId === actor.staffId),
    elsewhere: listed.filter(({ open, drafterId }) => open && !open.mine && drafterId === actor.staffId),
  }
}
