import type { Permission } from '../access'

/** What a new office sees to before its ledger can do its work, in the order in which that is done. */
export const SET_UP_STEPS = [
  'sections',
  'staff',
  'qualifications',
  'reviewChain',
  'letterChain',
  'contact',
  'website',
  'calendar',
  'reviewOrgan',
  'backup',
  'lastReport',
  'oldLedger',
] as const
export type SetUpStep = (typeof SET_UP_STEPS)[number]

/** Where each of them is done, and who may do it. */
export const SET_UP_PLACES = {
  sections: { href: '/settings/lists', needs: 'settings.lists' },
  staff: { href: '/settings/staff/new', needs: 'settings.staff' },
  qualifications: { href: '/supervision/assessments/new', needs: 'assessment.record' },
  reviewChain: { href: '/settings/reviews', needs: 'settings.reviews' },
  letterChain: { href: '/settings/letters', needs: 'settings.letters' },
  contact: { href: '/settings/organ', needs: 'settings.organ' },
  website: { href: '/settings/organ', needs: 'settings.organ' },
  calendar: { href: '/settings/calendar/new', needs: 'settings.calendar' },
  reviewOrgan: { href: '/settings/organ', needs: 'settings.organ' },
  backup: { href: '/settings/backup', needs: 'settings.backup' },
  lastReport: { href: '/reports/history/new', needs: 'report.write' },
  oldLedger: { href: '/imports/new', needs: 'import.run' },
} as const satisfies Record<SetUpStep, { href: string; needs: Permission }>

/** What the ledger shows of each step: whether it is done, and what is missing, by name. */
export type SetUpFacts = Record<SetUpStep, { done: boolean; missing: readonly string[] }>

/** A step as the desk shows it. `waived`: the office said that it has nothing to do there. */
export type SetUpLine = { step: SetUpStep; state: 'open' | 'done' | 'waived'; missing: readonly string[] }

/** The steps with their states; empty where nothing is left to do, so that the list is gone. */
export function setUpLines(facts: SetUpFacts, waived: ReadonlySet<SetUpStep>): SetUpLine[] {
  const lines = SET_UP_STEPS.map((step): SetUpLine => {
    const { done, missing } = facts[step]
    return { step, missing, state: done ? 'done' : waived.has(step) ? 'waived' : 'open' }
  })
  return lines.some(({ state }) => state === 'open') ? lines : []
}
