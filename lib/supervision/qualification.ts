import { z } from 'zod'
import type { PlainDate } from '../dates'
import {
  optionalDate,
  optionalId,
  optionalLine,
  optionalText,
  requiredDate,
  requiredId,
  requiredLine,
  version,
} from '../fields'

/** 学时, with one decimal at most; kept in tenths. */
const hours = z
  .string('required')
  .trim()
  .regex(/^\d{1,3}(\.\d)?$/, 'hours')
  .transform((text) => Math.round(Number(text) * 10))
  .refine((tenths) => tenths > 0, 'hours')

export const trainingInput = z.object({
  heldOn: requiredDate,
  topic: requiredLine(200),
  hours,
  trainer: optionalLine(60),
  participants: z.array(requiredId).max(500),
  others: z.int('number').min(0, 'number').max(100_000, 'number').nullable(),
  note: optionalText(2000),
})
export type TrainingInput = z.output<typeof trainingInput>
export type TrainingForm = z.input<typeof trainingInput>
export const trainingChangeInput = trainingInput.extend({ id: requiredId, version })
export type TrainingChangeInput = z.output<typeof trainingChangeInput>

/** 学时 in words: 15 tenths are 1.5. */
export function hoursOf(tenths: number): string {
  return String(tenths / 10)
}

const assessment = z.object({
  staffId: requiredId,
  trainingId: optionalId,
  assessedOn: requiredDate,
  score: optionalLine(20),
  passed: z.boolean(),
  validUntil: optionalDate,
  note: optionalText(2000),
})

/** A passed assessment needs a day until which it is valid; a failed one must not have one. */
function validity({ passed, assessedOn, validUntil }: z.output<typeof assessment>, { addIssue }: z.RefinementCtx) {
  const error =
    passed !== (validUntil !== null) ? 'validity' : validUntil && validUntil < assessedOn ? 'periodOrder' : null
  if (error) addIssue({ code: 'custom', message: error, path: ['validUntil'] })
}

export const assessmentInput = assessment.superRefine(validity)
export type AssessmentInput = z.output<typeof assessmentInput>
export type AssessmentForm = z.input<typeof assessmentInput>
export const assessmentChangeInput = assessment.extend({ id: requiredId, version }).superRefine(validity)
export type AssessmentChangeInput = z.output<typeof assessmentChangeInput>

/** The number of days before its end from which a qualification is shown as running out. */
export const ANNOUNCED_BEFORE_DAYS = 30

export type QualificationStanding = 'none' | 'in_force' | 'expiring' | 'expired'

/** How a qualification that ends on a day stands on another. */
export function qualificationStanding(
  validUntil: PlainDate | null,
  today: PlainDate,
  announcedFrom: PlainDate,
): QualificationStanding {
  if (!validUntil) return 'none'
  if (validUntil < today) return 'expired'
  return validUntil <= announcedFrom ? 'expiring' : 'in_force'
}
