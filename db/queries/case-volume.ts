import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { AttachmentLabel } from '@/lib/attachments/labels'
import { inChinese, type PlainDate } from '@/lib/dates'
import { letterRule } from '@/lib/law/letters/letters'
import { outcomeName } from '@/lib/law/report-formats/names'
import type { LetterDocument, LetterRun } from '@/lib/letters/document'
import { draftLetter } from '@/lib/letters/draft'
import type { LetterFacts } from '@/lib/letters/facts'
import type { LetterOffer } from '@/lib/letters/offers'
import { letterDay } from '@/lib/letters/places'
import { type AttachedFile, type SignedLetter, type Volume, volumePapers } from '@/lib/letters/volume'
import type { WordedKind } from '@/lib/letters/wordings/shipped'
import { connection } from '../client'
import { attachments } from '../schema/attachments'
import { letterSignatures, letterVoids } from '../schema/letter-signatures'
import { letters } from '../schema/letters'
import { fileOf } from './case-file'
import { hasPdf } from './letter-files'
import { letterWording } from './letter-wordings'
import { letterCase } from './letters'

/** The forms that the ledger makes of its records, before the course of the case and after it. */
const [FIRST, LAST] = [
  ['registration_sheet', 'telephone_record'],
  ['search_record', 'approval_sheet', 'service_receipt', 'posting_list', 'electronic_service'],
] as const satisfies WordedKind[][]

/** 卷宗 of the case with that number, or undefined if there is none. */
export function caseVolume(actor: Actor<'letter.draft'>, number: string, today: PlainDate): Volume | undefined {
  const own = letterCase(actor, number)
  const file = fileOf(connection(), number)
  if (!own || !file) return undefined
  const facts = own.factsFor(null)
  const made = (kinds: readonly WordedKind[]) =>
    kinds.flatMap((kind) => {
      const offer = own.offers.find((each) => each.kind === kind && each.recorded)
      return offer && isOnRecord(kind, facts) ? [formOf(actor, offer, facts, today)] : []
    })
  const attached = attachedTo(file.request.id)
  const archived = file.records.archivings?.findLast(({ round }) => round === file.judgement.round)
  return {
    organ: facts.organ.fullName,
    title: '政府信息公开申请卷宗',
    cover: coverOf(facts, archived?.fileNumber ?? ''),
    papers: volumePapers(
      facts.documents,
      attached,
      { first: made(FIRST), last: made(LAST) },
      signedIn(file.request.id),
    ),
    closing: [
      ['说明', ''],
      ['归档日期', archived ? inChinese(archived.archivedOn) : ''],
      ['立卷人', ''],
      ['检查人', ''],
      ['生成日期', inChinese(today)],
    ],
  }
}

/** A blank form is no paper of the case: each stands for something that was done. */
function isOnRecord(kind: WordedKind, { request, reply }: LetterFacts): boolean {
  switch (kind) {
    case 'telephone_record':
      return (request?.confirmation ?? '') !== ''
    case 'search_record':
      return (reply?.searchRecord ?? '') !== ''
    case 'approval_sheet':
      return reply !== null
    case 'posting_list':
      return reply?.servedOn != null && reply.serviceRoute === 'post'
    case 'electronic_service':
      return reply?.servedOn != null && reply.serviceRoute === 'electronic'
    case 'service_receipt':
      return reply?.servedOn != null && reply.serviceRoute !== 'post' && reply.serviceRoute !== 'electronic'
    default:
      return true
  }
}

function formOf(actor: Actor, offer: LetterOffer, facts: LetterFacts, today: PlainDate): LetterDocument {
  const on = letterDay(offer, facts, today)
  const { document } = draftLetter(offer, { facts, wording: letterWording(actor, offer.kind), entries: {}, on })
  const rows = document.rows.map((row) => ({ ...row, runs: row.runs.map(asRecorded) }))
  return { ...document, rows }
}

/** In the file, what is not on record is said to be so, and is no gap of a draft. */
const asRecorded = ({ missing, ...run }: LetterRun): LetterRun => (missing ? { ...run, text: '（没有登记）' } : run)

function coverOf({ applicant, request, reply }: LetterFacts, fileNumber: string): [string, string][] {
  return [
    ['卷宗号', fileNumber],
    ['登记编号', request?.number ?? ''],
    ['申请人', applicant.name],
    ['申请内容', request?.description ?? ''],
    ['收到申请之日', request?.receivedOn ? inChinese(request.receivedOn) : ''],
    ['办理结果', reply ? outcomeName(reply.outcome) : ''],
    ['答复文号', reply?.replyNumber ?? ''],
    ['答复日期', reply ? inChinese(reply.repliedOn) : ''],
  ]
}

/** The letters that were signed in the ledger and are not void; the text of an anonymised one is gone. */
function signedIn(requestId: number): SignedLetter[] {
  return connection()
    .select({ signature: letterSignatures, kind: letters.kind })
    .from(letterSignatures)
    .innerJoin(letters, eq(letters.id, letterSignatures.letterId))
    .leftJoin(letterVoids, eq(letterVoids.letterId, letterSignatures.letterId))
    .where(and(eq(letterSignatures.requestId, requestId), isNull(letterVoids.letterId), hasPdf))
    .orderBy(letterSignatures.datedOn, letterSignatures.letterId)
    .all()
    .map(({ signature: { number, datedOn, pdfSha256, pdfBytes }, kind }) => {
      const { label: title, occasion } = letterRule(kind)
      const label = LABEL_OF[occasion] ?? null
      const file = {
        label: label ?? 'other',
        name: `${title}.pdf`,
        kind: 'pdf',
        bytes: pdfBytes,
        sha256: pdfSha256,
      } as const
      return { title, number, on: datedOn, label, file }
    })
}

/** Under which label a letter of that occasion is attached where it was made elsewhere. */
const LABEL_OF: Partial<Record<string, AttachmentLabel>> = {
  clarification_notice: 'clarification',
  consultation: 'consultation',
  extension: 'extension',
  reasons_request: 'reasons',
  delay: 'reasons',
  fee_notice: 'fee',
  reply: 'reply',
  withdrawal: 'withdrawal',
}

function attachedTo(requestId: number): AttachedFile[] {
  const { label, name, kind, bytes, sha256 } = attachments
  return connection()
    .select({ label, name, kind, bytes, sha256 })
    .from(attachments)
    .where(eq(attachments.requestId, requestId))
    .orderBy(attachments.id)
    .all()
}
