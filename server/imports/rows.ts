import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { Cells } from '@/lib/imports/columns'
import type { Mapping } from '@/lib/imports/headings'
import { cellsOf } from '@/lib/imports/table'

/** What is to be taken in: the rows as read, how their columns are mapped, and the rows that were mended since. */
export type RowSource = {
  file: string
  headingLine: number
  mapping: Mapping
  mended?: ReadonlyMap<number, readonly string[]>
}

const CHUNK = 1 << 20

/** The rows below the headings in batches, read as they are asked for. */
export function* batchesOf({ file, headingLine, mapping, mended }: RowSource, size: number) {
  let batch: { line: number; cells: Cells }[] = []
  for (const [line, read] of recordsIn(file)) {
    if (line <= headingLine) continue
    const cells = cellsOf(mended?.get(line) ?? read, mapping)
    // A row that has nothing under any mapped heading is a line of sums or remarks.
    if (Object.values(cells).every((cell) => cell?.trim() === '')) continue
    batch.push({ line, cells })
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Every row of the file with its line. */
export function* recordsIn(file: string): Generator<[line: number, cells: string[]]> {
  const handle = openSync(file, 'r')
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(CHUNK)
  let rest = ''
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      const lines = (rest + decoder.write(buffer.subarray(0, read))).split('\n')
      rest = lines.pop()!
      for (const line of lines) yield JSON.parse(line)
    }
  } finally {
    closeSync(handle)
  }
}
