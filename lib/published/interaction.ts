import { z } from 'zod'
import {
  codeOf,
  optionalDate,
  optionalId,
  optionalLine,
  optionalText,
  requiredDate,
  requiredId,
  requiredLine,
  version,
} from '../fields'
import { removalInput } from '../removal'

/** 互动交流: letters to the organ's columns, proposals (建议提案), and public events. */
export const INTERACTION_REGISTERS = ['letters', 'proposals', 'events'] as const
export type InteractionRegister = (typeof INTERACTION_REGISTERS)[number]

/** The register at this address, or undefined if there is none. */
export function readInteraction(address: string): InteractionRegister | undefined {
  return INTERACTION_REGISTERS.find((register) => register === address)
}

export const PROPOSAL_KINDS = {
  suggestion: { label: '人大代表建议', gloss: 'suggestion of a deputy' },
  proposal: { label: '政协提案', gloss: 'proposal of the consultative conference' },
} as const
export type ProposalKind = keyof typeof PROPOSAL_KINDS
export const PROPOSAL_KIND_CODES = Object.keys(PROPOSAL_KINDS) as [ProposalKind, ...ProposalKind[]]

export const EVENT_KINDS = {
  press_conference: { label: '新闻发布会', gloss: 'press conference' },
  interview: { label: '在线访谈', gloss: 'interview' },
  consultation: { label: '意见征集', gloss: 'consultation' },
} as const
export type EventKind = keyof typeof EVENT_KINDS
export const EVENT_KIND_CODES = Object.keys(EVENT_KINDS) as [EventKind, ...EventKind[]]

const number = z.int('number').min(0, 'number').max(1_000_000, 'number')
const optionalNumber = number.nullable()
/** Empty in a form that nobody has filled in yet. */
const requiredNumber = optionalNumber.transform((value, { addIssue }) => {
  if (value !== null) return value
  addIssue({ code: 'custom', message: 'number' })
  return z.NEVER
})

/** What a column such as 局长信箱 received and answered in a period; answers to earlier letters may be more. */
const letters = z.object({
  register: z.literal('letters'),
  columnName: requiredLine(60),
  periodFrom: requiredDate,
  periodTo: requiredDate,
  received: requiredNumber,
  answered: requiredNumber,
  published: optionalNumber,
  note: optionalText(2000),
})

/** 建议提案: what a deputy or the consultative conference put forward, when it was answered, and the item that says so. */
const proposals = z.object({
  register: z.literal('proposals'),
  kind: codeOf(PROPOSAL_KIND_CODES),
  number: optionalLine(40),
  title: requiredLine(300),
  receivedOn: requiredDate,
  answeredOn: optionalDate,
  itemId: optionalId,
  note: optionalText(2000),
})

/** A press conference, an interview or a consultation, and what came of it. */
const events = z.object({
  register: z.literal('events'),
  kind: codeOf(EVENT_KIND_CODES),
  title: requiredLine(300),
  heldOn: requiredDate,
  until: optionalDate,
  host: optionalLine(100),
  received: optionalNumber,
  adopted: optionalNumber,
  itemId: optionalId,
  note: optionalText(2000),
})

const later =
  (from: string, to: string) =>
  (entry: Record<string, unknown>, { addIssue }: z.RefinementCtx) => {
    const [first, last] = [entry[from] as string, entry[to] as string | null]
    if (last && last < first) addIssue({ code: 'custom', message: 'endBeforeStart', path: [to] })
  }

const moreAdopted = ({ received, adopted }: z.output<typeof events>, { addIssue }: z.RefinementCtx) => {
  if ((adopted ?? 0) > (received ?? 0)) addIssue({ code: 'custom', message: 'number', path: ['adopted'] })
}

const oneYear = ({ periodFrom, periodTo }: z.output<typeof letters>, { addIssue }: z.RefinementCtx) => {
  if (periodTo < periodFrom || periodTo.slice(0, 4) !== periodFrom.slice(0, 4))
    addIssue({ code: 'custom', message: 'periodOrder', path: ['periodTo'] })
}

const stored = { id: requiredId, version }

/** A record of any of the three registers. */
export const interactionInput = z.discriminatedUnion('register', [
  letters.superRefine(oneYear),
  proposals.superRefine(later('receivedOn', 'answeredOn')),
  events.superRefine(later('heldOn', 'until')).superRefine(moreAdopted),
])
export type InteractionInput = z.output<typeof interactionInput>
export type InteractionForm = z.input<typeof interactionInput>

export const interactionChangeInput = z.discriminatedUnion('register', [
  letters.extend(stored).superRefine(oneYear),
  proposals.extend(stored).superRefine(later('receivedOn', 'answeredOn')),
  events.extend(stored).superRefine(later('heldOn', 'until')).superRefine(moreAdopted),
])
export type InteractionChangeInput = z.output<typeof interactionChangeInput>
export type InteractionChangeForm = z.input<typeof interactionChangeInput>

export const interactionRemovalInput = removalInput.extend({ register: z.enum(INTERACTION_REGISTERS) })
export type InteractionRemoval = z.output<typeof interactionRemovalInput>

/** An empty form of a register. */
export function newInteraction(register: InteractionRegister): InteractionForm {
  switch (register) {
    case 'letters':
      return {
        register,
        columnName: '',
        periodFrom: '',
        periodTo: '',
        note: '',
        received: null,
        answered: null,
        published: null,
      }
    case 'proposals':
      return {
        register,
        kind: 'suggestion',
        number: '',
        title: '',
        receivedOn: '',
        answeredOn: '',
        itemId: null,
        note: '',
      }
    case 'events':
      return {
        register,
        kind: 'press_conference',
        title: '',
        heldOn: '',
        until: '',
        host: '',
        received: null,
        adopted: null,
        itemId: null,
        note: '',
      }
  }
}

/** The name of a saved record, shown with the next empty form. */
export function interactionTitle(entry: { columnName?: string; title?: string }): string {
  return entry.title ?? entry.columnName ?? ''
}
