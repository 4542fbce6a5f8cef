import { addDays } from '../dates'
import { type CellStyle, shownBy } from './cell-styles'
import { withoutCodes } from './coded-characters'
import { FileError } from './file-error'

export type WorkbookParts = { texts: readonly string[]; styles: readonly CellStyle[]; from1904: boolean }

/** Reads one cell after the other: a date as a day, a number as its format shows it, a shared text by its place, a formula by the result kept with it. */
export function cellReader({ texts, styles, from1904 }: WorkbookParts) {
  let attributes: Record<string, string> = {}
  let [value, inline, taking, formula, phonetic] = ['', '', '' as '' | 'v' | 't', false, false]
  return {
    begin(of: Record<string, string>) {
      attributes = of
      ;[value, inline, taking, formula, phonetic] = ['', '', '', false, false]
    },
    open(name: string) {
      if (name === 'f') formula = true
      if (name === 'rPh') phonetic = true
      taking = name === 'v' ? 'v' : name === 't' && !phonetic ? 't' : ''
    },
    text(part: string) {
      if (taking === 'v') value += part
      else if (taking === 't') inline += part
    },
    close(name: string) {
      taking = ''
      if (name === 'rPh') phonetic = false
    },
    end(): string {
      if (formula && value === '' && attributes.t !== 'str')
        throw new FileError('formulaWithoutResult', attributes.r ?? '')
      switch (attributes.t) {
        case 's':
          return texts[Number(value)] ?? ''
        case 'inlineStr':
          return withoutCodes(inline)
        case 'b':
          return value === '1' ? '是' : '否'
        case 'str':
        case 'e':
        case 'd':
          return value
        default:
          return numberIn(styles[Number(attributes.s ?? -1)])
      }
    },
  }

  function numberIn(style: CellStyle): string {
    if (style === 'day') return dayOf(value)
    return style ? shownBy(style.format, plainNumber(value)) : plainNumber(value)
  }

  function dayOf(serial: string): string {
    const days = Math.floor(Number(serial))
    if (serial === '' || !Number.isFinite(days) || days < 1 || days > 100_000) return serial
    return addDays(from1904 ? '1904-01-01' : '1899-12-30', days)
  }
}

/** A number as it is shown: a spreadsheet keeps 0.1 + 0.2 to seventeen digits, and large numbers with an exponent. */
function plainNumber(text: string): string {
  if (text === '' || /^-?\d+$/.test(text)) return text
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  const decimal = String(Number(number.toPrecision(15)))
  return decimal.includes('e') ? number.toFixed(0) : decimal
}
