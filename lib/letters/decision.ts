import { z } from 'zod'
import { codeOf, optionalDate, optionalText, reason, requiredDate, requiredId, version } from '../fields'
import { VERDICTS } from '../published/review'
import { LETTER_PLACE_CODES } from './places'

/** A decision on one step; what is returned says why, and where in the letter. */
export const letterDecisionInput = z
  .object({
    id: requiredId,
    stepId: requiredId,
    verdict: codeOf(VERDICTS),
    remarks: optionalText(1000),
    place: codeOf(LETTER_PLACE_CODES).nullable(),
  })
  .refine(({ verdict, remarks }) => verdict === 'approved' || remarks !== '', { error: 'required', path: ['remarks'] })
export type LetterDecisionInput = z.output<typeof letterDecisionInput>

export const letterSignatureInput = z.object({ id: requiredId, stepId: requiredId })
export type LetterSignatureInput = z.output<typeof letterSignatureInput>

export const letterVoidInput = z.object({ id: requiredId, reason })
export type LetterVoidInput = z.output<typeof letterVoidInput>

/** Who is away, from when to when, and who acts meanwhile; nobody where nothing is handed over. */
export const absenceInput = z
  .object({ staffId: requiredId, substituteId: requiredId.nullable(), firstDay: requiredDate, lastDay: requiredDate })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { error: 'endBeforeStart', path: ['lastDay'] })
  .refine(({ staffId, substituteId }) => staffId !== substituteId, { error: 'choice', path: ['substituteId'] })
export type AbsenceInput = z.output<typeof absenceInput>

export const absenceEndInput = z.object({ id: requiredId, version, lastDay: optionalDate })
export type AbsenceEndInput = z.output<typeof absenceEndInput>
