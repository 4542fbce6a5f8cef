import { z } from 'zod'
import { requiredDate, requiredLine } from './fields'

/** 修改: when a document or an internal rule was amended, and by which document. */
export const amendmentInput = z.object({ amendedOn: requiredDate, basis: requiredLine(200) })
export const amendments = z.array(amendmentInput).max(50)
export type Amendment = z.output<typeof amendmentInput>

export const NEW_AMENDMENT: z.input<typeof amendmentInput> = { amendedOn: '', basis: '' }
