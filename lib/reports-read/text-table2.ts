import type { FormatCode } from '../law/report-formats/format-of'
import type { ReportFormat, Table2Figure } from '../law/report-formats/report-format'
import { figureRunAt, waysOfRun } from './figure-run'
import type { FlatText } from './flat-text'
import { formWithMost, TABLE2_FORMS, type Table2Form, type Table2Words, table2Spellings } from './form-words'
import { chainOf, type FoundLabel } from './label-chain'
import { type Letters, lettersOf, placesOf } from './letters'
import type { OpenReading } from './open-readings'
import type { ReadCell } from './read-cell'
import { openCells } from './settle'

/**
 * Table 二 as it was read: the form whose heads it has, its cells as far as they were found, and the rows of glued digits that
 * can be cut in several ways.
 */
export type ReadTable2 = {
  format: ReportFormat<FormatCode>
  cells: Map<Table2Figure, ReadCell>
  open: readonly OpenReading[]
}

type Label = FoundLabel & { words: Table2Words }

/** Table 二 in running text before `limit`, where table 三 begins. */
export function table2InText({ text, placeAt }: FlatText, limit: number): ReadTable2 | undefined {
  const region = text.slice(0, limit)
  const letters = lettersOf(region)
  const form = formOf(letters)
  if (!form) return undefined
  const from = Math.min(...form.columns.flatMap((words) => placesOf(letters, words).map(({ start }) => start)))
  const chain = chainOf(labelsIn(region, letters, form).filter(({ start }) => start >= from - LEAD))
  if (chain.length === 0) return undefined
  const cells = new Map<Table2Figure, ReadCell>()
  const open: OpenReading[] = []
  for (const [index, { words, end }] of chain.entries()) {
    const run = figureRunAt(region, end, chain[index + 1]?.start ?? limit)
    const signed = form.format.table2.measures === 'items'
    const ways = waysOfRun(run, words.cells.length, placeAt, { signed })
    // Nothing in table 二 itself decides between two ways to cut glued digits: the text, or another year's report, may.
    if (ways.length > 1) {
      open.push({
        cells: words.cells.map((figure) => figure && (`table2.${figure}` as const)),
        ways,
        printed: run.text,
      })
      continue
    }
    const values = ways[0] ?? openCells(words.cells.length, placeAt(run.start), run.text)
    for (const [at, figure] of words.cells.entries()) if (figure) cells.set(figure, values[at]!)
  }
  return cells.size + open.length > 0 ? { format: form.format, cells, open } : undefined
}

/** A label may stand a little before the first head that is still in the text. */
const LEAD = 200

/** The form whose heads of columns the text has; a head that is part of another form’s longer one does not count. */
function formOf(letters: Letters): Table2Form | undefined {
  return formWithMost((form) => {
    const others = TABLE2_FORMS.filter((other) => other !== form).flatMap(({ columns }) => columns)
    const own = form.columns.filter((words) => {
      const longer = others.filter((other) => other !== words && other.includes(words))
      const hidden = longer.flatMap((other) => placesOf(letters, other))
      return placesOf(letters, words).some((place) => !hidden.some(({ end }) => end === place.end))
    })
    return own.length
  })
}

function labelsIn(text: string, letters: Letters, { rows }: Table2Form): Label[] {
  return rows.flatMap((words, order) =>
    table2Spellings(words.words)
      .flatMap((spelling) => placesOf(letters, spelling))
      .map(({ start, end }) => ({ words, order, start, end, run: figureRunAt(text, end, text.length) })),
  )
}
