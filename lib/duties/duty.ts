import type { Role } from '../access'
import type { PlainDate } from '../dates'

/** The kinds of duty with a day: the reply, periods within the procedure, and duties of the organ itself. */
export const DUTY_LABELS = {
  reply: { label: '答复', gloss: 'reply' },
  clarify: { label: '告知补正', gloss: 'ask to correct' },
  correction: { label: '申请人补正', gloss: 'correction by the applicant' },
  consultation: { label: '征求意见的答复', gloss: 'opinion of those consulted' },
  reasons: { label: '申请人说明理由', gloss: 'reasons from the applicant' },
  payment: { label: '申请人缴费', gloss: 'payment by the applicant' },
  answer: { label: '复议答复、应诉答辩', gloss: 'answer to a review or suit' },
  rectification: { label: '答复更正要求', gloss: 'answer to a correction asked for' },
  suggestion: { label: '转主动公开', gloss: 'proactive publication suggested' },
  publish: { label: '公开信息', gloss: 'publish' },
  qualification: { label: '考核合格有效期', gloss: 'qualification' },
  report: { label: '公布年度报告', gloss: 'publish the annual report' },
  filing: { label: '报送年度报告', gloss: 'hand in the annual report' },
  collection: { label: '催报年度报告', gloss: 'reports of the units' },
  calendar: { label: '录入放假安排', gloss: 'enter the days off' },
} as const
export type DutyKind = keyof typeof DUTY_LABELS
export const DUTY_KINDS = Object.keys(DUTY_LABELS) as [DutyKind, ...DutyKind[]]

export type Duty = {
  kind: DutyKind
  by: PlainDate
  /** Whether that day was counted through a year whose notice of days off is not known. */
  provisional: boolean
  /** The number of the request, or another identifier of the subject. */
  subject: string
  /** The description from the record. */
  detail: string
  href: string
  sectionId: number | null
  handlerId: number | null
}

/**
 * The key by which a reminder is sent only once: duty and day. A duty is reminded of when it is due soon and again when
 * it is overdue; if its day moves, the key changes.
 */
export function reminderKey({ kind, subject, by }: Pick<Duty, 'kind' | 'subject' | 'by'>, today: PlainDate): string {
  return `${by < today ? 'late' : 'near'}:${kind}:${subject}:${by}`
}

/** Sorts by day, and within a day the reply before the other duties. */
export function byUrgency(one: Duty, other: Duty): number {
  if (one.by !== other.by) return one.by < other.by ? -1 : 1
  const rank = DUTY_KINDS.indexOf(one.kind) - DUTY_KINDS.indexOf(other.kind)
  return rank || (one.subject < other.subject ? -1 : one.subject > other.subject ? 1 : 0)
}

export type Person = { id: number; role: Role; sectionId: number | null }

/**
 * Whether a duty concerns a person: they are the handler; it is in their section without a handler; or it has no
 * section and they may assign cases. Duties of the organ itself concern supervisors.
 */
export function concerns(person: Person, { kind, handlerId, sectionId }: Duty): boolean {
  if (kind === 'collection') return person.role === 'supervisor' || person.role === 'reviewer'
  if (kind === 'calendar' || kind === 'report' || kind === 'filing') return person.role === 'supervisor'
  if (handlerId !== null) return handlerId === person.id
  if (sectionId !== null) return sectionId === person.sectionId
  return person.role === 'reviewer' || person.role === 'supervisor'
}
