import { newOneTimeCode, plainCode } from './one-time-code'
import { hashPassword } from './password'

const HOW_MANY = 10

/** Ten new recovery codes, to be shown once, and the slow hashes under which they are kept, as passwords are. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; codeHashes: string[] }> {
  const codes = Array.from({ length: HOW_MANY }, () => newOneTimeCode())
  return { codes, codeHashes: await Promise.all(codes.map((code) => hashPassword(plainCode(code)))) }
}
