import type { Role } from '../access'
import type { PlainDate } from '../dates'

/** What somebody has to see to by a day: the reply, the periods within the procedure, and what the organ owes as such. */
export const DUTIES = {
  reply: { label: '答复', gloss: 'reply' },
  clarify: { label: '告知补正', gloss: 'ask to correct' },
  correction: { label: '申请人补正', gloss: 'correction by the applicant' },
  consultation: { label: '征求意见的答复', gloss: 'opinion of those consulted' },
  reasons: { label: '申请人说明理由', gloss: 'reasons from the applicant' },
  payment: { label: '申请人缴费', gloss: 'payment by the applicant' },
  answer: { label: '复议答复、应诉答辩', gloss: 'answer to a review or suit' },
  publish: { label: '公开信息', gloss: 'publish' },
  qualification: { label: '考核合格有效期', gloss: 'qualification' },
  report: { label: '公布年度报告', gloss: 'publish the annual report' },
  calendar: { label: '录入放假安排', gloss: 'enter the days off' },
} as const
export type DutyKind = keyof typeof DUTIES
export const DUTY_KINDS = Object.keys(DUTIES) as [DutyKind, ...DutyKind[]]

export type Duty = {
  kind: DutyKind
  by: PlainDate
  /** The number of the request, or what else the duty is about. */
  subject: string
  /** What is asked for, in the words of the record. */
  detail: string
  href: string
  sectionId: number | null
  handlerId: number | null
}

/**
 * What somebody is reminded of: a duty with its day, once when it comes near and once when it is late. A day that moved
 * is another thing.
 */
export function reminderKey({ kind, subject, by }: Pick<Duty, 'kind' | 'subject' | 'by'>, today: PlainDate): string {
  return `${by < today ? 'late' : 'near'}:${kind}:${subject}:${by}`
}

/** The most urgent first; of one day the reply before what leads to it. */
export function byUrgency(one: Duty, other: Duty): number {
  if (one.by !== other.by) return one.by < other.by ? -1 : 1
  const rank = DUTY_KINDS.indexOf(one.kind) - DUTY_KINDS.indexOf(other.kind)
  return rank || (one.subject < other.subject ? -1 : one.subject > other.subject ? 1 : 0)
}

export type Person = { id: number; role: Role; sectionId: number | null }

/**
 * Whether a duty is a person's own: in their hands; in nobody's hands in their section; or, for those who give cases
 * out, in no section yet. What the organ owes as such is the supervisor's.
 */
export function concerns(person: Person, { kind, handlerId, sectionId }: Duty): boolean {
  if (kind === 'calendar' || kind === 'report') return person.role === 'supervisor'
  if (handlerId !== null) return handlerId === person.id
  if (sectionId !== null) return sectionId === person.sectionId
  return person.role === 'reviewer' || person.role === 'supervisor'
}
