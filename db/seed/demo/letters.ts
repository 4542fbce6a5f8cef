import { addDays, type PlainDate } from '@/lib/dates'
import { inForceOn } from '@/lib/law/citation'
import { repliesTelling } from '@/lib/law/letters/letters'
import { detailsOf, type OutcomeCode } from '@/lib/law/outcomes'
import type { ServiceRoute } from '@/lib/law/service'
import { EXTENSION_LIMIT } from '@/lib/law/time-limits'
import { openSteps } from '@/lib/letters/approval'
import type { LetterDuty } from '@/lib/letters/chain'
import type { LetterContent } from '@/lib/letters/content'
import type { LetterDocument } from '@/lib/letters/document'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import type { WordedKind } from '@/lib/letters/wordings/shipped'
import { letterCourseOf } from '../../queries/letter-course'
import type { Tx } from '../../transaction'
import { recordConsultationAnswer } from '../../writes/consultations'
import { decideLetter, submitLetter } from '../../writes/letter-approvals'
import { serveLetter } from '../../writes/letter-services'
import { letterToSign, signLetter, waitingPdf } from '../../writes/letter-signatures'
import { draftLetterOf } from '../../writes/letters'
import { DEMO_ACCOUNTS } from '../demo-accounts'
import type { DemoActs, DemoReply, DemoRequest } from './requests'
import { type Account, as, must } from './writing'

/** The PDF of a letter that is signed. */
export type SetPdf = (document: LetterDocument) => Uint8Array

export type RegisteredRequest = DemoRequest & { number: string }

type Letter = {
  kind: WordedKind
  outcome?: OutcomeCode | null
  record?: number | null
  content?: Partial<LetterContent>
}

/** Who takes each step of the usual chain; who drafted the letter takes none. */
const WHO: Record<LetterDuty, Account> = {
  section: 'editor',
  secrecy: 'reviewer',
  legality: 'reviewer',
  signature: 'supervisor',
}

/** What is written about requests after their registration, day by day, since the numbers of letters rise with their days. */
export function writeLetters(tx: Tx, requests: readonly RegisteredRequest[], today: PlainDate, setPdf: SetPdf): void {
  const steps = requests.flatMap((request) => stepsOf(request, today))
  steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  for (const { on, write } of steps) write({ tx, on, setPdf })
}

type At = { tx: Tx; on: PlainDate; setPdf: SetPdf }
type Step = { on: PlainDate; write: (at: At) => void }

function stepsOf(request: RegisteredRequest, today: PlainDate): Step[] {
  const { reply, acts = {}, underApproval } = request
  return [
    ...noticesOf(request, acts),
    ...(reply ? [{ on: reply.servedOn, write: (at: At) => answer(at, request, reply) }] : []),
    ...(underApproval ? [{ on: today, write: (at: At) => leaveOnItsWay(at, request, underApproval) }] : []),
  ]
}

function noticesOf(request: RegisteredRequest, { clarification, consultation, extension }: DemoActs): Step[] {
  const steps: Step[] = []
  if (clarification) {
    const act = { items: '请写明所需信息的名称、文号或者年度', respondBy: clarification.respondBy }
    steps.push({
      on: clarification.noticedOn,
      write: (at) => send(at, request, { kind: 'clarification', content: { act } }, routeOf(request)),
    })
  }
  if (extension) {
    const workingDays = inForceOn(EXTENSION_LIMIT, extension.notifiedOn).value
    const act = { workingDays, reasons: '材料数量大，需要逐份审查', approvedBy: DEMO_ACCOUNTS.supervisor.name }
    steps.push({
      on: extension.notifiedOn,
      write: (at) => send(at, request, { kind: 'extension', content: { act } }, routeOf(request)),
    })
  }
  return consultation ? [...steps, ...consulted(request, consultation)] : steps
}

/** The third party is asked, and the applicant told that the time for it is not counted. */
function consulted(
  request: RegisteredRequest,
  { name, sentOn, answeredOn }: NonNullable<DemoActs['consultation']>,
): Step[] {
  const act = { name, matter: `${request.description}中的报价构成` }
  let record: number | null = null
  const ask = (at: At) => {
    record = send(at, request, { kind: 'third_party_consultation', content: { act } }, 'post')
    send(at, request, { kind: 'consultation_notice', record }, routeOf(request))
  }
  const answered = ({ tx, on }: At) => {
    const answer = { answer: 'objects', statement: STATEMENT, letterReceivedOn: null } as const
    must(recordConsultationAnswer(tx, { number: request.number, id: record!, answeredOn: on, ...answer }, on))
  }
  return [{ on: sentOn, write: ask }, ...(answeredOn ? [{ on: answeredOn, write: answered }] : [])]
}

const STATEMENT = '报价构成属于商业秘密，不同意公开'

function answer(at: At, request: RegisteredRequest, { outcome, servedOn, letter, ...details }: DemoReply): void {
  if (letter === 'withdrawal') {
    const act = { withdrawnOn: servedOn, statement: details.reason ?? '' }
    send(at, request, { kind: letter, content: { act } }, routeOf(request))
    return
  }
  const kind = letter ?? (repliesTelling(outcome).at(-1) as WordedKind)
  send(at, request, { kind, outcome, content: replyContent(kind, outcome, details) }, routeOf(request))
}

const routeOf = ({ channel }: DemoRequest): ServiceRoute => (channel === 'online' ? 'electronic' : 'post')

function replyContent(
  kind: WordedKind,
  outcome: OutcomeCode,
  told: Partial<LetterContent['act']>,
): Partial<LetterContent> {
  const act = Object.fromEntries(detailsOf(outcome).map((detail) => [detail, told[detail] ?? null]))
  // The ledger keeps no reason where another organ is named; the letter gives one.
  const entries = kind === 'not_responsible' ? { 'reply.reason': '该信息不由本机关制作或者保存' } : ENTRIES[kind]
  return { act, entries: entries ?? {} }
}

const ENTRIES: Partial<Record<WordedKind, LetterContent['entries']>> = {
  refused_third_party: { 'reply.public_interest': '所涉内容只关系到一次采购的报价' },
  partially_granted: { 'letter.enclosures': '评审结果（已作区分处理），4页，电子文档' },
}

/** Drafts, approves, signs and serves a letter on one day; returns the record that its act made, if it is one. */
function send({ tx, on, setPdf }: At, request: RegisteredRequest, letter: Letter, route?: ServiceRoute): number | null {
  const id = drafted(tx, request, letter, on)
  must(submitLetter(as(tx, 'clerk'), { id, version: 1 }, on))
  approve(tx, id, on)
  const signing = as(tx, WHO.signature)
  const input = { id, stepId: nextStep(tx, id).id }
  const document = must(letterToSign(signing, input, on))
  must(signLetter(signing, input, waitingPdf(document, setPdf(document)), on))
  if (route) serve(tx, id, request, route, on)
  return letterCourseOf(tx.sql, id)?.signature?.recordId ?? null
}

function drafted(tx: Tx, { number, channel }: RegisteredRequest, letter: Letter, on: PlainDate): number {
  const { kind, outcome = null, record = null, content } = letter
  const route = channel === 'online' ? 'electronic' : null
  return must(
    draftLetterOf(
      as(tx, 'clerk'),
      { number, kind, outcome, record, content: { ...EMPTY_CONTENT, ...(outcome && { route }), ...content } },
      on,
    ),
  ).id
}

function nextStep(tx: Tx, id: number) {
  return openSteps(letterCourseOf(tx.sql, id)!.submissions[0]!)[0]!
}

/** Every step but the signature, or as many as are asked for. */
function approve(tx: Tx, id: number, on: PlainDate, most = Number.POSITIVE_INFINITY): void {
  for (let taken = 0; taken < most && nextStep(tx, id).duty !== 'signature'; taken += 1) {
    const { id: stepId, duty } = nextStep(tx, id)
    must(decideLetter(as(tx, WHO[duty]), { id, stepId, verdict: 'approved', remarks: '', place: null }, on))
  }
}

function serve(tx: Tx, id: number, { number }: RegisteredRequest, route: ServiceRoute, on: PlainDate): void {
  const ordinal = number.replace(/\D/g, '').padStart(11, '0')
  const posted = { trackingNumber: route === 'post' ? `XA${ordinal}41` : '', receipt: '', receivedOn: null }
  const place = route === 'electronic' ? '申请人注册的电子邮箱' : ''
  must(serveLetter(as(tx, 'clerk'), { id, version: 0, route, servedOn: on, place, ...posted }, on))
}

/** A reply that waits for its review, or was returned with remarks at a passage. */
function leaveOnItsWay({ tx, on }: At, request: RegisteredRequest, standing: 'awaited' | 'returned'): void {
  const earlier = addDays(on, -1)
  const act = { directions: '以电子文档提供' }
  const id = drafted(tx, request, { kind: 'granted', outcome: 'granted', content: { act } }, earlier)
  must(submitLetter(as(tx, 'clerk'), { id, version: 1 }, earlier))
  approve(tx, id, earlier, 1)
  if (standing === 'awaited') return
  const remarks = '请写明提供的页数和载体'
  const { id: stepId } = nextStep(tx, id)
  const returned = { id, stepId, verdict: 'returned', remarks, place: 'reply.directions' } as const
  must(decideLetter(as(tx, 'reviewer'), returned, on))
}
