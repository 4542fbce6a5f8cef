import { Readable } from 'node:stream'
import yazl from 'yazl'
import type { PrintedList } from '@/lib/lists/printed-list'
import { renderListPdf } from '../pdf/render-list'
import type { Cell } from './xlsx'

/** A sheet of more rows takes more memory than a server can spare: what is longer is bound in volumes. */
export const ROWS_OF_VOLUME = 500

/** What is printed of a list beside its rows; `volumeLine` says which volume of how many. */
export type Binding = Omit<PrintedList, 'rows'> & {
  volumeName: (volume: number) => string
  volumeLine: (volume: number, volumes: number) => string
}

export type PrintedFile = { extension: 'pdf' | 'zip'; type: string; write: () => Promise<Readable> }

/**
 * A list as a PDF file; a long one as a zip file with a PDF file for each volume, made as they are written. `total` is
 * asked once the first rows were read. Throws `UnprintableError` before a byte of a short list is written.
 */
export async function pdfOf(
  binding: Binding,
  rows: Iterable<readonly Cell[]>,
  total: () => number,
  signal?: AbortSignal,
): Promise<PrintedFile> {
  const volumes = inVolumes(rows)
  const first = volumes.next().value ?? []
  const second = volumes.next()
  if (second.done) {
    const pdf = await renderListPdf({ ...binding, rows: first }, { signal })
    return { extension: 'pdf', type: 'application/pdf', write: async () => Readable.from([pdf]) }
  }
  const all = [first, second.value]
  const count = Math.ceil(total() / ROWS_OF_VOLUME)
  return { extension: 'zip', type: 'application/zip', write: async () => bound(binding, all, volumes, count, signal) }
}

function* inVolumes(rows: Iterable<readonly Cell[]>): Generator<(readonly Cell[])[], undefined> {
  let volume: (readonly Cell[])[] = []
  for (const row of rows) {
    volume.push(row)
    if (volume.length < ROWS_OF_VOLUME) continue
    yield volume
    volume = []
  }
  if (volume.length > 0) yield volume
  return undefined
}

function bound(
  binding: Binding,
  begun: (readonly Cell[])[][],
  volumes: Generator<(readonly Cell[])[], undefined>,
  count: number,
  signal?: AbortSignal,
): Readable {
  const zip = new yazl.ZipFile()
  for (let volume = 1; volume <= count; volume++) {
    const make = async () => {
      const rows = begun.shift() ?? volumes.next().value ?? []
      const lines = [...binding.lines, binding.volumeLine(volume, count)]
      return renderListPdf({ ...binding, lines, rows }, { signal })
    }
    // PDF files are compressed already.
    zip.addReadStreamLazy(`${binding.volumeName(volume)}.pdf`, { compress: false }, (give) => {
      make().then(
        (pdf) => give(null, Readable.from([pdf])),
        (error: Error) => give(error, Readable.from([])),
      )
    })
  }
  zip.end()
  const bytes = zip.outputStream as Readable
  zip.on('error', (error: Error) => bytes.destroy(error))
  return bytes
}
