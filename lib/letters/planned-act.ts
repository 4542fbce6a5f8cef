import type { PlainDate } from '../dates'
import type { ConsultationKind } from '../law/consultations'
import { CONSULTATIONS } from '../law/consultations'
import { type LetterKind, letterRule } from '../law/letters/letters'
import { detailsOf, isCodedDetail, type OutcomeCode, type ReplyDetail } from '../law/outcomes'
import type { RecordNoun } from '../requests/records'
import { LETTERS_OF_ACT, type LetterOffer } from './offers'
import type { LetterPlace } from './places'

/** The acts that a letter is: they are recorded when it is signed. */
const PLANNED_ACTS = [
  'clarification_notice',
  'reasons_request',
  'delay',
  'extension',
  'consultation',
  'fee_notice',
  'withdrawal',
  'reply',
] as const
export type PlannedActKind = (typeof PLANNED_ACTS)[number]

/** In whose record the act then stands. */
export const NOUN_OF_ACT = {
  clarification_notice: 'clarification_notice',
  reasons_request: 'reasons_request',
  delay: 'reasons_request',
  extension: 'extension',
  consultation: 'consultation',
  fee_notice: 'fee_notice',
  withdrawal: 'withdrawal',
  reply: 'reply',
} as const satisfies Record<PlannedActKind, RecordNoun>

/** A field of the act's form that the letter asks for; `place`: where it stands in the letter as it is typed. */
export type ActField = {
  name: string
  type: 'date' | 'line' | 'text' | 'number' | 'feeBasis' | 'refusal' | 'restGround'
  place?: LetterPlace
}
export type ActValues = Record<string, string | number | null>

const field = (name: string, type: ActField['type'], place?: LetterPlace): ActField => ({ name, type, place })

const FIELDS: Record<Exclude<PlannedActKind, 'reply' | 'consultation'>, readonly ActField[]> = {
  clarification_notice: [
    field('items', 'text', 'clarification.points'),
    field('respondBy', 'date', 'clarification.respond_by'),
    field('irregularBecause', 'line'),
  ],
  reasons_request: [
    field('facts', 'text', 'reasons.facts'),
    field('respondBy', 'date', 'reasons.respond_by'),
    field('irregularBecause', 'line'),
  ],
  delay: [
    field('statement', 'text', 'reasons.statement'),
    field('delayedUntil', 'date', 'reasons.delayed_until'),
    field('delayIrregularBecause', 'line'),
  ],
  extension: [
    field('workingDays', 'number', 'extension.working_days'),
    field('reasons', 'text', 'extension.reasons'),
    field('approvedBy', 'line', 'extension.approved_by'),
    field('approvedOn', 'date', 'extension.approved_on'),
    field('irregularBecause', 'line'),
  ],
  fee_notice: [field('basis', 'feeBasis'), field('pages', 'number'), field('irregularBecause', 'line')],
  withdrawal: [field('statement', 'text', 'withdrawal.statement'), field('withdrawnOn', 'date', 'withdrawal.day')],
}

const DETAIL_PLACES: Record<ReplyDetail, LetterPlace> = {
  reason: 'reply.reason',
  withheldGround: 'reply.withheld_ground',
  withheld: 'reply.withheld',
  restGround: 'reply.rest_ground',
  rest: 'reply.rest',
  searchRecord: 'reply.search_record',
  responsibleOrgan: 'reply.responsible_organ',
  earlierReply: 'reply.earlier_reply',
  directions: 'reply.directions',
}

const PARTY_OF_LETTER: Partial<Record<LetterKind, ConsultationKind>> = {
  third_party_consultation: 'third_party',
  co_producer_consultation: 'co_producer',
  organ_consultation: 'other_organ',
}

type Chosen = { kind: LetterKind; outcome: OutcomeCode | null }

/** The act that a letter of that kind is; undefined for one that only tells of acts, such as a receipt. */
export function plannedActOf({ kind, outcome }: Chosen): PlannedActKind | undefined {
  if (outcome !== null) return 'reply'
  if (kind in PARTY_OF_LETTER) return 'consultation'
  return PLANNED_ACTS.find(
    (act) => act !== 'reply' && act !== 'consultation' && LETTERS_OF_ACT[act].some((each) => each === kind),
  )
}

/**
 * Whether a letter is kept in the ledger and goes through its approval: one that leaves the house, and of whose act no
 * record was made without it.
 */
export function isStored(offer: LetterOffer): boolean {
  return letterRule(offer.kind).to !== 'file' && !(offer.recorded && plannedActOf(offer) !== undefined)
}

/** What is asked for beside the day and the number, which come with the signature. */
export function fieldsOfAct(chosen: Chosen): readonly ActField[] {
  const act = plannedActOf(chosen)
  if (act === undefined) return []
  if (act === 'consultation') return consultationFields(PARTY_OF_LETTER[chosen.kind]!)
  return act === 'reply' ? replyFields(chosen.outcome!) : FIELDS[act]
}

function consultationFields(party: ConsultationKind): ActField[] {
  const fields = [field('name', 'line', 'consultation.name'), field('matter', 'text', 'consultation.matter')]
  // Where the law gives the time, the letter sets no other.
  return CONSULTATIONS[party].period === null
    ? [...fields, field('respondBy', 'date', 'consultation.respond_by')]
    : fields
}

function replyFields(outcome: OutcomeCode): ActField[] {
  const typeOf = (detail: ReplyDetail): ActField['type'] => {
    if (isCodedDetail(detail)) return detail === 'withheldGround' ? 'refusal' : 'restGround'
    return detail === 'responsibleOrgan' || detail === 'earlierReply' ? 'line' : 'text'
  }
  return [
    ...detailsOf(outcome).map((detail) => field(detail, typeOf(detail), DETAIL_PLACES[detail])),
    field('note', 'text'),
  ]
}

/** Where, when, under which number and by whom a letter is signed. */
export type SignedAs = { request: string; on: PlainDate; number: string; signer: string }

/** The values of the act's form, as it would be filled in on the day of the letter. */
export function actInput(chosen: Chosen, values: ActValues, { request, on, number, signer }: SignedAs): object {
  const asked = Object.fromEntries(
    fieldsOfAct(chosen).map(({ name, type }) => [name, values[name] ?? (BLANK_IS_NULL.has(type) ? null : '')]),
  )
  const of = { number: request, ...asked }
  switch (plannedActOf(chosen)) {
    case 'clarification_notice':
      return { ...of, noticedOn: on, noticeNumber: number }
    case 'reasons_request':
      return { ...of, askedOn: on }
    case 'delay':
      return { ...of, judgedOn: on, announcedOn: on, reasonable: true }
    case 'extension': {
      // Whoever signs the letter has consented to the extension, unless somebody else is named.
      const { approvedBy, approvedOn } = asked
      return {
        ...of,
        approvedBy: approvedBy || signer,
        approvedOn: approvedOn || on,
        notifiedOn: on,
        noticeNumber: number,
      }
    }
    case 'consultation': {
      const party = PARTY_OF_LETTER[chosen.kind]
      return { respondBy: null, ...of, party, sentOn: on, letterReceivedOn: null, letterNumber: number }
    }
    case 'fee_notice':
      return { ...of, sentOn: on, receivedOn: null, noticeNumber: number }
    case 'reply':
      return {
        ...NO_DETAILS,
        ...of,
        outcome: chosen.outcome,
        repliedOn: on,
        replyNumber: number,
        serviceRoute: null,
        servedOn: null,
        trackingNumber: '',
      }
    default:
      return of
  }
}

const BLANK_IS_NULL: ReadonlySet<ActField['type']> = new Set(['number', 'refusal', 'restGround'])

const NO_DETAILS = Object.fromEntries(
  (Object.keys(DETAIL_PLACES) as ReplyDetail[]).map((detail) => [detail, isCodedDetail(detail) ? null : '']),
)
