import { z } from 'zod'
import { optionalId, optionalText, reason, requestNumber } from '../fields'

/** 分办: which section and which person take the request in hand. */
export const assignmentInput = z
  .object({ number: requestNumber, sectionId: optionalId, handlerId: optionalId, note: optionalText(500) })
  .refine(({ sectionId, handlerId }) => sectionId !== null || handlerId !== null, {
    path: ['sectionId'],
    message: 'required',
  })
export type AssignmentInput = z.output<typeof assignmentInput>

/** 退回: the section gives the request back, and says why. */
export const returnInput = z.object({ number: requestNumber, reason })
export type ReturnInput = z.output<typeof returnInput>
