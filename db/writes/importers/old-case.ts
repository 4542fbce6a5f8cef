import type { PlainDate } from '@/lib/dates'
import { FROM_OLD_LEDGER, type RequestCase } from '@/lib/imports/request-row'
import type { ActKind, CaseFile } from '@/lib/requests/case-file'
import { clarifyBy } from '@/lib/requests/clarification'
import { longestExtension } from '@/lib/requests/extension'
import { checkEntered, mayFollow } from '@/lib/requests/permitted-acts'
import { receiptOf } from '@/lib/requests/receipt'
import { judge } from '@/lib/requests/status'
import { ok, type Result } from '@/lib/result'
import { actsIn, type CaseRecords, NO_RECORDS } from '../../queries/case-acts'
import type { Tx } from '../../transaction'
import { endRow, replyNumberTaken, replyRow } from '../conclusions'
import type { Entered, ImportStep } from './import-step'
import { refused } from './refusals'

/** A case as act after act is added to it: as the rules see it, and the records that are to be written. */
export type OldCase = { file: CaseFile; records: CaseRecords }

type Step = {
  /** The acts of the same record that the row tells of too. */
  with?: readonly ActKind[]
  /** The records with the act that the row tells of; undefined where it tells of none. */
  adds: (row: RequestCase, soFar: OldCase, by: ImportStep) => Partial<CaseRecords> | undefined
  /** From which column each field comes, and the column of what is no field's. */
  columns: Record<string, string>
  column: string
}

/** How each act is read from an old ledger, in the order in which they happened; null where it has no column for the act. */
const STEPS: { readonly [K in ActKind]: Step | null } = {
  confirmation: null,
  clarification_notice: {
    adds: ({ clarification }, soFar, by) => clarification && { clarification: noticed(clarification, soFar, by) },
    columns: {},
    column: 'clarification_on',
  },
  clarification_response: {
    adds: ({ clarification }, soFar, by) => {
      const respondedOn = clarification?.respondedOn
      if (!respondedOn) return undefined
      return { clarification: { ...noticed(clarification, soFar, by), respondedOn, version: 2 } }
    },
    columns: { noticedOn: 'clarification_on', respondBy: 'clarification_on' },
    column: 'corrected_on',
  },
  extension: {
    adds: (row, soFar, by) => (row.extensionDays ? { extensions: [extended(row, soFar, by)] } : undefined),
    columns: {},
    column: 'extension_days',
  },
  reply: {
    with: ['service'],
    adds: ({ reply, request: { applicant } }) => reply && { conclusions: [replied(reply, applicant.kind)] },
    columns: { outcome: 'outcome' },
    column: 'served_on',
  },
  lapse: {
    adds: ({ lapse, request: { applicant } }) => lapse && { conclusions: [lapsed(lapse, applicant.kind)] },
    columns: { lapsedOn: 'served_on' },
    column: 'outcome',
  },
  service: null,
  consultation: null,
  consultation_answer: null,
  reasons_request: null,
  reasons_verdict: null,
  delay: null,
  fee_notice: null,
  fee_payment: null,
  split: null,
  withdrawal: null,
  archiving: null,
  reopening: null,
}
const STEP_KINDS = Object.keys(STEPS) as ActKind[]
const EXTENSION_FIRST: readonly ActKind[] = ['extension', ...STEP_KINDS.filter((kind) => kind !== 'extension')]

/** Nothing runs that could be extended while a correction is awaited: of one that never came, the extension was before. */
function stepsOf({ clarification }: RequestCase): readonly ActKind[] {
  return clarification && !clarification.respondedOn ? EXTENSION_FIRST : STEP_KINDS
}

/** The case that a row tells of, each act asked as the write of its form asks it. Nothing is written. */
export function decide(tx: Tx, row: RequestCase, by: ImportStep): OldCase | Entered {
  const { request, reply, section, gaps } = row
  const receipt = receiptOf(request, by.today)
  if (!receipt.ok) return refused(receipt, {}, 'received_on')
  const taken = replyNumberTaken(tx, reply?.replyNumber ?? '')
  if (taken) return refused(taken, {}, 'reply_number')
  const file = {
    receivedOn: receipt.value ?? request.arrivedOn,
    ...(receipt.value === null && { pending: true }),
    applicantKind: request.applicant.kind,
    assigned: section !== '',
    acts: [],
    gaps,
  }
  let soFar: OldCase = { file, records: NO_RECORDS }
  for (const kind of stepsOf(row)) {
    const step = STEPS[kind]
    const added = step?.adds(row, soFar, by)
    if (!step || !added) continue
    const next = withAct(soFar.file, [kind, ...(step.with ?? [])], { ...soFar.records, ...added }, by)
    if (!next.ok) return refused(next, step.columns, step.column)
    soFar = next.value
  }
  return soFar
}

function withAct(
  before: CaseFile,
  enters: readonly [ActKind, ...ActKind[]],
  records: CaseRecords,
  { reckoning, today }: ImportStep,
): Result<OldCase> {
  const possible = mayFollow(enters[0], before)
  if (!possible.ok) return possible
  const now = { ...before, acts: actsIn(records) }
  const lawful = checkEntered({ before, now, entered: enters }, reckoning, today)
  return lawful.ok ? ok({ file: now, records }) : lawful
}

/** A record that has no number yet, in its first version. */
const NEW = { id: 0, requestId: 0, version: 1 }

/** Why an act of an old case was late, or otherwise than its article says: no ledger has a column for it. */
const BECAUSE_UNKNOWN = `原因原台账未载${FROM_OLD_LEDGER}`

function noticed(
  { noticedOn, respondBy }: NonNullable<RequestCase['clarification']>,
  { file }: OldCase,
  { reckoning }: ImportStep,
): NonNullable<CaseRecords['clarification']> {
  const late = noticedOn > clarifyBy(file.receivedOn, reckoning.calendar).date
  const told = { noticedOn, respondBy, irregularBecause: late ? BECAUSE_UNKNOWN : '' }
  return { ...NEW, ...told, items: FROM_OLD_LEDGER, noticeNumber: '', respondedOn: null, response: '' }
}

/** An old ledger has how many days were added and not when: on the last day on which that could be done. */
function extended(
  { extensionDays, reply }: RequestCase,
  { file }: OldCase,
  { reckoning, today }: ImportStep,
): CaseRecords['extensions'][number] {
  const { dueOn, startsOn } = judge(file, reckoning)
  const lastDays = [dueOn ?? startsOn, reply?.repliedOn, today].filter((day): day is PlainDate => day !== undefined)
  const on = lastDays.reduce((first, day) => (day < first ? day : first))
  const reasons = `延期告知日期原台账未载，按可以告知的最后一日登记${FROM_OLD_LEDGER}`
  const approved = { approvedBy: '原台账未载', approvedOn: on, notifiedOn: on }
  const irregularBecause = extensionDays! > longestExtension(on) ? BECAUSE_UNKNOWN : ''
  return { ...NEW, round: 0, workingDays: extensionDays!, reasons, ...approved, noticeNumber: '', irregularBecause }
}

function replied(
  reply: NonNullable<RequestCase['reply']>,
  applicantKind: CaseFile['applicantKind'],
): CaseRecords['conclusions'][number] {
  return { round: 0, applicantKind, kind: 'reply', concludes: false, ...NEW, ...replyRow(reply) }
}

function lapsed(
  { outcome, lapsedOn }: NonNullable<RequestCase['lapse']>,
  applicantKind: CaseFile['applicantKind'],
): CaseRecords['conclusions'][number] {
  const unserved = { repliedOn: null, servedOn: null, serviceRoute: null, replyNumber: null }
  const end = endRow(outcome, lapsedOn, FROM_OLD_LEDGER)
  return { ...NEW, round: 0, applicantKind, kind: 'lapse', concludes: false, ...unserved, ...end }
}
