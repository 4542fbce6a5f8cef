export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

/** A password in the Unicode form in which it is hashed, so that different keyboards give the same hash. */
export function normalPassword(password: string): string {
  return password.normalize('NFKC')
}

/** The length in characters (code points); several spaces count as one. */
export function passwordLength(password: string): number {
  return [...normalPassword(password).replace(/ +/gu, ' ')].length
}

/** Whether a password contains one of these names (account, person, organ). Very short latin names are ignored. */
export function containsName(password: string, names: readonly string[]): boolean {
  const text = normalPassword(password).toLowerCase()
  return names
    .map((name) => normalPassword(name).toLowerCase())
    .some((name) => [...name].length >= (/^[\p{ASCII}]*$/u.test(name) ? 4 : 2) && text.includes(name))
}

/** Whether a password only repeats a short piece or is a sequence: `abcabcabcabc`, `456789012345`. */
export function isPattern(password: string): boolean {
  const text = normalPassword(password).toLowerCase()
  return /^(.{1,6}?)\1+.{0,2}$/u.test(text) || runs(text)
}

function runs(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0)!)
  const steps = codes.slice(1).map((code, at) => code - codes[at]!)
  const ups = steps.filter((step) => step === 1 || step === -9).length
  const downs = steps.filter((step) => step === -1 || step === 9).length
  return Math.max(ups, downs) >= steps.length - 1
}
