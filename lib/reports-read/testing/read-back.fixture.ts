import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { formatOf } from '../../law/report-formats/format-of'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '../../law/report-formats/report-format'
import { table3Columns } from '../../law/report-formats/rows'
import type { ReadReport } from '../recognise'

const FOLDER = path.join(import.meta.dirname, 'files')

/** What a published report says by its own print; a cell that is blank or not there is null or left out. */
export type Expected = {
  organ: string | null
  year: number | null
  format: string | null
  table2: Record<string, number>
  table3: Record<string, (number | null)[]>
  table4: Record<string, (number | null)[]>
  slips: { rule: string; row?: string; column?: string; block?: string; rows?: string[]; columns?: string[] }[]
}

export type PublishedFile = { name: string; bytes: Buffer; expected: Expected }

/** Reports as offices published them, each with what must be read in it. */
export const PUBLISHED_FILES: readonly PublishedFile[] = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => ({
    name,
    bytes: readFileSync(path.join(FOLDER, name)),
    expected: JSON.parse(readFileSync(path.join(FOLDER, name.replace(/\.\w+$/, '.expected.json')), 'utf8')),
  }))

/** The cells that a report must give, by name. */
export function expectedCells({ table2, table3, table4 }: Expected): Record<string, number> {
  const cells: Record<string, number> = {}
  const put = (id: string, value: number | null | undefined) => {
    if (value !== null && value !== undefined) cells[id] = value
  }
  for (const [figure, value] of Object.entries(table2)) put(`table2.${figure}`, value)
  for (const [row, values] of Object.entries(table3))
    for (const [at, column] of table3Columns(formatOf(2021)).entries()) put(`table3.${row}.${column}`, values[at])
  for (const block of TABLE4_BLOCKS)
    for (const [at, column] of TABLE4_COLUMNS.entries()) put(`table4.${block}.${column}`, table4[block]?.[at])
  return cells
}

/** The cells of a report in which a number was read. */
export function numbersRead({ cells }: Pick<ReadReport, 'cells'>): Record<string, number> {
  return Object.fromEntries([...cells].flatMap(([id, { value }]) => (value === null ? [] : [[id, Number(value)]])))
}
