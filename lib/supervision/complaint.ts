import type { z } from 'zod'
import type { PlainDate } from '../dates'
import { optionalDate, optionalLine, optionalText, requiredDate, requiredLine, requiredText } from '../fields'
import { endsAfter } from './spans'

/** 投诉举报 (Art. 47, 51): the matter and its result; who complained is left to the file. */
export const complaintFields = {
  receivedOn: requiredDate,
  receivedFrom: requiredLine(100),
  matter: requiredText(1000),
  requestNumber: optionalLine(20),
  answeredOn: optionalDate,
  result: optionalText(2000),
}

type Complaint = { receivedOn: PlainDate; answeredOn: PlainDate | null; result: string }

/** An answered complaint has a result, and an open one has none. */
export function complaintHolds(complaint: Complaint, context: z.RefinementCtx): void {
  endsAfter('receivedOn', 'answeredOn')(complaint, context)
  if ((complaint.answeredOn === null) !== (complaint.result === ''))
    context.addIssue({ code: 'custom', message: 'bothOrNone', path: [complaint.answeredOn ? 'result' : 'answeredOn'] })
}
export const NEW_COMPLAINT = {
  receivedOn: '',
  receivedFrom: '',
  matter: '',
  requestNumber: '',
  answeredOn: '',
  result: '',
}
