export const ROLES = ['clerk', 'reviewer', 'supervisor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

const CASEWORK: readonly Role[] = ['clerk', 'reviewer', 'supervisor']
const EVERYONE: readonly Role[] = ROLES

/** Who may do what: the only place where a role is turned into a permission. */
export const PERMISSIONS = {
  'request.view': EVERYONE,
  'request.register': CASEWORK,
  'request.edit': CASEWORK,
  'request.assign': CASEWORK,
  'request.clarify': CASEWORK,
  'request.consult': CASEWORK,
  'request.extend': CASEWORK,
  'request.ask_reasons': CASEWORK,
  'request.charge': CASEWORK,
  'request.split': CASEWORK,
  'request.withdraw': CASEWORK,
  'request.reply': CASEWORK,
  'request.serve': CASEWORK,
  'request.archive': CASEWORK,
  'request.reopen': ['reviewer', 'supervisor'],
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
} as const satisfies Record<string, readonly Role[]>

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
