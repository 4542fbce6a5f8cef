import { z } from 'zod'
import { formatByCode } from '../law/report-formats/format-of'
import { fieldOf } from '../report/history/input'
import { TABLE_FIGURES } from '../report/history/published-report'
import { historyFromJson } from '../report/history/read-json'
import { readCell } from './read-cell'
import { ReadError } from './read-error'
import { extents, type ReadReport } from './recognise'

const printedSections = z.object({
  sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
})

/** Reads a report that is data already, as docs/report-json.md describes it. */
export function reportFromJson(text: string): ReadReport {
  const data = historyFromJson(text)
  if (!data) throw new ReadError('noReport')
  const format = formatByCode(data.format)
  const cells = new Map(
    TABLE_FIGURES.flatMap((figure) => {
      const value = data.cells[fieldOf(figure)]
      return value === undefined ? [] : [[figure, readCell(value, {})] as const]
    }),
  )
  const sections = printedSections.safeParse(JSON.parse(text)).data?.sections ?? []
  return {
    organ: data.organ,
    year: Number(data.year),
    format,
    cells,
    sections,
    narrative: data.sections,
    read: extents(format, cells),
    readings: [],
  }
}
