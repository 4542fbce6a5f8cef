import { FORMATS } from './formats'
import type { ReportFormat } from './report-format'

/** A form by the year of its notice. */
export type FormatCode = (typeof FORMATS)[number]['code']
export const FORMAT_CODES = FORMATS.map(({ code }) => code) as [FormatCode, ...FormatCode[]]

const LIST: readonly ReportFormat<FormatCode>[] = FORMATS
/** For what has no year of its own, and for choosing one. */
export const LATEST_FORMATS_FIRST: readonly ReportFormat<FormatCode>[] = [...LIST].reverse()

/** The first year of which a report may have been published in a national form. */
export const FIRST_PUBLISHED_YEAR = LIST[0]!.firstYear
/** The first year whose report is made here. */
export const FIRST_REPORT_YEAR = LIST.find(({ assembled }) => assembled)!.firstYear

/** The form that the report of `year` follows; throws for years before the first form. */
export function formatOf(year: number): ReportFormat<FormatCode> {
  const format = LIST.findLast(({ firstYear }) => firstYear <= year)
  if (!format) throw new RangeError(`no report format for ${year}`)
  return format
}

export function formatByCode(code: FormatCode): ReportFormat<FormatCode> {
  return LIST.find((format) => format.code === code)!
}

/** What a form is called, in Chinese or in English. */
export function formatName({ name }: ReportFormat, locale: string): string {
  return locale === 'en' ? name.gloss : name.label
}
