import { type PrintUnit, WAN } from './platform'

/** A value as it was stated: the number itself, and the unit and decimals in which it is printed. */
export type StatedValue = { value: number; unit: PrintUnit; decimals: number }

const STATED_NUMBER = /^(0|[1-9]\d{0,9})(?:\.(\d{1,4}))?$/

/** Reads what was typed beside its unit, keeping the precision: `15.0` 万 is 150000 printed with one decimal. */
export function readStated(text: string, unit: PrintUnit): StatedValue | undefined {
  const match = STATED_NUMBER.exec(text.trim().replace(/[,，]/g, ''))
  if (!match) return undefined
  const fraction = match[2] ?? ''
  if (unit === 'one') return fraction === '' ? { value: Number(match[1]), unit, decimals: 0 } : undefined
  return { value: Number(match[1]) * WAN + Number(fraction.padEnd(4, '0')), unit, decimals: fraction.length }
}

/** The number without its unit, in its printed precision: 15.0. */
export function printedNumber({ value, unit, decimals }: StatedValue): string {
  return unit === 'wan' ? (value / WAN).toFixed(decimals) : String(value)
}

/** With its unit: 15.0万. */
export function printed(stated: StatedValue): string {
  return `${printedNumber(stated)}${stated.unit === 'wan' ? '万' : ''}`
}
