import { z } from 'zod'
import { codeOf, recordOfAct, requestNumber, requiredDate, requiredText } from '../../fields'
import { LAPSE_OUTCOMES } from '../lapse-outcomes'

const lapse = { lapsedOn: requiredDate, statement: requiredText(1000) }

/**
 * 不再处理: the applicant let the time to correct (Art. 30) or to pay (国办函〔2020〕109号第六条) pass without good reason. Neither
 * article asks for a document, so that the request ends on the day on which the organ states it. An organ that sends a notice
 * of it records that as the reply, which counts from its service.
 */
export const lapseInput = z.object({ number: requestNumber, outcome: codeOf(LAPSE_OUTCOMES), ...lapse })
export type LapseInput = z.output<typeof lapseInput>

export const lapseCorrection = z.object({ ...recordOfAct, ...lapse })
export type LapseCorrection = z.output<typeof lapseCorrection>
