import type { Table2Figure } from '../law/report-formats/report-format'
import { formWithMost, type Table2Form, table2Spellings } from './form-words'
import { alike, core } from './plain-text'
import { type ReadCell, readCell, readTableCell } from './read-cell'
import { cellsOfRow, type PlacedGrid, type SourceCell } from './source'

const LEAST_ALIKE = 0.8

/** The cells of table 二 that a table holds, in one form; empty where it has none of its rows. */
export function table2InGrid(grid: PlacedGrid, form: Table2Form): Map<Table2Figure, ReadCell> {
  const found = new Map<Table2Figure, ReadCell>()
  let heads: SourceCell[] = []
  for (let row = 0; row < grid.rows; row++) {
    const cells = cellsOfRow(grid, row)
    const headed = cells.filter(({ text }) => columnOf(form, text) !== undefined)
    if (headed.length > 0) heads = headed
    const label = cells.findIndex(({ text }) => rowOf(form, text) !== undefined)
    if (label < 0) continue
    const { words, cells: figures } = rowOf(form, cells[label]!.text)!
    const values = valuesOf(grid, row, cells.slice(label + 1), figures.length, heads, form, words)
    for (const [at, value] of values.entries()) {
      const figure = figures[at]
      if (figure && value) found.set(figure, amountRead(readTableCell(value), heads))
    }
  }
  return found
}

/** The form whose heads of columns the tables have most of. */
export function formOfGrids(grids: readonly PlacedGrid[]): Table2Form | undefined {
  const texts = new Set(
    grids.flatMap((grid) =>
      Array.from({ length: grid.rows }, (_, row) => cellsOfRow(grid, row).map(({ text }) => core(text))).flat(),
    ),
  )
  return formWithMost(
    ({ columns }) =>
      columns.filter((words) =>
        [...texts].some((text) => text === words || alike(text, words, LEAST_ALIKE) >= LEAST_ALIKE),
      ).length,
  )
}

function rowOf({ rows }: Table2Form, text: string) {
  const said = core(text)
  return said === ''
    ? undefined
    : rows.find(({ words }) =>
        table2Spellings(words).some(
          (word) => word === said || (word.length > 3 && alike(word, said, LEAST_ALIKE) >= LEAST_ALIKE),
        ),
      )
}

function columnOf({ columns }: Table2Form, text: string): string | undefined {
  const said = core(text)
  return said.length < 4
    ? undefined
    : columns.find((words) => words === said || alike(words, said, LEAST_ALIKE) >= LEAST_ALIKE)
}

/** A row’s cells under the heads of its block; without heads, as many as the form has for the row. */
function valuesOf(
  grid: PlacedGrid,
  row: number,
  behind: readonly SourceCell[],
  count: number,
  heads: readonly SourceCell[],
  form: Table2Form,
  words: string,
): (SourceCell | undefined)[] {
  const block = form.format.table2.blocks.find(({ rows }) => rows.some(({ label }) => core(label) === words))
  const columns = block?.columns.slice(1).map(core) ?? []
  const under = columns.map((name) => {
    const head = heads.find(({ text }) => columnOf(form, text) === name)
    const cell = head && grid.at(row, head.column)
    return cell && cell.row === row && behind.includes(cell) ? cell : undefined
  })
  if (under.every((cell) => cell !== undefined) && new Set(under).size === count) return under
  return behind.length === count ? [...behind] : []
}

const IN_YUAN = /单位[:：]?元|（元）|\(元\)/

/** 元 printed where 万元 is asked is the same amount, and is said to have been printed so. */
function amountRead(cell: ReadCell, heads: readonly SourceCell[]): ReadCell {
  const yuan = /^([\d,]+(?:\.\d+)?)元$/.exec(cell.printed.replace(/\s/g, ''))?.[1]
  const asked = heads.some(({ text }) => IN_YUAN.test(text)) ? cell.value : undefined
  const amount = yuan ?? asked
  return amount === undefined || amount === null
    ? withoutUnit(cell)
    : { ...cell, state: 'number', value: inWan(amount) }
}

function withoutUnit(cell: ReadCell): ReadCell {
  const amount = /^([\d,]+(?:\.\d+)?)万元?$/.exec(cell.printed.replace(/\s/g, ''))?.[1]
  return amount ? { ...readCell(amount, cell.place), printed: cell.printed } : cell
}

/** 元 as 万元, exactly. */
function inWan(yuan: string): string {
  const [whole = '0', fraction = ''] = yuan.replaceAll(',', '').split('.')
  const digits = whole.padStart(5, '0')
  return readCell(`${digits.slice(0, -4).replace(/^0+(?=\d)/, '')}.${digits.slice(-4)}${fraction}`, {}).value ?? '0'
}
