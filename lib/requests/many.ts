import { z } from 'zod'
import { optionalId, optionalText, requestNumber, requiredDate, requiredId } from '../fields'
import { MOST_AT_ONCE } from '../row-by-row'

const numbers = z.array(requestNumber).min(1, 'required').max(MOST_AT_ONCE, 'tooManyParts')

/** 归档 of many requests on one day. */
export const archiveManyInput = z.object({ numbers, archivedOn: requiredDate })
export type ArchiveManyInput = z.output<typeof archiveManyInput>

/** An archiving that has just been entered, by which it can be undone. */
const undoableArchiving = z.object({ number: requestNumber, id: requiredId })
export type UndoableArchiving = z.output<typeof undoableArchiving>
export const undoArchivingsInput = z.object({ undo: z.array(undoableArchiving).min(1).max(MOST_AT_ONCE) })

/** 分办、交接 of many requests: what is left empty stays with each of them as it is. */
export const assignManyInput = z
  .object({ numbers, sectionId: optionalId, handlerId: optionalId, note: optionalText(500) })
  .refine(({ sectionId, handlerId }) => sectionId !== null || handlerId !== null, {
    path: ['sectionId'],
    message: 'required',
  })
export type AssignManyInput = z.output<typeof assignManyInput>

/** Where a request was before it was handed over. */
const undoableAssignment = z.object({ number: requestNumber, sectionId: optionalId, handlerId: optionalId })
export type UndoableAssignment = z.output<typeof undoableAssignment>
export const undoAssignmentsInput = z.object({ undo: z.array(undoableAssignment).min(1).max(MOST_AT_ONCE) })
