import type { PublishedReport } from '../report/history/published-report'
import { type Assessment, asPublished, assess } from './assess'
import { readReport } from './read-report'
import { isEmptyForm, type ReadReport, settledByLastYear } from './recognise'

/** A file with the report that was read in it, and what was found. `empty`: a form in which nothing is filled in. */
export type CheckedFile = { report: ReadReport; assessment: Assessment; empty: boolean }

/** Reads a report and holds it against its rules; `year` is the report’s, where the reader of it knows better than the file. */
export async function checkFile(
  bytes: Buffer,
  name: string,
  { year, last }: { year?: number; last?: PublishedReport } = {},
): Promise<CheckedFile> {
  const asRead = await readReport(bytes, name, year)
  const read = last ? settledByLastYear(asRead, last) : asRead
  return { report: read, assessment: assess(read, last), empty: isEmptyForm(read) }
}

/** The report of the year before as it was read; undefined where the file does not say of which year it is. */
export async function previousReport(bytes: Buffer, name: string): Promise<PublishedReport | undefined> {
  const { year, ...report } = await readReport(bytes, name)
  return year === null ? undefined : asPublished({ ...report, year }, name)
}
