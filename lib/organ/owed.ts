import type { Role } from '../access'

/** What somebody has to see to, once signed in, before they may do anything else. */
export type Owed = 'newPassword' | 'secondFactor'

type Standing = { role: Role; passwordTemporary: boolean; secondFactor: boolean; secondFactorRequired: boolean }

/** A password that somebody else knows is changed first; then an administrator enrols the second factor, where the organ wants it. */
export function owedBy({ role, passwordTemporary, secondFactor, secondFactorRequired }: Standing): Owed | undefined {
  if (passwordTemporary) return 'newPassword'
  return secondFactorRequired && role === 'administrator' && !secondFactor ? 'secondFactor' : undefined
}
