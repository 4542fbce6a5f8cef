import { z } from 'zod'
import { requiredId, version } from '../fields'
import { removalInput } from '../removal'
import { NEW_RECTIFICATION, rectificationFields, rectificationHolds } from './rectification'
import { NEW_SUGGESTION, suggestionFields, suggestionHolds } from './suggestion'

/**
 * What applicants ask for beside information: that a record about them be corrected (《条例》第四十一条), and that information
 * be published for everybody (第四十四条). Neither is a request for disclosure, so that no table of the report counts them.
 */
export const MATTER_REGISTERS = ['rectifications', 'suggestions'] as const
export type MatterRegister = (typeof MATTER_REGISTERS)[number]

/** The register at this address, or undefined if there is none. */
export function readMatterRegister(address: string): MatterRegister | undefined {
  return MATTER_REGISTERS.find((register) => register === address)
}

const rectification = { register: z.literal('rectifications'), ...rectificationFields }
const suggestion = { register: z.literal('suggestions'), ...suggestionFields }
const stored = { id: requiredId, version }

/** A record of either register. */
export const matterInput = z.discriminatedUnion('register', [
  z.object(rectification).superRefine(rectificationHolds),
  z.object(suggestion).superRefine(suggestionHolds),
])
export type MatterInput = z.output<typeof matterInput>
export type MatterForm = z.input<typeof matterInput>

export const matterChangeInput = z.discriminatedUnion('register', [
  z.object({ ...rectification, ...stored }).superRefine(rectificationHolds),
  z.object({ ...suggestion, ...stored }).superRefine(suggestionHolds),
])
export type MatterChangeInput = z.output<typeof matterChangeInput>
export type MatterChangeForm = z.input<typeof matterChangeInput>

export const matterRemovalInput = removalInput.extend({ register: z.enum(MATTER_REGISTERS) })
export type MatterRemoval = z.output<typeof matterRemovalInput>

/** An empty form of a register, or one that names the requests that led to it. */
export function newMatter(register: MatterRegister, requests: readonly string[] = []): MatterForm {
  if (register === 'rectifications') return { register, ...NEW_RECTIFICATION, requestNumber: requests[0] ?? '' }
  const ground = requests.length > 1 ? 'several_requests' : NEW_SUGGESTION.ground
  return { register, ...NEW_SUGGESTION, ground, requests: requests.map((number) => ({ number })) }
}

/** The address of an empty form that names these requests already. */
export function newMatterAddress(register: MatterRegister, requests: readonly string[]): string {
  const named = new URLSearchParams(requests.map((number) => ['request', number]))
  return `/requests/matters/${register}/new?${named}`
}

/** What a record is called in a message. */
export function matterTitle(matter: MatterForm): string {
  return matter.register === 'rectifications' ? matter.record : matter.matter
}
