import { RECEIPT_CHANNELS, type ReceiptChannel } from '../law/channels'
import type { ConsultationAnswer, ConsultationKind } from '../law/consultations'
import { repliesTelling } from '../law/letters/letters'
import { OUTCOME_CODES, type OutcomeCode } from '../law/outcomes'
import type { Table4Block } from '../law/report-formats/report-format'
import type { ActKind, CaseFile } from '../requests/case-file'
import { mayFollow } from '../requests/permitted-acts'
import type { WordedChoice } from './draft'
import { WORDED_KINDS, type WordedKind } from './wordings/shipped'

/** A letter that a case can have: of what is on record, or of what may follow and is recorded once it was sent. */
export type LetterOffer = WordedChoice & {
  recorded: boolean /** Who was consulted, or which review or suit it is about. */
  with?: string
}

/** The letters of the acts: which of them speak, and by what. A reply speaks by its outcome, a letter to others by its party. */
export const LETTERS_OF_ACT: { readonly [K in ActKind]: readonly WordedKind[] } = {
  confirmation: [],
  clarification_notice: ['clarification'],
  clarification_response: [],
  consultation: ['third_party_consultation', 'co_producer_consultation', 'organ_consultation', 'consultation_notice'],
  consultation_answer: ['disclosure_decision'],
  extension: ['extension'],
  reasons_request: ['reasons_request'],
  reasons_verdict: [],
  delay: ['delay'],
  fee_notice: ['fee_notice'],
  fee_payment: [],
  split: [],
  withdrawal: ['withdrawal'],
  lapse: [],
  reply: OUTCOME_CODES.flatMap(tellingOf),
  service: ['service_receipt', 'posting_list', 'electronic_service'],
  archiving: [],
  reopening: [],
}

const LETTER_TO: Record<ConsultationKind, WordedKind> = {
  third_party: 'third_party_consultation',
  co_producer: 'co_producer_consultation',
  other_organ: 'organ_consultation',
}

type Consultation = { id: number; party: ConsultationKind; name: string; answer: ConsultationAnswer | null }

/** What of a case decides which letters it can have; `outcome` and the consultations are those of the present round. */
export type OfferedCase = {
  file: CaseFile
  channel: ReceiptChannel
  round: number
  outcome: OutcomeCode | null
  consultations: readonly Consultation[]
  remedies: readonly { id: number; block: Table4Block; caseNumber: string; body: string }[]
}

/** Every letter that the case can have now, what is on record first. */
export function letterOffers(offered: OfferedCase): LetterOffer[] {
  return [...ofRegistration(offered), ...ofRecords(offered), ...ofWhatMayFollow(offered)]
}

const plain = (kind: WordedKind, recorded: boolean): LetterOffer => ({ kind, outcome: null, record: null, recorded })

/** The acts that have one letter each, in the order of the procedure: the same whether they are on record or may follow. */
const ACTS_OF_ONE_LETTER = [
  'clarification_notice',
  'reasons_request',
  'delay',
  'extension',
  'fee_notice',
  'withdrawal',
] as const satisfies readonly ActKind[]
const lettersOf = (acts: readonly ActKind[], recorded: boolean) =>
  acts.flatMap((act) => LETTERS_OF_ACT[act].map((kind) => plain(kind, recorded)))

/** Nothing can be said of a receipt before the confirmation by which the request is received. */
function ofRegistration({ channel, file }: OfferedCase): LetterOffer[] {
  const receipt: WordedKind[] = file.pending ? [] : ['receipt']
  const confirmed: WordedKind[] = RECEIPT_CHANNELS[channel].needsConfirmation ? ['telephone_record'] : []
  const kinds: WordedKind[] = [
    ...receipt,
    ...confirmed,
    'registration_sheet',
    'application_form',
    'search_record',
    'approval_sheet',
    'file_contents',
  ]
  return kinds.map((kind) => plain(kind, true))
}

function ofRecords({ file, round, outcome, consultations, remedies }: OfferedCase): LetterOffer[] {
  const done = new Set(file.acts.filter((act) => act.round === round).map(({ kind }) => kind))
  const asked = consultations.flatMap(({ id, party, name, answer }) => {
    const kinds: WordedKind[] = [LETTER_TO[party], 'consultation_notice']
    if (party === 'third_party' && answer !== null && answer !== 'consents') kinds.push('disclosure_decision')
    return kinds.map((kind) => ({ kind, outcome: null, record: id, recorded: true, with: name }))
  })
  const replies =
    outcome === null ? [] : tellingOf(outcome).map((kind) => ({ kind, outcome, record: null, recorded: true }))
  const publishes = outcome === 'granted' || outcome === 'partially_granted'
  return [
    ...lettersOf(
      ACTS_OF_ONE_LETTER.filter((act) => done.has(act)),
      true,
    ),
    ...asked,
    ...replies,
    ...(outcome === null ? [] : lettersOf(['service'], true)),
    ...(publishes ? [plain('proactive_publication', true)] : []),
    ...remedies.flatMap(ofRemedy),
  ]
}

/** A review is answered in writing; for a suit the evidence is listed too. */
export const lettersOfRemedy = (block: Table4Block): readonly WordedKind[] =>
  block === 'reconsideration' ? ['review_answer', 'evidence_list'] : ['evidence_list']

function ofRemedy({ id, block, body, caseNumber }: OfferedCase['remedies'][number]): LetterOffer[] {
  const about = [body, caseNumber].filter(Boolean).join(' ')
  return lettersOfRemedy(block).map((kind) => ({ kind, outcome: null, record: id, recorded: true, with: about }))
}

function ofWhatMayFollow({ file }: OfferedCase): LetterOffer[] {
  const may = (act: ActKind) => mayFollow(act, file).ok
  // The reasons are judged and the delay announced in one record.
  const follows = (act: ActKind) => may(act) || (act === 'delay' && may('reasons_verdict'))
  const replies = may('reply')
    ? OUTCOME_CODES.flatMap((outcome) =>
        tellingOf(outcome).map((kind) => ({ kind, outcome, record: null, recorded: false })),
      )
    : []
  const asked = may('consultation') ? [...Object.values(LETTER_TO), 'consultation_notice' as const] : []
  return [
    ...lettersOf(ACTS_OF_ONE_LETTER.filter(follows), false),
    ...asked.map((kind) => plain(kind, false)),
    ...replies,
  ]
}

function tellingOf(outcome: OutcomeCode): WordedKind[] {
  const worded: ReadonlySet<string> = new Set(WORDED_KINDS)
  return repliesTelling(outcome).filter((kind): kind is WordedKind => worded.has(kind))
}

/** The same letter, whichever of what is asked for names it. */
export function isSameLetter(a: WordedChoice, b: WordedChoice): boolean {
  return a.kind === b.kind && a.outcome === b.outcome && a.record === b.record
}
