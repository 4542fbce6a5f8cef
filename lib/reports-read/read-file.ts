import { decoded } from './decode'
import { isCommaSeparated, readCommas } from './read-csv'
import { readDocx } from './read-docx'
import { READ_LIMITS, ReadError } from './read-error'
import { readHtml } from './read-html'
import { readLines } from './read-lines'
import { readPdf } from './read-pdf'
import { readSheets } from './read-sheets'
import type { Source } from './source'

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const PDF = [0x25, 0x50, 0x44, 0x46]
const ZIP = [0x50, 0x4b]

/** Reads a file as what its bytes say that it is; its name only tells a workbook from a document. */
export async function readSource(bytes: Buffer, name: string): Promise<Source> {
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > READ_LIMITS.fileBytes) throw new ReadError('tooLarge')
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (begins(PDF)) return readPdf(bytes)
  if (begins(OLE)) throw new ReadError('oldWord')
  if (begins(ZIP)) return /\.xls[xm]$/i.test(name) ? readSheets(bytes) : readDocx(bytes).catch(asSheets(bytes))
  return readText(decoded(bytes))
}

/** A zip file that is no document may be a workbook with another name. */
const asSheets = (bytes: Buffer) => (error: unknown) => {
  if (error instanceof ReadError && error.code === 'unknownType') return readSheets(bytes)
  throw error
}

function readText(text: string): Source {
  return /<(?:!doctype html|html|head|body|table|div|p|span)[\s>]/i.test(text.slice(0, 20_000))
    ? readHtml(text)
    : isCommaSeparated(text)
      ? readCommas(text)
      : readLines(text)
}
