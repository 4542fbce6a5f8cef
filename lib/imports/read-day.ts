import { addDays, addYears, isPlainDate, lastDayOfMonth, type PlainDate, plainDateOf } from '../dates'

/** What stands between year, month and day: dashes of any length, strokes, dots, 顿号. */
const DATE_SEPARATOR = String.raw`(?:\s*(?:[-\p{Pd}−~/\\.,、。·_]{1,2}|[年月])\s*|\s+)`
const TIME = String.raw`\d{1,2}\s*[:时点]\s*(?:\d{1,2}\s*分?|半)?(?:\s*[:]?\s*\d{1,2}(?:\.\d+)?\s*秒?)?\s*(?:整|许)?`
const PART_OF_DAY = '(?:上午|下午|中午|凌晨|早上|晚上|晚|[ap]\\.?m\\.?)'
const AFTERWARDS = String.raw`\s*(?:\(?(?:星期|周)[一二三四五六日天]\)?)?\s*T?\s*${PART_OF_DAY}?\s*(?:${TIME})?\s*${PART_OF_DAY}?\s*(?:Z|[-+]\d{2}:?\d{2})?[.。]?`
const FULL_DATE = new RegExp(
  String.raw`^(\d{4})${DATE_SEPARATOR}(\d{1,2})${DATE_SEPARATOR}(\d{1,2})\s*[日号]?${AFTERWARDS}$`,
  'iu',
)
const COMPACT_DATE = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})(?:\s${AFTERWARDS})?$`, 'iu')
const IN_CHINESE =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/
/** Excel counts days from 1899-12-30; these serials are 1990 to 2099. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/
const [FIRST_SERIAL, LAST_SERIAL] = [32874, 73050]

/**
 * A day as ledgers write it: 2023-3-5, 2023/03/05, 2023.3.5, 2023、3、5, 2023—3—5, 2023年3月5日 or 5号, 二〇二三年三月五日,
 * 20230305, each with a weekday or a time of day behind it, or as Excel's serial number. Undefined for anything else.
 */
export function readDate(text: string): PlainDate | undefined {
  const written = spaced(text)
  if (written.length > LONGEST_WRITING) return undefined
  if (isPlainDate(written)) return written
  const match = FULL_DATE.exec(written) ?? COMPACT_DATE.exec(written) ?? inFigures(written)
  if (match) return plainDateOf(Number(match[1]), Number(match[2]), Number(match[3]))
  const serial = Number(SERIAL.exec(written)?.[1] ?? 0)
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays('1899-12-30', serial) : undefined
}

/** No day or period is written longer; the patterns are for short texts. */
const LONGEST_WRITING = 200

/** With single spaces: between many, a pattern would try every way to part them. */
const spaced = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

function inFigures(written: string): string[] | undefined {
  const match = IN_CHINESE.exec(written)
  if (!match) return undefined
  const [, year, month, day] = match
  return ['', [...year!].map(digitOf).join(''), String(numberOf(month!)), String(numberOf(day!))]
}

const DIGITS = '〇一二三四五六七八九'
const digitOf = (sign: string) => Math.max(0, DIGITS.indexOf(sign === '两' ? '二' : sign))

/** 十五 is 15, 二十 is 20; up to 99. */
function numberOf(figures: string): number {
  if (/^\d+$/.test(figures)) return Number(figures)
  const [tens, ones] = figures.includes('十') ? figures.split('十') : ['', figures]
  const ten = figures.includes('十') ? (tens === '' ? 1 : digitOf(tens!)) : 0
  return ten * 10 + (ones === '' ? 0 : digitOf(ones!))
}

const WITHOUT_END =
  /^(?:长期|永久|一直|始终)?(?:有效)?$|^(?:无|没有|未|不)(?:固定|明确|设|定|注明|规定)?(?:有效)?(?:期限?|限)?$|^[-—/]+$/
const PERIOD = /(\d{1,2}|[一二两三四五六七八九十]{1,3})\s*(年|个?月)/
const PERIOD_START = /自\s*(.+?)\s*(?:起|开始)/
const PERIOD_END = /(?:至|到|截止)\s*([^至到]+?)(?:止|为止)?$/

/**
 * Until when a document is valid: a day, the end of a period (2022-03-01 至 2027-02-28), so many years or months from `from`
 * or from the day that the cell names (自2023年3月1日起，有效期5年: until the day before), null for 长期有效 and its like.
 */
export function readValidity(text: string, from: PlainDate | undefined): PlainDate | null | undefined {
  const written = spaced(text).replace(/[,，。;；]$/, '')
  if (written.length > LONGEST_WRITING) return undefined
  const day = readDate(written)
  if (day) return day
  if (WITHOUT_END.test(written)) return null
  const until = PERIOD_END.exec(written)
  const last = until ? readDate(until[1]!) : undefined
  if (last) return last
  const period = PERIOD.exec(written.replace(PERIOD_START, ''))
  const begins = readDate(PERIOD_START.exec(written)?.[1] ?? '') ?? from
  if (!period || !begins) return undefined
  const length = numberOf(period[1]!)
  return addDays(period[2] === '年' ? addYears(begins, length) : addMonths(begins, length), -1)
}

/** The same day so many months later, or the last day of that month. */
function addMonths(from: PlainDate, months: number): PlainDate {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  const [inYear, inMonth] = [year + Math.floor((month - 1 + months) / 12), ((month - 1 + months) % 12) + 1]
  return plainDateOf(inYear, inMonth, day) ?? lastDayOfMonth(plainDateOf(inYear, inMonth, 1)!)
}
