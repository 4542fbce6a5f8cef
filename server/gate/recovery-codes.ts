import { newOneTimeCode, plainCode } from './one-time-code'
import { hashPassword } from './password'

const CODE_COUNT = 10

/** Ten new recovery codes, to be shown once, and their hashes (Argon2id, as for passwords), to be stored. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; codeHashes: string[] }> {
  const codes = Array.from({ length: CODE_COUNT }, () => newOneTimeCode())
  return { codes, codeHashes: await Promise.all(codes.map((code) => hashPassword(plainCode(code)))) }
}
