import { and, ne, sql } from 'drizzle-orm'
import type { Actor, Granted } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { knowsYears } from '@/lib/law/calendar/calendar'
import { FEE_BASES, feeArithmetic, feeFor, feeOfCase } from '@/lib/law/fees'
import { caseDocuments } from '@/lib/letters/case-documents'
import type { LetterFacts } from '@/lib/letters/facts'
import { type LetterOffer, letterOffers } from '@/lib/letters/offers'
import type { LetterPlace } from '@/lib/letters/places'
import { answerDeadline } from '@/lib/remedies/answer-deadline'
import { type Clock, readClock } from '@/lib/requests/clock'
import { answerBy, payBy } from '@/lib/requests/period'
import { receivedOrArrived } from '@/lib/requests/receipt'
import type { Reckoning } from '@/lib/requests/reckoning'
import { connection } from '../client'
import { applicants } from '../schema/requests'
import { fileOf, type RequestFile } from './case-file'
import { letterOrgan } from './letter-organ'
import { reckoning } from './reckoning'
import { remediesOf } from './remedies'

/** Somebody who writes letters, or approves them. */
export type LetterActor = Granted<'letter.draft' | 'letter.approve'>

/** A case for its letters: those that it can have, and the facts for one that speaks of that record. */
export type LetterCase = {
  offers: LetterOffer[]
  factsFor: (record: number | null) => LetterFacts
  /** The places whose day reaches into a year without its notice of days off, so that it can still move. */
  provisionalIn: (facts: LetterFacts) => LetterPlace[]
}

/** The case with that number, or undefined. Its letters tell of its present round. */
export function letterCase(
  actor: Actor<'letter.draft'> | Actor<'letter.approve'>,
  number: string,
): LetterCase | undefined {
  const file = fileOf(connection(), number)
  if (!file) return undefined
  const own = reckoning(actor)
  const organ = letterOrgan(actor)
  const { round } = file.judgement
  const { consultations } = file.records
  const remedies = remediesOf(actor, file.request.id)
  const offers = letterOffers({
    file,
    channel: file.request.channel,
    round,
    outcome: replyOf(file)?.outcome ?? null,
    consultations: consultations.filter((each) => each.round === round),
    remedies,
  })
  return {
    offers,
    factsFor: (record) => ({
      organ,
      ...factsOf(file, own, record),
      remedy: remedyIn(remedies, own, record),
      rectification: null,
      publication: null,
    }),
    provisionalIn: (facts) => provisionalIn(facts, own),
  }
}

function requestIn(
  { number, channel, arrivedOn, confirmedOn, confirmation, receivedOn, ...rest }: RequestFile['request'],
  { because, dueOn }: Clock,
): RequestFacts {
  const { description, formWanted, routeWanted } = rest
  const firstDueOn = because[0]!.dueOn
  return {
    number,
    channel,
    arrivedOn,
    confirmedOn,
    confirmation,
    receivedOn,
    description,
    formWanted,
    routeWanted,
    firstDueOn,
    dueOn,
  }
}

/** A letter about a request tells of nothing that stands in another register. */
type CaseFacts = Omit<LetterFacts, 'organ' | 'remedy' | 'rectification' | 'publication'> & {
  request: RequestFacts
}
type RequestFacts = NonNullable<LetterFacts['request']>

function factsOf(file: RequestFile, own: Reckoning, record: number | null): CaseFacts {
  const { request, applicant } = file
  const clock = readClock(file, own)
  const { kind, name, representative, identityDocument } = applicant
  const { phone, address, email } = request
  return {
    applicant: { kind, name, representative, identityDocument, phone, address, email },
    request: requestIn(request, clock),
    clarification: file.records.clarification ?? null,
    reasons: inRound(file, file.records.reasons) ?? null,
    extension: extensionOf(file, clock),
    consultation: consultationOf(file, own, record),
    fee: feeOf(file, own),
    reply: replyOf(file) ?? null,
    withdrawal: withdrawalOf(file),
    documents: caseDocuments({ request: { number: request.number, receivedOn: file.receivedOn }, ...file.records }),
  }
}

function remedyIn(
  remedies: ReturnType<typeof remediesOf>,
  { calendar }: Reckoning,
  record: number | null,
): LetterFacts['remedy'] {
  const remedy = remedies.find(({ id }) => id === record)
  if (!remedy) return null
  const { body, caseNumber, servedOnOrgan } = remedy
  return { body, caseNumber, servedOnOrgan, answerBy: answerDeadline(remedy, calendar)?.by ?? null }
}

/** The days that the facts set, each with the place in which it stands; those of years without a notice can still move. */
function provisionalIn(facts: LetterFacts, { calendar }: Reckoning): LetterPlace[] {
  const { request, extension, consultation, fee, remedy } = facts
  if (request === null) return []
  const days: [LetterPlace, PlainDate | null | undefined][] = [
    ['request.first_due_on', request.firstDueOn],
    ['extension.original_due_on', extension ? extension.originalDueOn : request.dueOn],
    ['extension.new_due_on', extension?.newDueOn],
    ['consultation.respond_by', consultation?.respondBy],
    ['fee.pay_by', fee?.payBy],
    ['remedy.answer_by', remedy?.answerBy],
  ]
  const since = receivedOrArrived(request)
  return days.flatMap(([place, day]) => (day && !knowsYears(calendar, since, day) ? [place] : []))
}

function inRound<R extends { round: number }>({ judgement }: RequestFile, rows: readonly R[]): R | undefined {
  return rows.find(({ round }) => round === judgement.round)
}

function replyOf(file: RequestFile) {
  const reply = inRound(
    file,
    file.records.conclusions.filter(({ kind }) => kind === 'reply'),
  )
  return reply && { ...reply, repliedOn: reply.repliedOn!, replyNumber: reply.replyNumber ?? '' }
}

function withdrawalOf(file: RequestFile): LetterFacts['withdrawal'] {
  const withdrawal = inRound(
    file,
    file.records.conclusions.filter(({ kind }) => kind === 'withdrawal'),
  )
  return withdrawal ? { withdrawnOn: withdrawal.concludedOn!, statement: withdrawal.reason } : null
}

/** The due day before the extension and after it, as the clock read them on the way. */
function extensionOf(file: RequestFile, { because }: Clock): LetterFacts['extension'] {
  const extension = inRound(file, file.records.extensions)
  if (!extension) return null
  const step = because.findLastIndex(({ act, on }) => act === 'extension' && on === extension.notifiedOn)
  return { ...extension, originalDueOn: because[step - 1]?.dueOn ?? null, newDueOn: because[step]?.dueOn ?? null }
}

function consultationOf(
  file: RequestFile,
  { calendar }: Reckoning,
  record: number | null,
): LetterFacts['consultation'] {
  const ofRound = file.records.consultations.filter(({ round }) => round === file.judgement.round)
  // A reply for a third party tells of the consultation of that party.
  const asked =
    record === null ? ofRound.findLast(({ party }) => party === 'third_party') : ofRound.find(({ id }) => id === record)
  return asked ? { ...asked, respondBy: answerBy({ ...asked, on: asked.sentOn }, calendar).date } : null
}

function feeOf(file: RequestFile, { calendar }: Reckoning): LetterFacts['fee'] {
  const fee = inRound(file, file.records.fees)
  if (!fee) return null
  const { basis, ordinal, pages, perCaseYuan, perVolumeYuan, sentOn, receivedOn } = fee
  const perCase = `当月第${ordinal}${FEE_BASES.per_case.unit} ${feeOfCase(ordinal, sentOn)}元`
  return {
    ...fee,
    yuan: basis === 'per_case' ? perCaseYuan : (perVolumeYuan ?? 0),
    arithmetic: basis === 'per_case' ? perCase : feeArithmetic(feeFor(basis, pages ?? 1, sentOn)),
    payBy: receivedOn && payBy(receivedOn, calendar).date,
  }
}

/** The names of other applicants of the ledger that stand in a text; of one character only, nothing can be said. */
export function otherApplicantsIn(
  _actor: Actor<'letter.draft'> | Actor<'letter.approve'>,
  text: string,
  own: string,
): string[] {
  const named = and(
    ne(applicants.name, own),
    sql`length(${applicants.name}) > 1`,
    sql`instr(${text}, ${applicants.name}) > 0`,
  )
  return connection()
    .selectDistinct({ name: applicants.name })
    .from(applicants)
    .where(named)
    .all()
    .map(({ name }) => name)
}
