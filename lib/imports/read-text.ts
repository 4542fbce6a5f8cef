import Papa from 'papaparse'
import { FileError } from './file-error'

const UTF_16 = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** Reads a CSV file or pasted cells; the encoding is found out: UTF-8 with or without its mark, UTF-16 with it, GB18030. */
export function readText(bytes: Uint8Array, row: (line: number, cells: string[]) => void): void {
  const text = decoded(bytes)
  let line = 0
  const parsed = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    // Kept, so that a row's line is the one that the reader sees in a spreadsheet.
    skipEmptyLines: false,
    step: ({ data, errors }) => {
      line += 1
      if (errors.some(({ type }) => type === 'Quotes')) throw new FileError('quotes', String(line))
      row(line, data)
    },
  })
  if (parsed?.errors?.some(({ type }) => type === 'Quotes')) throw new FileError('quotes', String(line))
}

function decoded(bytes: Uint8Array): string {
  const marked = UTF_16.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  const encodings = marked ? [marked.encoding] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // No table has these: it is some other kind of file.
      if (/[^\P{Cc}\t\n\r]/u.test(text.slice(0, 100_000))) throw new FileError('unknownType')
      return text
    } catch (error) {
      if (error instanceof FileError) throw error
    }
  }
  throw new FileError('encoding')
}

/** Cells copied from a spreadsheet are parted by tabs; of a file's first lines the sign that parts them most often. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4096)
  const count = (sign: string) => start.split(sign).length
  return ['\t', ',', ';', '，'].reduce((most, sign) => (count(sign) > count(most) ? sign : most))
}
