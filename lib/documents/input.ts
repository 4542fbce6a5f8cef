import { z } from 'zod'
import {
  codeOf,
  optionalDate,
  optionalLine,
  optionalText,
  requiredDate,
  requiredId,
  requiredLine,
  version,
} from '../fields'
import { DOCUMENT_KINDS, ENDING_KINDS } from './document'

const ending = z.object({ kind: codeOf(ENDING_KINDS), endedOn: requiredDate, basis: requiredLine(200) })

/** A 规章 or 行政规范性文件, and how it ended if it has. */
export const documentInput = z.object({
  kind: codeOf(DOCUMENT_KINDS),
  title: requiredLine(300),
  documentNumber: optionalLine(60),
  issuedOn: requiredDate,
  validUntil: optionalDate,
  note: optionalText(2000),
  ending: ending.nullable(),
})
export type DocumentInput = z.output<typeof documentInput>
export type DocumentForm = z.input<typeof documentInput>

export const documentChangeInput = documentInput.extend({ id: requiredId, version })
export type DocumentChangeInput = z.output<typeof documentChangeInput>
