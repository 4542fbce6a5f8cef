import type { Covered } from './headings'

/** Merged cells: the first and last row and column, rows counted from 1 and columns from 0. */
export type Area = { top: number; bottom: number; left: number; right: number }

const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/

/** B3:D3 as rows and columns; undefined for what is no area. */
export function areaOf(written: string): Area | undefined {
  const match = AREA.exec(written)
  if (!match) return undefined
  const [, left = '', top = '', right = left, bottom = top] = match
  return { top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) }
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Whether a cell of these rows is covered by a merged one that begins to its left; undefined where nothing is merged. */
export function coveredIn(areas: readonly Area[], rows: readonly number[]): Covered {
  if (areas.length === 0) return () => undefined
  return (row, column) => {
    const line = rows[row]!
    return areas.some(
      ({ top, bottom, left, right }) => top <= line && line <= bottom && left < column && column <= right,
    )
  }
}

/**
 * Fills what a cell that is merged over several rows shows into each of them, row after row in their order: one section or
 * one note often stands for several requests. Of an area the first column alone is filled.
 */
export function filling(areas: readonly Area[]): (row: number, cells: string[]) => string[] {
  const waiting = areas.filter(({ top, bottom }) => bottom > top).sort((a, b) => a.top - b.top)
  let next = 0
  // By their first column: areas of a sheet do not overlap, and of a file's that do the later is taken.
  const open = new Map<number, Area & { text: string }>()
  return (row, cells) => {
    if (waiting.length === 0) return cells
    for (const [left, { bottom }] of open) if (row > bottom) open.delete(left)
    let filled = cells
    for (const [left, { text }] of open) {
      if ((filled[left] ?? '') !== '') continue
      filled = [...filled]
      while (filled.length <= left) filled.push('')
      filled[left] = text
    }
    for (; next < waiting.length && waiting[next]!.top <= row; next++) {
      const area = waiting[next]!
      if (area.top === row && (cells[area.left] ?? '') !== '') open.set(area.left, { ...area, text: cells[area.left]! })
    }
    return filled
  }
}
