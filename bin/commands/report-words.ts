import { FIRST_REPORT_YEAR } from '@/lib/law/report-formats/format-of'
import { WrongUsage } from '../wrong-usage'

/** The version that `--revision` names. */
export function revisionFrom(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new WrongUsage('--revision is a number, such as 1')
  return Number(text)
}

/** The one year that stands on the command line. */
export function yearFrom([text, ...more]: string[]): number {
  if (text === undefined || more.length > 0 || !/^\d{4}$/.test(text))
    throw new WrongUsage('a year is needed, such as 2023')
  const year = Number(text)
  if (year < FIRST_REPORT_YEAR) throw new WrongUsage(`reports in the national form begin with ${FIRST_REPORT_YEAR}`)
  return year
}
