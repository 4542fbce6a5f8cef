import type { z } from 'zod'
import type { PlainDate } from '../dates'
import {
  codeOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalText,
  requiredDate,
  requiredLine,
  requiredText,
} from '../fields'
import { RECTIFICATION_DECISION_CODES, RECTIFICATION_DECISIONS, type RectificationDecision } from '../law/matters'
import { decidedTogether, notBefore } from './decided'

/**
 * 更正要求 (《条例》第四十一条): somebody has evidence that the organ holds an inaccurate record about them. `dueOn` is the
 * organ's own day, since the article sets none; `decidedOn` is the day on which the applicant was told.
 */
export const rectificationFields = {
  receivedOn: requiredDate,
  applicantName: requiredLine(100),
  contact: optionalLine(200),
  record: requiredLine(300),
  requested: requiredText(2000),
  evidence: requiredText(1000),
  requestNumber: optionalLine(20),
  handlerId: optionalId,
  dueOn: optionalDate,
  decision: codeOf(RECTIFICATION_DECISION_CODES).nullable(),
  decidedOn: optionalDate,
  correctedOn: optionalDate,
  competentOrgan: optionalLine(100),
  reason: optionalText(1000),
  answerNumber: optionalLine(60),
  note: optionalText(2000),
}

type Rectification = {
  receivedOn: PlainDate
  dueOn: PlainDate | null
  decision: RectificationDecision | null
  decidedOn: PlainDate | null
  correctedOn: PlainDate | null
  competentOrgan: string
  reason: string
}

/** A decision has its day and what the applicant has to be told with it; no day lies before the request. */
export function rectificationHolds(matter: Rectification, context: z.RefinementCtx): void {
  decidedTogether(matter, context)
  notBefore('receivedOn', ['dueOn', 'correctedOn', 'decidedOn'])(matter, context)
  const needs = matter.decision && RECTIFICATION_DECISIONS[matter.decision].needs
  if (needs && !matter[needs]) context.addIssue({ code: 'custom', message: 'required', path: [needs] })
}

export const NEW_RECTIFICATION = {
  receivedOn: '',
  applicantName: '',
  contact: '',
  record: '',
  requested: '',
  evidence: '',
  requestNumber: '',
  handlerId: null,
  dueOn: '',
  decision: null,
  decidedOn: '',
  correctedOn: '',
  competentOrgan: '',
  reason: '',
  answerNumber: '',
  note: '',
} as const
