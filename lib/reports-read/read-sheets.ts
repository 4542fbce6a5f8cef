import { type Area, areaOf } from '../imports/areas'
import { FileError } from '../imports/file-error'
import { readWorkbook } from '../imports/read-workbook'
import { READ_LIMITS, ReadError } from './read-error'
import type { Source, SourceBlock, SourceCell } from './source'

type Sheet = { name: string; hidden: boolean; rows: Map<number, string[]>; merged: string[] }

/** Reads a workbook: of each visible sheet its cells with the merged ones, and the rows that hold one text as lines. */
export async function readSheets(bytes: Buffer): Promise<Source> {
  const sheets: Sheet[] = []
  await readWorkbook(bytes, {
    sheet: (name, hidden) => void sheets.push({ name, hidden, rows: new Map(), merged: [] }),
    row: (line, cells) => {
      if (line * cells.length > READ_LIMITS.gridCells) throw new ReadError('tooLarge')
      sheets.at(-1)!.rows.set(line, cells)
    },
    merged: (area) => void sheets.at(-1)!.merged.push(area),
    refuse: () => undefined,
  }).catch((error: unknown) => {
    throw error instanceof FileError ? new ReadError(error.code === 'unpacksTooLarge' ? 'tooLarge' : 'damaged') : error
  })
  return { titles: [], blocks: sheets.filter(({ hidden }) => !hidden).flatMap(blocksOf) }
}

function blocksOf(sheet: Sheet): SourceBlock[] {
  const lines = [...sheet.rows].flatMap(([line, cells]) => {
    const said = cells.filter((text) => text.trim() !== '')
    const place = { sheet: sheet.name, row: line }
    return said.length === 1
      ? said[0]!.split('\n').map((text): SourceBlock => ({ type: 'line', text: text.trim(), place }))
      : []
  })
  return [...lines, { type: 'grid', cells: cellsOf(sheet) }]
}

function cellsOf({ name, rows, merged }: Sheet): SourceCell[] {
  const last = Math.max(0, ...rows.keys())
  const width = Math.max(0, ...[...rows.values()].map((cells) => cells.length))
  if (last * width > READ_LIMITS.gridCells) throw new ReadError('tooLarge')
  const areas = merged.flatMap((written) => areaOf(written) ?? [])
  const cells: SourceCell[] = []
  for (let line = 1; line <= last; line++)
    for (let column = 0; column < width; column++) {
      const area = areaAt(areas, line, column)
      if (area && (area.top !== line || area.left !== column)) continue
      cells.push({
        text: rows.get(line)?.[column] ?? '',
        row: line - 1,
        column,
        rowspan: area ? Math.min(area.bottom, last) - area.top + 1 : 1,
        colspan: area ? Math.min(area.right, width - 1) - area.left + 1 : 1,
        place: { sheet: name, row: line, column: column + 1 },
      })
    }
  return cells
}

function areaAt(areas: readonly Area[], line: number, column: number): Area | undefined {
  return areas.find(
    ({ top, bottom, left, right }) => top <= line && line <= bottom && left <= column && column <= right,
  )
}
