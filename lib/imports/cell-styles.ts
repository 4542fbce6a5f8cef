/** How a cell's number is shown: as a day, by a format of its own, or as it is. */
export type CellStyle = 'day' | { format: string } | undefined

/** The numbers of the built-in formats that show a date. */
const DATE_FORMATS = new Set('14 15 16 17 22 27 28 29 30 31 36 50 51 52 53 54 57 58'.split(' '))

/** The style of a cell by the number of its format and, where it is not built in, the format's code. */
export function styleOf(id: string, code: string | undefined): CellStyle {
  if (code === undefined) return DATE_FORMATS.has(id) ? 'day' : undefined
  const signs = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  if (/[yd年月日]/i.test(signs) && !/[0#?]/.test(signs)) return 'day'
  const format = code.replace(/general|G\/通用格式/gi, '0')
  return tells(format) ? { format } : undefined
}

/** Digits that a format adds belong to the number (0004, 2023-001); separators, decimals and shares are only its looks. */
function tells(code: string): boolean {
  const [positive = ''] = code.split(';')
  const digits = positive.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return !/[.,%eE@]/.test(digits) && (/0.*0/.test(digits) || /["\\]|[-/年第号()（）〔〕]/.test(positive))
}

type Piece = { digit: '0' | '#' | '?' } | { literal: string }

const PIECE = /\[[^\]]*\]|"([^"]*)"|\\(.)|_.|\*.|([0#?])|(.)/gsu

/** A whole number as the format shows it: 1 by `"2023-"000` is 2023-001, by `0000` it is 0001. Other numbers stay. */
export function shownBy(format: string, value: string): string {
  if (!/^\d{1,15}$/.test(value)) return value
  const pieces: Piece[] = [...format.split(';')[0]!.matchAll(PIECE)].map(([, quoted, escaped, digit, sign]) =>
    digit ? { digit: digit as '0' } : { literal: quoted ?? escaped ?? sign ?? '' },
  )
  let rest = value === '0' ? '' : value
  let first = pieces.findIndex((piece) => 'digit' in piece)
  if (first < 0) first = pieces.length
  const shown: string[] = []
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!
    if ('literal' in piece) shown.unshift(piece.literal)
    else if (at === first) shown.unshift(rest || (piece.digit === '0' ? '0' : ''))
    else {
      shown.unshift(rest.slice(-1) || (piece.digit === '0' ? '0' : ''))
      rest = rest.slice(0, -1)
    }
  }
  return shown.join('')
}
