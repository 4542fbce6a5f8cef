import { createHash, randomBytes } from 'node:crypto'

/** A new secret of `bytes` random bytes, as it may stand in an address or a header. Only its hash is kept. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

/** The hash under which a secret is kept and found again: SHA-256, in hexadecimal. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
