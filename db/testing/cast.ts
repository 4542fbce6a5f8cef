import { mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { ApplicantKind } from '@/lib/law/applicants'
import type { OutcomeCode } from '@/lib/law/outcomes'
import { NEW_ORGAN } from '@/lib/organ/new-organ'
import type { OrganKind } from '@/lib/organ/organ'
import { type RequestInput, requestInput } from '@/lib/requests/input'
import { NEW_REQUEST } from '@/lib/requests/new-request'
import type { Result } from '@/lib/result'
import { commitIfOk, type Tx } from '../transaction'
import { recordReply } from '../writes/conclusions'
import { foundLedger } from '../writes/organ'
import { registerRequest } from '../writes/requests'
import { layGroundwork, replyOf } from './groundwork'

/** The people of the tests. */
export const WANG_FANG = mintOperator({ staffId: null, name: '王芳', role: 'clerk' })
export const ZHAO_JUN = mintOperator({ staffId: null, name: '赵军', role: 'supervisor' })
const ADMINISTRATOR = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })

export const TODAY: PlainDate = '2026-06-01'

/** Founds a plain ledger of a bureau in the present test database. */
export function foundTestLedger({
  expiryCountsAsRepeal = NEW_ORGAN.expiryCountsAsRepeal,
  amendmentCountsAsIssue = NEW_ORGAN.amendmentCountsAsIssue,
  appealKeepsPending = NEW_ORGAN.appealKeepsPending,
  withdrawnItemsCount = NEW_ORGAN.withdrawnItemsCount,
  reviewsSince = null as PlainDate | null,
  kind = 'department' as OrganKind,
} = {}): void {
  const organ = {
    ...NEW_ORGAN,
    fullName: '测试市教育局',
    shortName: '市教育局',
    kind,
    level: 'municipal',
    region: '',
    agencyCode: '测教',
    appealKeepsPending,
    withdrawnItemsCount,
    reviewsSince,
    expiryCountsAsRepeal,
    amendmentCountsAsIssue,
    demonstration: false,
  } as const
  accepted(commitIfOk(ADMINISTRATOR, (tx) => foundLedger(tx, organ)))
}

/** The input for a request handed in on that day by an applicant of that kind. */
export function requestOf(
  arrivedOn: PlainDate,
  kind: ApplicantKind = 'natural_person',
  change: Partial<RequestInput> = {},
): RequestInput {
  const applicant = { ...NEW_REQUEST.applicant, kind, name: '陈静' }
  return { ...requestInput.parse({ ...NEW_REQUEST, arrivedOn, applicant, description: '招生计划' }), ...change }
}

/** Registers a request and optionally its reply with the acts that must precede it, by the writes of the forms. */
export function logRequest(
  tx: Tx,
  arrivedOn: PlainDate,
  kind: ApplicantKind,
  reply?: { outcome: OutcomeCode; servedOn: PlainDate },
  today: PlainDate = TODAY,
): string {
  const { number } = accepted(registerRequest(tx, requestOf(arrivedOn, kind), today))
  if (reply) {
    layGroundwork(tx, number, reply.outcome, arrivedOn, today)
    accepted(recordReply(tx, replyOf(number, reply.outcome, reply.servedOn), today))
  }
  return number
}

export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result.value
}
