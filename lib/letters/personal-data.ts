/** Personal data as it shows in running text, by its form alone. */
export type PersonalPattern = 'identityNumber' | 'phoneNumber' | 'cardNumber'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** Whether it is a resident identity number by its check digit (GB 11643). */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return CHECK_DIGITS[sum % 11] === text[17]!.toUpperCase()
}

/** Whether it is a card number by its check digit (Luhn). */
export function isCardNumber(text: string): boolean {
  if (!/^\d{16,19}$/.test(text)) return false
  const digits = [...text].reverse().map(Number)
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

const RULES: readonly { pattern: PersonalPattern; shape: RegExp; is: (text: string) => boolean }[] = [
  { pattern: 'identityNumber', shape: /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, is: isIdentityNumber },
  { pattern: 'cardNumber', shape: /(?<!\d)\d{16,19}(?!\d)/g, is: isCardNumber },
  { pattern: 'phoneNumber', shape: /(?<!\d)1[3-9]\d{9}(?!\d)/g, is: () => true },
]

/** What in a text looks like the number of a person, of a card, or of a mobile telephone. */
export function personalDataIn(text: string): { pattern: PersonalPattern; text: string }[] {
  const unspaced = text.normalize('NFKC').replace(/(?<=\d)[ \-\u00a0](?=[\dXx])/g, '')
  return RULES.flatMap(({ pattern, shape, is }) =>
    [...unspaced.matchAll(shape)].filter(([found]) => is(found)).map(([found]) => ({ pattern, text: found })),
  )
}
