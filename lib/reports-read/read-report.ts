import type { Sealed } from '../report/package'
import { CSV_HEADER } from '../report/render/csv'
import { decoded } from './decode'
import { reportFromCsv } from './read-csv'
import { ReadError } from './read-error'
import { readSource } from './read-file'
import { reportFromJson } from './read-json'
import { packageIn } from './read-package'
import { type ReadReport, recognise } from './recognise'
import type { Source } from './source'

const OPENING_BRACE = 0x7b
/** Bytes that may stand before the text. */
const BYTE_ORDER_MARK = 3

/**
 * What a report is read from once its file has been opened: the text and tables of a page or document; or data as this product
 * writes it, JSON or CSV with a figure a line; `sealed` says of which package it is.
 */
export type Readable = { source: Source } | { json: string; sealed?: Sealed } | { csv: string }

/** Opens a file of any kind; throws a `ReadError` where nothing can be read in it. */
export async function readableIn(bytes: Buffer, name: string): Promise<Readable> {
  const first = bytes.find((byte) => byte > 0x20 && byte < 0x80)
  if (first === OPENING_BRACE) return { json: decoded(bytes) }
  const header = bytes.subarray(0, BYTE_ORDER_MARK + HEADER.length).indexOf(HEADER)
  if (header >= 0) return { csv: decoded(bytes) }
  const packed = bytes.subarray(0, ZIP.length).equals(ZIP) ? await packageIn(bytes) : undefined
  return packed ?? { source: await readSource(bytes, name).catch(asTooDeep) }
}

const ZIP = Buffer.from('PK')
const HEADER = Buffer.from(CSV_HEADER.join(','))

/** Parts that are nested deeper than any reader goes. */
function asTooDeep(error: unknown): never {
  throw error instanceof RangeError ? new ReadError('tooLarge') : error
}

/** The report in it; `year` overrules what it says. Throws a `ReadError` where there is none. */
export function reportIn(readable: Readable, year?: number): ReadReport {
  if ('source' in readable) return recognise(readable.source, year)
  const report = 'json' in readable ? reportFromJson(readable.json) : reportFromCsv(readable.csv)
  return year === undefined ? report : { ...report, year }
}

/** Reads the report in a file of any kind; `year` overrules what the file says. Throws a `ReadError` where there is none. */
export async function readReport(bytes: Buffer, name: string, year?: number): Promise<ReadReport> {
  return reportIn(await readableIn(bytes, name), year)
}
