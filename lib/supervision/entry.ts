import { z } from 'zod'
import { requiredId, version } from '../fields'
import { removalInput } from '../removal'
import { complaintFields, complaintHolds, NEW_COMPLAINT } from './complaint'
import { evaluationFields, NEW_EVALUATION } from './evaluation'
import { inspectionFields, NEW_INSPECTION } from './inspection'
import { meetingFields, NEW_MEETING } from './meeting'
import { memberFields, memberHolds, NEW_MEMBER } from './member'
import { NEW_PROBLEM, problemFields, problemHolds } from './problem'
import { NEW_RULE, ruleFields, ruleHolds } from './rule'

/** The registers of supervision, each under its address. */
export const REGISTERS = [
  'leading-group',
  'rules',
  'meetings',
  'inspections',
  'complaints',
  'problems',
  'evaluations',
] as const
export type Register = (typeof REGISTERS)[number]

/** The register at this address, or undefined if there is none. */
export function readRegister(address: string): Register | undefined {
  return REGISTERS.find((register) => register === address)
}

const of = <const R extends Register>(register: R) => ({ register: z.literal(register) })
const stored = { id: requiredId, version }

/** A record of any of the registers: each noun has its fields and its rule, the frame around them is the same. */
export const entryInput = z.discriminatedUnion('register', [
  z.object({ ...of('leading-group'), ...memberFields }).superRefine(memberHolds),
  z.object({ ...of('rules'), ...ruleFields }).superRefine(ruleHolds),
  z.object({ ...of('meetings'), ...meetingFields }),
  z.object({ ...of('inspections'), ...inspectionFields }),
  z.object({ ...of('complaints'), ...complaintFields }).superRefine(complaintHolds),
  z.object({ ...of('problems'), ...problemFields }).superRefine(problemHolds),
  z.object({ ...of('evaluations'), ...evaluationFields }),
])
export type EntryInput = z.output<typeof entryInput>
export type EntryForm = z.input<typeof entryInput>

export const entryChangeInput = z.discriminatedUnion('register', [
  z.object({ ...of('leading-group'), ...memberFields, ...stored }).superRefine(memberHolds),
  z.object({ ...of('rules'), ...ruleFields, ...stored }).superRefine(ruleHolds),
  z.object({ ...of('meetings'), ...meetingFields, ...stored }),
  z.object({ ...of('inspections'), ...inspectionFields, ...stored }),
  z.object({ ...of('complaints'), ...complaintFields, ...stored }).superRefine(complaintHolds),
  z.object({ ...of('problems'), ...problemFields, ...stored }).superRefine(problemHolds),
  z.object({ ...of('evaluations'), ...evaluationFields, ...stored }),
])
export type EntryChangeInput = z.output<typeof entryChangeInput>
export type EntryChangeForm = z.input<typeof entryChangeInput>

export const entryRemovalInput = removalInput.extend({ register: z.enum(REGISTERS) })
export type EntryRemoval = z.output<typeof entryRemovalInput>

const EMPTY_ENTRIES = {
  'leading-group': NEW_MEMBER,
  rules: NEW_RULE,
  meetings: NEW_MEETING,
  inspections: NEW_INSPECTION,
  complaints: NEW_COMPLAINT,
  problems: NEW_PROBLEM,
  evaluations: NEW_EVALUATION,
} as const

/** An empty form of a register; an evaluation is mostly of the year that has passed. */
export function newEntry(register: Register, year: number): EntryForm {
  const lastYear = register === 'evaluations' ? { ofYear: year - 1 } : {}
  return { register, ...structuredClone(EMPTY_ENTRIES[register]), ...lastYear } as EntryForm
}

type Titled = {
  title?: string
  topic?: string
  position?: string
  inspected?: string
  matter?: string
  description?: string
  body?: string
}

/** What a record is called in a list. */
export function titleOf({ title, topic, position, inspected, matter, description, body }: Titled): string {
  return title ?? topic ?? position ?? inspected ?? matter ?? description ?? body ?? ''
}
