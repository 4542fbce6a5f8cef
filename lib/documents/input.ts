import { z } from 'zod'
import { amendments } from '../amendment'
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

const documentFields = z.object({
  kind: codeOf(DOCUMENT_KINDS),
  title: requiredLine(300),
  documentNumber: optionalLine(60),
  issuedOn: requiredDate,
  validUntil: optionalDate,
  /** The other organs of a joint document; it counts where this organ leads. */
  jointWith: optionalLine(200),
  leads: z.boolean(),
  note: optionalText(2000),
  amendments,
  ending: ending.nullable(),
})
/** A document made by this organ alone is led by it. */
const ledUnlessJoint = <T extends { jointWith: string; leads: boolean }>(document: T): T => ({
  ...document,
  leads: document.leads || document.jointWith === '',
})

/** A 规章 or 行政规范性文件, its amendments, and how it ended if it has. */
export const documentInput = documentFields.transform(ledUnlessJoint)
export type DocumentInput = z.output<typeof documentInput>
export type DocumentForm = z.input<typeof documentInput>

export const documentChangeInput = documentFields.extend({ id: requiredId, version }).transform(ledUnlessJoint)
export type DocumentChangeInput = z.output<typeof documentChangeInput>
