import { decoded } from './decode'
import { readSource } from './read-file'
import { reportFromJson } from './read-json'
import { type ReadReport, recognise } from './recognise'

const OPENING_BRACE = 0x7b

/** Reads the report in a file of any kind; `year` overrules what the file says. Throws a `ReadError` where there is none. */
export async function readReport(bytes: Buffer, name: string, year?: number): Promise<ReadReport> {
  const first = bytes.find((byte) => byte > 0x20 && byte < 0x80)
  if (first !== OPENING_BRACE) return recognise(await readSource(bytes, name), year)
  const report = reportFromJson(decoded(bytes))
  return year === undefined ? report : { ...report, year }
}
