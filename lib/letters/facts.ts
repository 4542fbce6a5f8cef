import type { AttachmentLabel } from '../attachments/labels'
import type { PlainDate } from '../dates'
import type { ApplicantKind } from '../law/applicants'
import type { ReceiptChannel } from '../law/channels'
import type { ConsultationKind } from '../law/consultations'
import type { FeeBasis } from '../law/fees'
import type { LetterKind } from '../law/letters/letters'
import type { RectificationDecision } from '../law/matters'
import type { OutcomeCode } from '../law/outcomes'
import type { ChosenWay } from '../law/remedy-routes'
import type { RestGround } from '../law/rest-grounds'
import type { ServiceRoute } from '../law/service'
import type { FormWanted, IdentityDocument, RouteWanted } from '../law/wishes'

/**
 * A paper of the case as its contents list it, and what it proves where the organ answers for its act. `label`: under
 * which its file is attached; null for a paper that the ledger makes itself.
 */
export type CaseDocument = {
  on: PlainDate
  title: string
  number: string
  proves: string
  label: AttachmentLabel | null
}

/** Which letter of a case is meant: its kind, the outcome that it tells, and the record of which it speaks. */
export type LetterChoice = { kind: LetterKind; outcome: OutcomeCode | null; record: number | null }

/** The organ as it stands in its letters. */
type LetterOrgan = {
  fullName: string
  disclosureOffice: string
  phone: string
  address: string
  postcode: string
  reviewOrgan: string
  reviewAddress: string
  reviewOnline: string
  court: string
  /** The way that the organ has chosen for 行政查询事项, where the sources disagree. */
  enquiryRemedy: ChosenWay
}

/**
 * What the ledger knows of a case, for its letters: plain data, which a browser can be given. What is not on record is
 * null or empty.
 */
export type LetterFacts = {
  organ: LetterOrgan
  applicant: {
    /** Null of whoever asks for a correction, of whom the register keeps the name only. */
    kind: ApplicantKind | null
    name: string
    representative: string
    identityDocument: IdentityDocument | null
    phone: string
    address: string
    email: string
  }
  /** Null where the letter is not about a request, but about a correction or about what several requests asked for. */
  request: {
    number: string
    channel: ReceiptChannel
    arrivedOn: PlainDate
    confirmedOn: PlainDate | null
    confirmation: string
    /** Null while the request waits for its confirmation. */
    receivedOn: PlainDate | null
    description: string
    formWanted: FormWanted
    routeWanted: RouteWanted
    /** The day by which the reply was due when it was received. */
    firstDueOn: PlainDate | null
    /** The day by which the reply is due as the case stands. */
    dueOn: PlainDate | null
  } | null
  clarification: {
    noticedOn: PlainDate
    respondBy: PlainDate
    items: string
    noticeNumber: string
    respondedOn: PlainDate | null
    response: string
  } | null
  reasons: {
    askedOn: PlainDate
    respondBy: PlainDate
    facts: string
    statement: string
    delayedUntil: PlainDate | null
    announcedOn: PlainDate | null
  } | null
  extension: {
    originalDueOn: PlainDate | null
    newDueOn: PlainDate | null
    workingDays: number
    reasons: string
    approvedBy: string
    approvedOn: PlainDate
    notifiedOn: PlainDate
    noticeNumber: string
  } | null
  consultation: {
    party: ConsultationKind
    name: string
    matter: string
    sentOn: PlainDate
    respondBy: PlainDate | null
    letterNumber: string
    answeredOn: PlainDate | null
    statement: string
  } | null
  fee: {
    basis: FeeBasis
    ordinal: number
    pages: number | null
    yuan: number
    arithmetic: string
    sentOn: PlainDate
    receivedOn: PlainDate | null
    payBy: PlainDate | null
    noticeNumber: string
  } | null
  reply: {
    outcome: OutcomeCode
    repliedOn: PlainDate
    replyNumber: string
    reason: string
    withheldGround: OutcomeCode | null
    withheld: string
    restGround: RestGround | null
    rest: string
    searchRecord: string
    responsibleOrgan: string
    earlierReply: string
    directions: string
    serviceRoute: ServiceRoute | null
    servedOn: PlainDate | null
    trackingNumber: string
  } | null
  withdrawal: { withdrawnOn: PlainDate; statement: string } | null
  /** The review or suit of which a paper speaks. */
  remedy: { body: string; caseNumber: string; servedOnOrgan: PlainDate | null; answerBy: PlainDate | null } | null
  /** 《条例》第四十一条. */
  rectification: {
    receivedOn: PlainDate
    record: string
    requested: string
    evidence: string
    decision: RectificationDecision | null
    decidedOn: PlainDate | null
    correctedOn: PlainDate | null
    competentOrgan: string
    reason: string
    answerNumber: string
  } | null
  /** 《条例》第四十四条. */
  publication: {
    requests: readonly string[]
    matter: string
    decidedOn: PlainDate | null
    decidedBy: string
    publishedOn: PlainDate | null
    where: string
  } | null
  /** The papers of the case in the order of their days. */
  documents: readonly CaseDocument[]
}
