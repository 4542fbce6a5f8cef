import { z } from 'zod'
import { codeOf, optionalText, requiredDate, requiredLine, version } from '../fields'
import { FIRST_REPORT_YEAR } from '../law/report-formats/format-of'
import { filter, pageNumber } from '../list-query'
import { CHART_IDS } from './charts'
import { PDF_STANDARDS, REPORT_FILE_FORMATS } from './formats'
import { GLANCE_FORMAT_NAMES, GLANCE_SHAPE_NAMES } from './glance/file'
import { GLANCE_PANELS } from './glance/panels'
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
/** Which charts go into the document. */
export const chartsInput = z.object({ year: reportYear, charts: z.array(codeOf(CHART_IDS)) })
export type ChartsInput = z.output<typeof chartsInput>

/** A published version as its address names it. */
export const revisionAddress = z.object({ year: reportYear, revision: z.coerce.number().int().min(1) })

/** A version, or the report as the ledger has it now. */
export const reportAddress = revisionAddress.partial({ revision: true })

/** A file of the report as its address asks for it. */
export const reportFileInput = reportAddress.extend({
  format: codeOf(REPORT_FILE_FORMATS),
  standard: codeOf(PDF_STANDARDS).optional(),
  /** For a workbook: with the records behind its figures. */
  records: z.literal('1').optional(),
  /** For PDF and Word: the copy that is handed in. */
  copy: z.literal('1').optional(),
})

/** What stands on 一图读懂 of a year. */
export const glanceInput = z.object({ year: reportYear, panels: z.array(codeOf(GLANCE_PANELS)) })
export type GlanceInput = z.output<typeof glanceInput>

/** A file of 一图读懂 as its address asks for it. */
export const glanceFileInput = reportAddress.extend({
  format: codeOf(GLANCE_FORMAT_NAMES),
  shape: codeOf(GLANCE_SHAPE_NAMES).default('a4'),
})

/** What the copy that is handed in says beside the report. */
export const copyInput = z.object({
  year: reportYear,
  formedOn: requiredDate,
  signer: requiredLine(60),
  /** A line for each. */
  attachments: optionalText(4000),
})
export type CopyInput = z.output<typeof copyInput>

/** The hash of the report's content as shown on the page. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/)

export const stepInput = z.object({ year: reportYear, contentHash, note: optionalText(500) })
export type StepInput = z.output<typeof stepInput>

/** `address`: where it was published; `reason`: why the version before is corrected. */
export const publicationInput = z.object({
  year: reportYear,
  contentHash,
  publishedOn: requiredDate,
  address: requiredLine(500),
  reason: optionalText(1000),
})
export type PublicationInput = z.output<typeof publicationInput>
