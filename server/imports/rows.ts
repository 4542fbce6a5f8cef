import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { areaOf, filling } from '@/lib/imports/areas'
import type { Cells, ImportKind } from '@/lib/imports/columns'
import type { Mapping } from '@/lib/imports/headings'
import { placeOf } from '@/lib/imports/lines'
import { type Aside, oddRows } from '@/lib/imports/odd-rows'
import { cellsOf, type Headed } from '@/lib/imports/table'

/** What is to be taken in: the rows as read, how their columns are mapped, and the rows that were mended since. */
export type RowSource = {
  kind: ImportKind
  file: string
  headed: Headed
  /** What stands in every row, for columns that the file has not. */
  given?: Cells
  /** By line, the cells under all headings together. */
  mended?: ReadonlyMap<number, readonly string[]>
}

/** A row as it is taken in. */
export type MappedRow = { line: number; cells: Cells }

const CHUNK = 1 << 20

/** The rows below the headings in batches, read as they are asked for, and beside them those that are set aside. */
export function* batchesOf(source: RowSource, size: number): Generator<{ rows: MappedRow[]; aside: Aside[] }> {
  let [rows, aside] = [[] as MappedRow[], [] as Aside[]]
  for (const row of mappedRows(source)) {
    if ('reason' in row) aside.push(row)
    else rows.push(row)
    if (rows.length < size) continue
    yield { rows, aside }
    ;[rows, aside] = [[], []]
  }
  if (rows.length > 0 || aside.length > 0) yield { rows, aside }
}

/** Each row below the headings of the sheets that are taken in: mapped, or set aside. */
function* mappedRows({ kind, file, headed, given = {}, mended }: RowSource): Generator<MappedRow | Aside> {
  const readers = new Map(headed.taken.map((at) => [at, sheetReader(kind, headed, at, given)]))
  for (const [line, rowCells] of recordsIn(file)) {
    const { sheet, row } = placeOf(line)
    const reader = readers.get(sheet)
    if (!reader || line <= reader.headingLine) continue
    const put = mended?.get(line)
    if (put) yield { line, cells: cellsOf(put, headed.mapping, given) }
    else {
      const shown = reader.filled(row, rowCells)
      const cells = cellsOf(shown, reader.mapping, given)
      const odd = reader.odd(shown, cells)
      yield odd ? { line, ...odd } : { line, cells }
    }
  }
}

function sheetReader(kind: ImportKind, headed: Headed, at: number, given: Cells) {
  const { headings, headingLine, merged } = headed.sheets[at]!
  const below = placeOf(headingLine).row
  const areas = merged.map(areaOf).filter((area) => area !== undefined)
  const mapping: Mapping = headed.places[at]!.map((place) => headed.mapping[place] ?? null)
  return {
    headingLine,
    mapping,
    filled: filling(areas.filter(({ top }) => top > below)),
    odd: oddRows(kind, headings, given),
  }
}

/** The cells of these lines under all headings together, as read or as they were mended. */
export function cellsUnder(
  { file, headed, mended }: Pick<RowSource, 'file' | 'headed' | 'mended'>,
  lines: ReadonlySet<number>,
): Map<number, string[]> {
  const found = new Map<number, string[]>()
  if (lines.size === 0) return found
  const align = aligned(headed)
  for (const [line, cells] of recordsIn(file)) {
    if (lines.has(line)) found.set(line, align(line, mended?.get(line), cells))
    if (found.size === lines.size) break
  }
  return found
}

/** Puts the cells of a row of any sheet under all headings together. */
export function aligned({ headings, places }: Pick<Headed, 'headings' | 'places'>) {
  return (line: number, put: readonly string[] | undefined, read: readonly string[]): string[] => {
    if (put) return headings.map((_, index) => put[index] ?? '')
    const cells = headings.map(() => '')
    for (const [index, place] of (places[placeOf(line).sheet] ?? []).entries()) cells[place] = read[index] ?? ''
    return cells
  }
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
