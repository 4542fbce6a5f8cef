import { hash, verify } from '@node-rs/argon2'
import { isCommonPassword } from '@/lib/organ/common-passwords'
import { containsName, normalPassword } from '@/lib/organ/password'
import { ok, type Result } from '@/lib/result'

// OWASP's second recommendation for Argon2id: 19 MiB, two passes.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), COST)
}

/** The hash of a random password, compared for unknown usernames, so that refusing them takes as long. */
const HASH_OF_UNKNOWN_USER = hashPassword(crypto.randomUUID())

export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await HASH_OF_UNKNOWN_USER), normalPassword(password))
  return matches && passwordHash !== undefined
}

/** The hash of a new password; a refusal at `field` if it is too common or contains one of `names`. */
export async function hashChosen(
  password: string,
  { names, field = 'password' }: { names: readonly string[]; field?: string },
): Promise<Result<string>> {
  if (isCommonPassword(password)) return { ok: false, kind: 'invalid', fields: { [field]: ['commonPassword'] } }
  if (containsName(password, names)) return { ok: false, kind: 'invalid', fields: { [field]: ['nameInPassword'] } }
  return ok(await hashPassword(password))
}
