import { z } from 'zod'
import { codeOf, optionalText, requiredLine, version } from '../../fields'
import { FIRST_PUBLISHED_YEAR, FORMAT_CODES } from '../../law/report-formats/format-of'
import { SECTION_KEYS } from '../sections'
import { TABLE_FIGURES, type TableFigureId } from './published-report'

const WHOLE_NUMBER = /^(0|[1-9]\d{0,8})$/
const PUBLISHED_DECIMAL = /^(0|[1-9]\d{0,12})(\.\d{1,6})?$/

/** The name of a cell's field: a dot would begin another level in a form. */
export function fieldOf(figure: TableFigureId): string {
  return figure.replaceAll('.', '/')
}

const CELLS = new Map(TABLE_FIGURES.map((figure) => [fieldOf(figure), figure]))

/** Cells by their field; a blank one is left out. What published reports print for nothing (/, —) counts as blank. */
const cells = z.record(z.string().max(100), z.string().max(100, 'number')).transform((typed, context) => {
  const read: Partial<Record<TableFigureId, string>> = {}
  for (const [field, text] of Object.entries(typed)) {
    const figure = CELLS.get(field)
    const value = text.normalize('NFKC').replace(/[\s,]/g, '')
    if (!figure || /^[/\\—-]*$/.test(value)) continue
    const amount = figure === 'table2.administrative_charges'
    if ((amount ? PUBLISHED_DECIMAL : WHOLE_NUMBER).test(value)) read[figure] = value
    else context.addIssue({ code: 'custom', path: [field], message: amount ? 'amount' : 'number' })
  }
  return read
})

/** A published report of a year before the ledger, as it is entered or imported once; `version` 0: not yet entered. */
export const historyInput = z.object({
  year: z.coerce.number().int().min(FIRST_PUBLISHED_YEAR).max(2199),
  format: codeOf(FORMAT_CODES),
  source: requiredLine(200),
  cells,
  sections: z.partialRecord(z.enum(SECTION_KEYS), optionalText(100_000)),
  version,
  /** The organ that a file names; empty where it was typed in. */
  organ: optionalText(200).default(''),
  /** That the named organ is a former name of the own one. */
  formerName: z.boolean().default(false),
  /** That what breaks a rule was printed so, and is kept as printed. */
  asPrinted: z.boolean().default(false),
})
export type HistoryInput = z.output<typeof historyInput>
export type HistoryForm = z.input<typeof historyInput>
