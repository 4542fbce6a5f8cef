const DECIMAL = /^-?\d+(?:\.\d{1,6})?$/
const PLACES = 6
/** Whole numbers of so many digits add up exactly, however many units there are. */
const SHORT = /^-?\d{1,9}$/

/** The exact sum of decimals with up to six places, as a decimal without padding: amounts of 万元 are no binary fractions. */
export function addDecimals(values: readonly string[]): string {
  if (values.every((value) => SHORT.test(value)))
    return String(values.reduce((total, value) => total + Number(value), 0))
  return decimalOf(values.reduce((total, value) => total + millionths(value), 0n))
}

export function negated(value: string): string {
  if (value === '0') return value
  return value.startsWith('-') ? value.slice(1) : `-${value}`
}

function millionths(value: string): bigint {
  if (!DECIMAL.test(value)) throw new RangeError(`no decimal: ${value}`)
  const [whole = '', fraction = ''] = value.replace('-', '').split('.')
  const digits = BigInt(whole + fraction.padEnd(PLACES, '0'))
  return value.startsWith('-') ? -digits : digits
}

function decimalOf(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 1, '0')
  const fraction = digits.slice(-PLACES).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${fraction && `.${fraction}`}`
}
