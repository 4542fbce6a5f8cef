import type { Role } from '../access'

/** What a person must do after signing in, before anything else is allowed. */
export type Owed = 'newPassword' | 'secondFactor'

type Standing = { role: Role; passwordTemporary: boolean; secondFactor: boolean; secondFactorRequired: boolean }

/**
 * First a temporary password must be changed; then an administrator enrols a second factor, if the organ requires it.
 */
export function owedBy({ role, passwordTemporary, secondFactor, secondFactorRequired }: Standing): Owed | undefined {
  if (passwordTemporary) return 'newPassword'
  return secondFactorRequired && role === 'administrator' && !secondFactor ? 'secondFactor' : undefined
}
