import { z } from 'zod'
import { codeOf, optionalText, version } from '../fields'
import { FIRST_REPORT_YEAR } from '../law/report-formats/formats'
import { filter, pageNumber } from '../list-query'
import { SECTION_KEYS } from './sections'

export const reportYear = z.coerce.number().int().min(FIRST_REPORT_YEAR).max(2199)

/** A section as the office edits it: figures stand in it under their labels; empty gives it back to the draft. */
export const sectionInput = z.object({
  year: reportYear,
  section: codeOf(SECTION_KEYS),
  text: optionalText(20_000),
  version,
})

/** The part of a figure's records that an address asks for. */
export const figureQuery = z.object({
  page: pageNumber,
  month: filter(z.string().regex(/^\d{4}-\d\d$/)),
  section: filter(z.coerce.number().int().min(0)),
})
