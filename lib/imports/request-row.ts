import { z } from 'zod'
import { addDays, type PlainDate } from '../dates'
import { requiredLine } from '../fields'
import { RECEIPT_CHANNELS } from '../law/channels'
import { needsOf, type OutcomeCode } from '../law/outcomes'
import { outcomeName } from '../law/report-formats/names'
import type { Gap } from '../requests/gaps'
import { type RequestInput, requestInput } from '../requests/input'
import { NEW_REPLY } from '../requests/new-acts'
import { NEW_REQUEST } from '../requests/new-request'
import { replyInput } from '../requests/reply'
import { CellReader, type ReadRow } from './cell-reader'
import type { Cells, ColumnOf } from './columns'
import { readApplicantKind, readChannel, readForm, readOutcome } from './values'

/** Said in the record where the law asks for more than an old ledger has. */
export const FROM_OLD_LEDGER = '（自旧台账导入，详见原卷）'

/** A request with all that its row tells: from these the import makes the acts, by the writes that the forms use. */
export type RequestCase = {
  /** '' where the row has none: it is drawn. */
  number: string
  request: RequestInput
  section: string
  clarification?: { noticedOn: PlainDate; respondBy: PlainDate; respondedOn: PlainDate | null }
  extensionDays?: number
  reply?: ImportedReply
  gaps: Gap[]
  /** What the row says of a reply that cannot be recorded yet. */
  noted: string
}

// The reply's own fields; what its outcome needs beside them is in the paper file, and an old ledger has no column for it.
const importedReply = z.object({ ...replyInput.shape, number: z.string() })
type ImportedReply = Omit<z.output<typeof importedReply>, 'number'>

const rowInput = z.compile(
  z.object({ number: z.literal('').or(requiredLine(20)), request: requestInput, reply: importedReply.optional() }),
)

const COLUMN_OF: Record<string, ColumnOf<'requests'>> = {
  number: 'number',
  'request.channel': 'channel',
  'request.arrivedOn': 'received_on',
  'request.confirmedOn': 'received_on',
  'request.applicant.kind': 'applicant_kind',
  'request.applicant.name': 'applicant_name',
  'request.phone': 'contact',
  'request.address': 'contact',
  'request.email': 'contact',
  'request.description': 'description',
  'request.formWanted': 'form',
  'request.note': 'note',
  'reply.outcome': 'outcome',
  'reply.repliedOn': 'served_on',
  'reply.servedOn': 'served_on',
  'reply.replyNumber': 'reply_number',
  'reply.reason': 'note',
}

/** What has no place in an address. */
const UNFIT = /[\s/\\?#%&]/

export function readRequest(cells: Cells<ColumnOf<'requests'>>): ReadRow<RequestCase> {
  const row = new CellReader(cells)
  const receivedOn = row.requiredDate('received_on')
  const channel = row.required('channel', readChannel, 'channel')
  const kind = row.required('applicant_kind', readApplicantKind, 'applicantKind')
  const formWanted = row.optional('form', readForm, 'form') ?? 'other'
  const noticedOn = row.date('clarification_on')
  const respondedOn = row.date('corrected_on')
  const extensionDays = row.optional('extension_days', readDays, 'days')
  const outcome = row.optional('outcome', readOutcome, 'outcome')
  const servedOn = row.date('served_on')
  if (respondedOn && !noticedOn) row.refuse('corrected_on', 'correctedAlone')
  if (UNFIT.test(row.text('number'))) row.refuse('number', 'numberUnfit')
  const replied = outcome !== undefined && servedOn !== undefined
  const parsed = row.parse(
    rowInput,
    {
      number: row.text('number'),
      request: {
        ...NEW_REQUEST,
        channel,
        arrivedOn: receivedOn,
        confirmedOn: channel && RECEIPT_CHANNELS[channel].needsConfirmation ? receivedOn : null,
        applicant: { ...NEW_REQUEST.applicant, kind, name: row.text('applicant_name') },
        description: row.text('description'),
        formWanted,
        routeWanted: 'other',
        note: row.text('note'),
        ...contactOf(row.text('contact')),
      },
      reply: replied ? replyOf(outcome, servedOn, row.text('outcome'), row.text('reply_number')) : undefined,
    },
    COLUMN_OF,
  )
  if (!parsed.ok) return parsed
  const { number, request, reply } = parsed.value
  const respondBy = noticedOn && lastDayToCorrect(noticedOn, respondedOn, servedOn)
  return {
    ok: true,
    value: {
      number,
      request,
      section: row.text('section'),
      clarification: noticedOn && respondBy && { noticedOn, respondBy, respondedOn: respondedOn ?? null },
      extensionDays: extensionDays || undefined,
      reply,
      gaps: gapsOf({ outcome, servedOn, replyNumber: row.text('reply_number'), respondBy, respondedOn }),
      noted: replied
        ? ''
        : [row.text('outcome'), row.text('served_on'), row.text('reply_number')].filter(Boolean).join('；'),
    },
  }
}

/** Working days, as a number or with the word: 20, 20个工作日; nothing extended is 0, 无 or 否. */
function readDays(text: string): number | undefined {
  if (/^(?:无|否|未延期|-+|—+)$/.test(text)) return 0
  const match = /^(\d{1,3})(?:\.0+)?(?:个?(?:工作)?[日天])?$/.exec(text.normalize('NFKC').replace(/\s/g, ''))
  return match ? Number(match[1]) : undefined
}

/** One column holds what the form asks in three. */
function contactOf(text: string): Partial<Pick<RequestInput, 'phone' | 'email' | 'address'>> {
  if (text.includes('@')) return { email: text }
  return /^[\d\s+()（）、,，;；/-]{1,50}$/.test(text) ? { phone: text } : { address: text }
}

const { repliedOn: _, replyNumber: __, servedOn: ___, ...REST_OF_REPLY } = NEW_REPLY
/** What an old ledger has no column for; without the rest, since a row is made quicker if nothing is said twice. */
const UNSAID = { number: '', ...REST_OF_REPLY }

function replyOf(
  outcome: OutcomeCode,
  servedOn: PlainDate,
  words: string,
  replyNumber: string,
): z.input<typeof importedReply> {
  const { requires = [], requiresOneOf = [] } = needsOf(outcome)
  const missing = [...requires, ...requiresOneOf.slice(0, 1)].filter((detail) => detail !== 'withheldGround')
  const said = Object.fromEntries(missing.map((detail) => [detail, FROM_OLD_LEDGER]))
  const ownWords = outcome === 'other.other' && words !== outcome && words !== outcomeName(outcome)
  return {
    outcome,
    repliedOn: servedOn,
    replyNumber,
    servedOn,
    ...UNSAID,
    ...said,
    ...(ownWords ? { reason: `${words}${FROM_OLD_LEDGER}` } : {}),
  }
}

/** An old ledger does not say until when the applicant was to correct: it was not later than what followed. */
function lastDayToCorrect(noticedOn: PlainDate, respondedOn?: PlainDate, servedOn?: PlainDate): PlainDate {
  const earliest = addDays(noticedOn, 1)
  const latest = respondedOn ?? (servedOn ? addDays(servedOn, -1) : addDays(noticedOn, 15))
  return latest > earliest ? latest : earliest
}

type Known = {
  outcome?: OutcomeCode
  servedOn?: PlainDate
  replyNumber: string
  respondBy?: PlainDate
  respondedOn?: PlainDate
}

function gapsOf({ outcome, servedOn, replyNumber, respondBy, respondedOn }: Known): Gap[] {
  if (!outcome || !servedOn) {
    if (!outcome && !servedOn && replyNumber === '') return []
    return [...(outcome ? [] : (['outcome'] as const)), ...(servedOn ? [] : (['served_on'] as const))]
  }
  const { after } = needsOf(outcome)
  if (!after) return []
  const recorded =
    after === 'clarified'
      ? respondedOn !== undefined
      : after === 'clarification_lapsed' && !respondedOn && respondBy !== undefined && servedOn > respondBy
  return recorded ? [] : [after]
}
