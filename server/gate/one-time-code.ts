import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const STEP_SECONDS = 30
/** Letters and digits without 0, 1, O and I, which are easily confused. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const totpOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: STEP_SECONDS })

/** A new secret for an authenticator: 160 bits in base32 (RFC 4226, section 4). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The otpauth:// address that an authenticator reads from the QR code. */
export function totpAddress(secret: string, { issuer, username }: { issuer: string; username: string }): string {
  return new TOTP({ issuer, label: username, secret: Secret.fromBase32(secret), period: STEP_SECONDS }).toString()
}

/** The time step of a code (RFC 6238), if it is the present, previous or next one. `now` in milliseconds. */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 1000 / STEP_SECONDS) + delta
}

/** Ten letters of five bits each: fifty bits. */
export const CODE_LETTERS = 10

/** A new one-time code, in two groups of five letters. */
export function newOneTimeCode(): string {
  const code = Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return code.replace(/(.{5})(?=.)/g, '$1-')
}

/** A code as entered, without separators and in capitals. */
export function plainCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}
