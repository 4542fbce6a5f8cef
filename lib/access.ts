import type { ActName } from './requests/case-file'

export const ROLES = ['clerk', 'reviewer', 'supervisor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

const CASEWORK = ['clerk', 'reviewer', 'supervisor'] as const
const EVERYONE = ROLES

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
  'request.confirmation': CASEWORK,
  'request.confirmation_attempt': CASEWORK,
  'request.withdrawal': CASEWORK,
  'request.lapse': CASEWORK,
  'request.reply': CASEWORK,
  'request.service': CASEWORK,
  'request.archiving': CASEWORK,
  'request.reopening': ['reviewer', 'supervisor'],
  'request.correct_record': CASEWORK,
  'request.strike_record': CASEWORK,
  'request.mend': CASEWORK,
  'request.correct': ['reviewer', 'supervisor'],
  'letter.draft': CASEWORK,
  'letter.approve': CASEWORK,
  'letter.serve': CASEWORK,
  'letter.void': ['reviewer', 'supervisor'],
  'settings.letters': ['administrator', 'supervisor'],
  'account.absence': EVERYONE,
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
  'matter.record': CASEWORK,
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
  'report.file': CASEWORK,
  'check.run': ['reviewer', 'supervisor'],
  'region.view': EVERYONE,
  'region.receive': ['reviewer', 'supervisor'],
  'region.decide': ['reviewer', 'supervisor'],
  'region.settle': ['reviewer', 'supervisor'],
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

/** What every role may: nobody who is signed in needs to be asked for it. */
type Everyones = { [P in Permission]: Role extends (typeof PERMISSIONS)[P][number] ? P : never }[Permission]

declare const minted: unique symbol

/**
 * A member of the staff, or whoever acts in their place, with the permissions that were asked for: a query that takes an
 * `Actor<'audit.view'>` cannot be called before somebody has looked whether the role may. What every role may need not be
 * asked for; if a permission is taken from a role, the compiler names the places that have to ask from then on.
 */
export type Actor<P extends Permission = never> = {
  readonly staffId: number | null
  readonly name: string
  readonly role: Role
  readonly [minted]: { readonly [Q in P | Everyones]: true }
}

/** An actor with one of these permissions, of which it is not known which. */
export type Granted<P extends Permission> = { [Q in P]: Actor<Q> }[P]

/** Somebody who has not signed in. What is written of them, such as a failed attempt, has their name and no role. */
export type Visitor = { readonly staffId: null; readonly name: string; readonly role: null }

export const VISITOR: Visitor = { staffId: null, name: '（未登录）', role: null }

type Staff = { staffId: number | null; name: string; role: Role }

/** Whoever is known by a session, a token or an account, before any permission has been asked for. */
export function mintActor(staff: Staff): Actor {
  return staff as Actor
}

/** An actor for whom nobody asks: seeds, tests, benchmarks and the command line's local operator. */
export function mintOperator(staff: Staff): Actor<Permission> {
  return staff as Actor<Permission>
}

/** Whether a role may do this; the actor then carries the permission in its type. */
export function may<P extends Permission>(actor: Actor, permission: P): actor is Granted<P> {
  return (PERMISSIONS[permission] as readonly Role[]).includes(actor.role)
}
