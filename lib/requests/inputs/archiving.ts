import { z } from 'zod'
import { optionalLine, recordOfAct, requestNumber, requiredDate } from '../../fields'

const archiving = { archivedOn: requiredDate, fileNumber: optionalLine(60) }

/** 归档: the complete file goes to the archive. */
export const archivingInput = z.object({ number: requestNumber, ...archiving })
export type ArchivingInput = z.output<typeof archivingInput>

export const archivingCorrection = z.object({ ...recordOfAct, ...archiving })
export type ArchivingCorrection = z.output<typeof archivingCorrection>
