import { hash, verify } from '@node-rs/argon2'

// OWASP's second recommendation for Argon2id: 19 MiB, two passes.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** A hash that nobody's password has: an unknown user name takes as long to refuse as a wrong password. */
const NOBODY = hashPassword(crypto.randomUUID())

export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await NOBODY), password)
  return matches && passwordHash !== undefined
}
