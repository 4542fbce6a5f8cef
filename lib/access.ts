import type { ActName } from './requests/case-file'

export const ROLES = ['clerk', 'reviewer', 'supervisor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

const CASEWORK: readonly Role[] = ['clerk', 'reviewer', 'supervisor']
const EVERYONE: readonly Role[] = ROLES

/** Who may do what: the only place where a role is turned into a permission. Every act on a request has its own. */
export const PERMISSIONS = {
  'request.view': EVERYONE,
  'request.register': CASEWORK,
  'request.edit': CASEWORK,
  'request.assignment': CASEWORK,
  'request.return': CASEWORK,
  'request.clarification_notice': CASEWORK,
  'request.clarification_response': CASEWORK,
  'request.consultation': CASEWORK,
  'request.letter_received': CASEWORK,
  'request.consultation_answer': CASEWORK,
  'request.extension': CASEWORK,
  'request.reasons_request': CASEWORK,
  'request.reasons_verdict': CASEWORK,
  'request.delay': CASEWORK,
  'request.fee_notice': CASEWORK,
  'request.fee_notice_received': CASEWORK,
  'request.fee_payment': CASEWORK,
  'request.split': CASEWORK,
  'request.withdrawal': CASEWORK,
  'request.reply': CASEWORK,
  'request.service': CASEWORK,
  'request.archiving': CASEWORK,
  'request.reopening': ['reviewer', 'supervisor'],
  'request.correct_record': CASEWORK,
  'request.strike_record': CASEWORK,
  'request.mend': CASEWORK,
  'request.correct': ['reviewer', 'supervisor'],
  'applicant.view': CASEWORK,
  'published.view': EVERYONE,
  'published.record': CASEWORK,
  'published.submit': CASEWORK,
  'published.review': CASEWORK,
  'published.publish': CASEWORK,
  'published.withdraw': CASEWORK,
  'document.view': EVERYONE,
  'document.record': CASEWORK,
  'figure.view': EVERYONE,
  'figure.record': CASEWORK,
  'decision.record': CASEWORK,
  'statistic.record': CASEWORK,
  'supervision.view': EVERYONE,
  'supervision.record': CASEWORK,
  'qualification.view': EVERYONE,
  'training.record': CASEWORK,
  'assessment.record': ['supervisor', 'administrator'],
  'remedy.view': EVERYONE,
  'remedy.record': CASEWORK,
  'import.run': ['reviewer', 'supervisor'],
  'report.view': EVERYONE,
  'report.write': CASEWORK,
  'report.explain': CASEWORK,
  'attachment.remove': CASEWORK,
  'report.check': ['reviewer', 'supervisor'],
  'report.sign': ['supervisor'],
  'report.publish': ['reviewer', 'supervisor'],
  'dashboard.view': ['supervisor', 'administrator'],
  'audit.view': ['supervisor', 'administrator'],
  'settings.organ': ['administrator', 'supervisor'],
  'settings.calendar': ['administrator', 'supervisor'],
  'settings.reviews': ['administrator', 'supervisor'],
  'settings.lists': ['administrator', 'supervisor'],
  'settings.tokens': ['administrator', 'supervisor'],
  'settings.backup': ['administrator', 'supervisor'],
  'settings.templates': ['administrator', 'supervisor'],
  'settings.staff': ['administrator'],
  'settings.retention': ['administrator'],
  'account.password': EVERYONE,
  'account.sessions': EVERYONE,
  'account.second_factor': EVERYONE,
  'account.views': EVERYONE,
  'account.reminders': EVERYONE,
} as const satisfies Record<ActName, readonly Role[]> & Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

declare const minted: unique symbol

/** Who is acting. Minted only by the session gate, by seeds, by tests and by the command line's local operator. */
export type Actor = {
  readonly staffId: number | null
  readonly name: string
  readonly role: Role
  readonly [minted]: true
}

export function mintActor(staff: { staffId: number | null; name: string; role: Role }): Actor {
  return staff as Actor
}

export function may(actor: Actor, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(actor.role)
}
