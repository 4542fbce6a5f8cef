import { z } from 'zod'
import { inChinese, isPlainDate } from '../dates'
import { codeOf, optionalText, requestNumber, requiredId, requiredText, version } from '../fields'
import { OUTCOME_CODES, type OutcomeCode } from '../law/outcomes'
import { outcomeName } from '../law/report-formats/names'
import { REST_GROUNDS, type RestGround } from '../law/rest-grounds'
import { SERVICE_ROUTE_CODES } from '../law/service'
import { MATTER_REGISTERS } from '../matters/matter'
import type { LetterChoice } from './facts'
import type { Entries } from './places'
import { LETTER_PLACE_CODES } from './places'
import { type ActField, type ActValues, fieldsOfAct } from './planned-act'
import { WORDED_KINDS } from './wordings/shipped'

const MOST_CHARACTERS = 5000

/**
 * What people wrote for a letter: into its places, for the act that it records, and by which route it is to be served,
 * since a letter that goes online names the online route for a review.
 */
export const letterContent = z.object({
  entries: z.partialRecord(z.enum(LETTER_PLACE_CODES), optionalText(MOST_CHARACTERS)),
  act: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.union([optionalText(MOST_CHARACTERS), z.number(), z.null()])),
  route: codeOf(SERVICE_ROUTE_CODES).nullable(),
})
export type LetterContent = z.output<typeof letterContent>

/** Which letter of a case is to be drafted, or which signed letter it is to correct and why. */
export const letterDraftInput = z.object({
  number: requestNumber,
  kind: z.enum(WORDED_KINDS),
  outcome: codeOf(OUTCOME_CODES).nullable(),
  record: requiredId.nullable(),
  content: letterContent,
})
export type LetterDraftInput = z.output<typeof letterDraftInput>

/** The letter of which matter is to be drafted: a matter has one. */
export const matterLetterInput = z.object({
  register: z.enum(MATTER_REGISTERS),
  id: requiredId,
  content: letterContent,
})
export type MatterLetterInput = z.output<typeof matterLetterInput>

export const letterCorrectionInput = z.object({ id: requiredId, reason: requiredText(500) })
export type LetterCorrectionInput = z.output<typeof letterCorrectionInput>

export const letterSaveInput = z.object({ id: requiredId, version, content: letterContent })
export type LetterSaveInput = z.output<typeof letterSaveInput>

export const letterInput = z.object({ id: requiredId, version })
export type LetterInput = z.output<typeof letterInput>

/** What was entered for the act, as it stands in the letter. */
export function placesOfAct(chosen: LetterChoice, { act, route }: LetterContent): Entries {
  const filled = fieldsOfAct(chosen).flatMap((field) => {
    const text = textOf(field, act)
    return field.place && text !== '' ? [[field.place, text] as const] : []
  })
  return { ...Object.fromEntries(filled), ...(route === 'electronic' && { 'letter.served_online': '是' }) }
}

function textOf({ name, type }: ActField, act: ActValues): string {
  const value = act[name]
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') return String(value)
  if (type === 'date') return isPlainDate(value) ? inChinese(value) : ''
  if (type === 'refusal') return isOutcome(value) ? outcomeName(value) : ''
  if (type === 'restGround') return value in REST_GROUNDS ? REST_GROUNDS[value as RestGround].label : ''
  return value
}

function isOutcome(code: string): code is OutcomeCode {
  return (OUTCOME_CODES as readonly string[]).includes(code)
}
