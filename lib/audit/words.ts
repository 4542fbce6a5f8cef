import { DOCUMENT_LABELS, ENDING_LABELS } from '../documents/document'
import { PLATFORM_MEASURES } from '../figures/platform'
import { REPORTED_LABELS } from '../figures/reported'
import { APPLICANT_KINDS } from '../law/applicants'
import { RECEIPT_CHANNELS } from '../law/channels'
import { CONSULTATION_ANSWERS, CONSULTATIONS } from '../law/consultations'
import { FEE_BASES } from '../law/fees'
import { RECTIFICATION_DECISIONS, SUGGESTION_DECISIONS, SUGGESTION_GROUNDS } from '../law/matters'
import { OUTCOME_CODES } from '../law/outcomes'
import { DISCLOSURE_ATTRIBUTES } from '../law/proactive-items'
import { REMEDY_BLOCK_LABELS, REMEDY_RESULT_LABELS } from '../law/remedies'
import { namedOutcome } from '../law/report-formats/names'
import { REST_GROUNDS } from '../law/rest-grounds'
import { SERVICE_ROUTES } from '../law/service'
import { FORMS_WANTED, IDENTITY_DOCUMENTS, ROUTES_WANTED } from '../law/wishes'
import { EVENT_KINDS, PROPOSAL_KINDS } from '../published/interaction'
import { REVIEW_CHAINS } from '../published/review-chain'
import { CONCLUSION_KIND_LABELS } from '../requests/conclusion'
import { FORMER_NOUNS, RECORD_LABELS } from '../requests/records'
import { statutory } from '../statutory'
import { EVALUATION_KINDS } from '../supervision/evaluation'
import { MEMBER_FUNCTIONS } from '../supervision/member'

type Words = Record<string, { label: string; gloss: string }>

const OUTCOME_WORDS: Words = Object.fromEntries(OUTCOME_CODES.map((code) => [code, namedOutcome(code)]))

/** The labels of codes by field name, or by subject and field name where the same field name has different codes. */
const WORDS: Record<string, Words> = {
  applicantKind: APPLICANT_KINDS,
  'request.kind': { ...APPLICANT_KINDS, ...CONCLUSION_KIND_LABELS },
  'request.record': {
    ...RECORD_LABELS,
    ...Object.fromEntries(Object.entries(FORMER_NOUNS).map(([former, noun]) => [former, RECORD_LABELS[noun]])),
  },
  // As the kind of a conclusion was named in older entries.
  'request.concludedBy': CONCLUSION_KIND_LABELS,
  'request.channel': RECEIPT_CHANNELS,
  identityDocument: IDENTITY_DOCUMENTS,
  formWanted: FORMS_WANTED,
  routeWanted: ROUTES_WANTED,
  'request.outcome': OUTCOME_WORDS,
  withheldGround: OUTCOME_WORDS,
  restGround: REST_GROUNDS,
  serviceRoute: SERVICE_ROUTES,
  'request.party': CONSULTATIONS,
  'request.answer': CONSULTATION_ANSWERS,
  'request.basis': FEE_BASES,
  'item.disclosure': DISCLOSURE_ATTRIBUTES,
  'item.chain': REVIEW_CHAINS,
  'document.kind': { ...DOCUMENT_LABELS, ...ENDING_LABELS },
  'figure.kind': REPORTED_LABELS,
  'decision.kind': REPORTED_LABELS,
  'statistic.measure': PLATFORM_MEASURES,
  'remedy.block': REMEDY_BLOCK_LABELS,
  'remedy.result': REMEDY_RESULT_LABELS,
  'rectification.decision': RECTIFICATION_DECISIONS,
  'suggestion.ground': SUGGESTION_GROUNDS,
  'suggestion.decision': SUGGESTION_DECISIONS,
  'member.duty': MEMBER_FUNCTIONS,
  'evaluation.kind': EVALUATION_KINDS,
  'proposal.kind': PROPOSAL_KINDS,
  'event.kind': EVENT_KINDS,
}

/** A recorded value as people read it: `in_person` of a request's channel is 当面提交; what is no code stays as it is. */
export function valueInWords(subject: string, field: string, value: string | null, locale: string): string | null {
  if (value === null) return null
  const key = field.split('.').at(-1)!
  const words = WORDS[`${subject.replace(/:.*/s, '')}.${key}`] ?? WORDS[key]
  return words && Object.hasOwn(words, value) ? statutory(words[value]!, locale) : value
}
