import { FORMAT_2021 } from './2021'
import type { ReportFormat } from './report-format'

const FORMATS: readonly ReportFormat[] = [FORMAT_2021]
export const FIRST_REPORT_YEAR = FORMATS[0]!.firstYear

/** The form that the report of `year` follows; throws for years before the 2021 form. */
export function reportFormatFor(year: number): ReportFormat {
  const format = FORMATS.findLast((candidate) => candidate.firstYear <= year)
  if (!format) throw new RangeError(`no report format for ${year}`)
  return format
}
