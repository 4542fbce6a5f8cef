import { createHash, randomBytes } from 'node:crypto'

/** A new secret of `bytes` random bytes in base64url, usable in addresses and headers. Only its hash is stored. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

/** The hash by which a secret is stored and looked up: SHA-256 in hexadecimal. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
