import { z } from 'zod'
import { addDays, type PlainDate } from '../dates'
import { optionalLine, requiredLine } from '../fields'
import { RECEIPT_CHANNELS } from '../law/channels'
import { isCodedDetail, missingDetails, needsOf, type OutcomeCode } from '../law/outcomes'
import { outcomeName } from '../law/report-formats/names'
import type { Gap } from '../requests/gaps'
import { type RequestInput, requestInput } from '../requests/input'
import { replyInput } from '../requests/inputs/reply'
import { isLapseOutcome, type LapseOutcome } from '../requests/lapse-outcomes'
import { NEW_REPLY } from '../requests/new-acts'
import { NEW_REQUEST } from '../requests/new-request'
import { CellReader, type ReadRow } from './cell-reader'
import type { Cells, ColumnOf } from './columns'
import type { SaidWords } from './said-words'
import {
  type PartGrounds,
  readApplicantKind,
  readChannel,
  readForm,
  readOutcome,
  readPartGrounds,
  readServiceRoute,
} from './values'
import type { Unsaid } from './verdict'

/** The text recorded in required fields for which an old ledger has no column. */
export const FROM_OLD_LEDGER = '（自旧台账导入，详见原卷）'

/** A request with all that its row tells: from these the import makes the acts, by the writes that the forms use. */
export type RequestCase = {
  /** '' where the row has none, or one that cannot be ours: it is drawn. */
  number: string
  /** The organ's own number where it is not ours: it begins anew each year, or has signs that an address cannot have. */
  ownNumber: string
  request: RequestInput
  section: string
  clarification?: { noticedOn: PlainDate; respondBy: PlainDate; respondedOn: PlainDate | null }
  extensionDays?: number
  reply?: ImportedReply
  /** An end for want of a correction or of a payment of which no notice is told. */
  lapse?: { outcome: LapseOutcome; lapsedOn: PlainDate }
  gaps: Gap[]
  unsaid: Unsaid[]
  /** The row's words about a reply that is too incomplete to be recorded. */
  noted: string
}

// The reply's own fields; what its outcome needs beside them is in the paper file, and an old ledger has no column for it.
const importedReply = z.object({ ...replyInput.shape, number: z.string() })
type ImportedReply = Omit<z.output<typeof importedReply>, 'number'>

const LONGEST_NUMBER_CHARACTERS = 20

const rowInput = z.compile(
  z.object({
    number: z.literal('').or(requiredLine(LONGEST_NUMBER_CHARACTERS)),
    ownNumber: optionalLine(60),
    request: requestInput,
    reply: importedReply.optional(),
  }),
)

const COLUMN_OF: Record<string, ColumnOf<'requests'>> = {
  number: 'number',
  ownNumber: 'number',
  'request.channel': 'channel',
  'request.arrivedOn': 'received_on',
  'request.confirmedOn': 'confirmed_on',
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
  'reply.serviceRoute': 'service_route',
  'reply.reason': 'note',
}

/** Characters that a registration number must not contain, since it is part of an address. */
const NOT_ALLOWED_IN_NUMBER = /[\s/\\?#%&]/

type Reading = {
  words?: SaidWords
  /** The numbers of the file begin anew each year. */
  restarts?: boolean
}

/**
 * Whether a number tells its year. One that does not is the organ's own if the file uses it anew, and ours has the year.
 */
export function isBareNumber(number: string): boolean {
  return number !== '' && !/(?:19|20)\d{2}/.test(number.normalize('NFKC'))
}

function isOwnNumber(number: string, restarts: boolean): boolean {
  return (
    NOT_ALLOWED_IN_NUMBER.test(number) ||
    number.length > LONGEST_NUMBER_CHARACTERS ||
    (restarts && isBareNumber(number))
  )
}

/** What an old ledger writes in the place of a number that was not given. */
const NO_NUMBER = /^(?:[-—–_/\\\s]+|无|无编号|未编号|没有编号|暂无|空)$/

/** What an old ledger writes in the place of the day of confirmation of a request that waits for it. */
const UNCONFIRMED = /^(?:待|尚未|未)确认/

export function readRequest(
  cells: Cells<ColumnOf<'requests'>>,
  { words, restarts = false }: Reading = {},
): ReadRow<RequestCase> {
  const row = new CellReader(cells, words)
  const receivedOn = row.requiredDate('received_on')
  const channel = row.required('channel', readChannel, 'channel')
  const confirmedOn = UNCONFIRMED.test(row.text('confirmed_on')) ? null : (row.date('confirmed_on') ?? receivedOn)
  const kind = row.required('applicant_kind', readApplicantKind, 'applicantKind')
  const formWanted = row.optional('form', readForm, 'form') ?? 'other'
  const noticedOn = row.date('clarification_on')
  const respondedOn = row.date('corrected_on')
  const extensionDays = row.optional('extension_days', readDays, 'days')
  const outcome = row.optional('outcome', readOutcome, 'outcome')
  // Of other results such a column says what the result says already, in any words.
  const grounds =
    outcome === 'partially_granted' ? row.optional('withheld_ground', readPartGrounds, 'withheldGround') : undefined
  const [answeredOn, deliveredOn] = [row.date('served_on'), row.date('delivered_on')]
  const servedOn = deliveredOn ?? answeredOn
  const serviceRoute = row.optional('service_route', readServiceRoute, 'serviceRoute') ?? null
  if (respondedOn && !noticedOn) row.refuse('corrected_on', 'correctedAlone')
  const said = row.text('number')
  const numbered = NO_NUMBER.test(said) ? '' : said
  const own = isOwnNumber(numbered, restarts)
  const concluded = outcome !== undefined && servedOn !== undefined
  const withoutNotice = isLapseOutcome(outcome) && row.text('reply_number') === '' && serviceRoute === null
  const replied = concluded && !withoutNotice
  const parsed = row.parse(
    rowInput,
    {
      number: own ? '' : numbered,
      ownNumber: own ? numbered : '',
      request: {
        ...NEW_REQUEST,
        channel,
        arrivedOn: receivedOn,
        confirmedOn: channel && RECEIPT_CHANNELS[channel].needsConfirmation ? confirmedOn : null,
        applicant: { ...NEW_REQUEST.applicant, kind, name: row.text('applicant_name') },
        description: row.text('description'),
        formWanted,
        routeWanted: 'other',
        note: row.text('note'),
        ...contactOf(row.text('contact')),
      },
      reply: replied
        ? {
            ...replyOf(outcome, row.text('outcome'), grounds),
            repliedOn: answeredOn ?? servedOn,
            servedOn,
            serviceRoute,
            replyNumber: row.text('reply_number'),
          }
        : undefined,
    },
    COLUMN_OF,
  )
  if (!parsed.ok) return parsed
  const { number, ownNumber, request, reply } = parsed.value
  const respondBy = noticedOn && lastDayToCorrect(noticedOn, respondedOn, servedOn)
  return {
    ok: true,
    value: {
      number,
      ownNumber,
      request,
      section: row.text('section'),
      clarification: noticedOn && respondBy && { noticedOn, respondBy, respondedOn: respondedOn ?? null },
      extensionDays: extensionDays || undefined,
      reply,
      lapse: withoutNotice && servedOn ? { outcome, lapsedOn: servedOn } : undefined,
      gaps: gapsOf({ outcome, servedOn, replyNumber: row.text('reply_number'), respondBy, respondedOn }),
      unsaid: unsaidIn(reply),
      noted: concluded
        ? ''
        : (['outcome', 'served_on', 'delivered_on', 'reply_number'] as const)
            .map((column) => row.text(column))
            .filter(Boolean)
            .join('；'),
    },
  }
}

/** Working days, as a number or with the word: 20, 20个工作日; nothing extended is 0, 无 or 否. */
function readDays(text: string): number | undefined {
  if (/^(?:无|否|未延期|-+|—+)$/.test(text)) return 0
  const match = /^(\d{1,3})(?:\.0+)?(?:个?(?:工作)?[日天])?$/.exec(text.normalize('NFKC').replace(/\s/g, ''))
  return match ? Number(match[1]) : undefined
}

/** Splits one column into the form's phone, e-mail and address. */
function contactOf(text: string): Partial<Pick<RequestInput, 'phone' | 'email' | 'address'>> {
  if (text.includes('@')) return { email: text }
  return /^[\d\s+()（）、,，;；/-]{1,50}$/.test(text) ? { phone: text } : { address: text }
}

const { repliedOn: _, replyNumber: __, servedOn: ___, serviceRoute: ____, ...REST_OF_REPLY } = NEW_REPLY
/** Default values of the fields for which an old ledger has no column. */
const EMPTY_REPLY_FIELDS = { number: '', ...REST_OF_REPLY }

type Told = 'repliedOn' | 'servedOn' | 'serviceRoute' | 'replyNumber'

function replyOf(
  outcome: OutcomeCode,
  words: string,
  separated?: PartGrounds,
): Omit<z.input<typeof importedReply>, Told> {
  // The grounds of a part are what a row says of them or nothing; what goes with them is in the paper file.
  const missing = missingDetails(outcome, { ...separated }).filter((detail) => !isCodedDetail(detail))
  const said = Object.fromEntries(missing.map((detail) => [detail, FROM_OLD_LEDGER]))
  const ownWords = outcome === 'other.other' && words !== outcome && words !== outcomeName(outcome)
  return {
    outcome,
    ...EMPTY_REPLY_FIELDS,
    ...said,
    ...separated,
    ...(ownWords ? { reason: `${words}${FROM_OLD_LEDGER}` } : {}),
  }
}

/** What the checks will object to in a reply that the row records incompletely. */
function unsaidIn(reply: ImportedReply | undefined): Unsaid[] {
  if (!reply) return []
  const ungrounded = missingDetails(reply.outcome, reply).includes('withheldGround')
  return [
    ...(reply.serviceRoute === null ? (['service_route'] as const) : []),
    ...(ungrounded ? (['withheld_ground'] as const) : []),
  ]
}

/** The last day for correcting the application, which old ledgers do not record: at the latest the next known act. */
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
