import fc from 'fast-check'
import { addDays, type PlainDate } from '@/lib/dates'
import { APPLICANT_KIND_CODES } from '@/lib/law/applicants'
import { OUTCOME_CODES, type OutcomeCode } from '@/lib/law/outcomes'
import { REST_GROUND_CODES } from '@/lib/law/rest-grounds'
import { ok } from '@/lib/result'
import { commitIfOk, type Tx } from '../transaction'
import { recordReopening } from '../writes/archivings'
import { recordClarification, recordClarificationResponse } from '../writes/clarifications'
import { recordLapse, recordReply, recordWithdrawal } from '../writes/conclusions'
import { recordExtension } from '../writes/extensions'
import { registerRequest } from '../writes/requests'
import { accepted, requestOf, WANG_FANG } from './cast'
import { day } from './days'
import { earliestReply, layGroundwork, replyOf } from './groundwork'

/** A day after all that is generated. */
export const AFTER_ALL: PlainDate = '2027-12-31'

/** Why parts of a request were not given: withheld, not to be given, or both. */
const parts = fc.record({
  withheldGround: fc.constantFrom(...OUTCOME_CODES.filter((code) => code.startsWith('refused.'))),
  restGround: fc.constantFrom(...REST_GROUND_CODES),
  both: fc.constantFrom('withheld', 'rest', 'both'),
})

const history = fc
  .record({
    days: fc.tuple(day, day, day, day),
    kind: fc.constantFrom(...APPLICANT_KIND_CODES),
    end: fc.constantFrom('none', 'unconfirmed', 'withdrawn', 'lapsed', 'unpaid', 'partial', 'replied'),
    outcome: fc.constantFrom(...OUTCOME_CODES),
    parts,
    lateNotice: fc.boolean(),
    lateExtension: fc.boolean(),
    reopened: fc.boolean(),
    decidedAnew: fc.option(fc.constantFrom<OutcomeCode>('granted', 'unavailable.not_held', 'refused.internal_affairs')),
  })
  .map(({ days, end, outcome, ...rest }) => {
    const [receivedOn, endedOn, reopenedOn, anewOn] = [...days].sort() as [PlainDate, PlainDate, PlainDate, PlainDate]
    const wanted = end === 'lapsed' ? 'other.clarification_lapsed' : end === 'unpaid' ? 'other.fee_unpaid' : outcome
    const early = ['lapsed', 'unpaid', 'replied'].includes(end) && endedOn < earliestReply(wanted, receivedOn)
    const happened: typeof end = early ? 'withdrawn' : end
    return { receivedOn, endedOn, reopenedOn, anewOn, end: happened, outcome: wanted, ...rest }
  })

/** What happened to a request, told day by day: as it can happen in an office, in time and late. */
export type History = typeof history extends fc.Arbitrary<infer T> ? T : never
export const histories = fc.array(history, { minLength: 1, maxLength: 25 })

const IRREGULAR = { irregularBecause: '来件积压' }

/** Records histories through the writes that the forms use. */
export function recordHistories(told: readonly History[]): void {
  accepted(
    commitIfOk(WANG_FANG, (tx) => {
      for (const each of told) recordHistory(tx, each)
      return ok()
    }),
  )
}

function recordHistory(tx: Tx, each: History): void {
  const { receivedOn, end } = each
  const channel = end === 'unconfirmed' ? ({ channel: 'online', confirmedOn: null } as const) : {}
  const input = { ...requestOf(receivedOn, each.kind), ...channel }
  const { number } = accepted(registerRequest(tx, input, AFTER_ALL))
  if (end === 'unconfirmed') return
  const awaited = end === 'lapsed' || end === 'unpaid' || end === 'replied'
  if (awaited) layGroundwork(tx, number, each.outcome, receivedOn, AFTER_ALL)
  else actLate(tx, number, each)
  if (end === 'none') return
  conclude(tx, number, each)
  if (!each.reopened) return
  const decision = { body: '市人民政府', decisionNumber: '某复决〔2023〕1号', replyBy: null, reasons: '事实不清' }
  accepted(recordReopening(tx, { number, receivedOn: each.reopenedOn, remedyId: null, ...decision }, AFTER_ALL))
  if (each.decidedAnew) accepted(recordReply(tx, replyOf(number, each.decidedAnew, each.anewOn), AFTER_ALL))
}

/** A notice to correct and an extension that come long after their time, where there is room for them. */
function actLate(tx: Tx, number: string, { receivedOn, endedOn, end, lateNotice, lateExtension }: History): void {
  const [noticedOn, notifiedOn] = [addDays(receivedOn, 20), addDays(receivedOn, 120)]
  const last = end === 'none' ? AFTER_ALL : endedOn
  if (lateNotice && noticedOn <= last) {
    const notice = { noticedOn, respondBy: addDays(noticedOn, 5), items: '请写明文件名称', noticeNumber: '' }
    accepted(recordClarification(tx, { number, ...notice, ...IRREGULAR }, AFTER_ALL))
    accepted(recordClarificationResponse(tx, { number, respondedOn: noticedOn, response: '' }, AFTER_ALL))
  }
  if (lateExtension && notifiedOn <= last) {
    const approved = { approvedBy: '赵军', approvedOn: notifiedOn, notifiedOn, noticeNumber: '' }
    accepted(recordExtension(tx, { number, workingDays: 20, reasons: '数量大', ...approved, ...IRREGULAR }, AFTER_ALL))
  }
}

function conclude(tx: Tx, number: string, { endedOn, end, outcome, parts }: History): void {
  switch (end) {
    case 'withdrawn':
      return void accepted(recordWithdrawal(tx, { number, withdrawnOn: endedOn, statement: '书面撤回' }, AFTER_ALL))
    case 'lapsed':
    case 'unpaid': {
      const lapsed = { outcome: end === 'lapsed' ? 'other.clarification_lapsed' : 'other.fee_unpaid' } as const
      return void accepted(recordLapse(tx, { number, ...lapsed, lapsedOn: endedOn, statement: '逾期' }, AFTER_ALL))
    }
    case 'partial': {
      const withheldGround = parts.both === 'rest' ? null : parts.withheldGround
      const restGround = parts.both === 'withheld' ? null : parts.restGround
      const rest = restGround ? '其余部分' : ''
      const reply = { ...replyOf(number, 'partially_granted', endedOn), withheldGround, restGround, rest }
      return void accepted(recordReply(tx, reply, AFTER_ALL))
    }
    default:
      return void accepted(recordReply(tx, replyOf(number, outcome, endedOn), AFTER_ALL))
  }
}
