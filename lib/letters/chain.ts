import { z } from 'zod'
import { codeOf, requiredLine, version } from '../fields'
import { type LetterKind, letterRule } from '../law/letters/letters'
import { REVIEWER_ROLES, type ReviewerRole } from '../published/review-chain'

/** What a step of a letter's approval is for. The last one is always the signature. */
export const LETTER_DUTIES = {
  section: { label: '科室审核', gloss: 'review by the section' },
  secrecy: { label: '保密审查', gloss: 'secrecy review' },
  legality: { label: '合法性审核', gloss: 'legality review' },
  signature: { label: '签发', gloss: 'signature' },
} as const
export type LetterDuty = keyof typeof LETTER_DUTIES
export const LETTER_DUTY_CODES = Object.keys(LETTER_DUTIES) as [LetterDuty, ...LetterDuty[]]

/** Letters that can have a chain of their own; those of a scope without one go the usual way. */
export const CHAIN_SCOPES = {
  usual: { label: '一般文书', gloss: 'letters in general' },
  receipt: { label: '登记回执', gloss: 'receipts' },
  notice: { label: '程序性告知', gloss: 'procedural notices' },
  consultation: { label: '征求意见', gloss: 'consultations' },
  reply: { label: '答复、决定', gloss: 'replies and decisions' },
} as const
export type ChainScope = keyof typeof CHAIN_SCOPES
export const CHAIN_SCOPE_CODES = Object.keys(CHAIN_SCOPES) as [ChainScope, ...ChainScope[]]

export type LetterStep = { duty: LetterDuty; name: string; role: ReviewerRole; qualified: boolean }
export type ScopedStep = LetterStep & { scope: ChainScope }

/** The chains of an organ that has chosen none. A receipt decides nothing, so that its clerk signs it. */
export const DEFAULT_LETTER_CHAINS: readonly ScopedStep[] = [
  { scope: 'usual', duty: 'section', name: '科室审核', role: 'clerk', qualified: false },
  { scope: 'usual', duty: 'secrecy', name: '保密审查', role: 'reviewer', qualified: false },
  { scope: 'usual', duty: 'legality', name: '合法性审核', role: 'reviewer', qualified: false },
  { scope: 'usual', duty: 'signature', name: '签发', role: 'supervisor', qualified: false },
  { scope: 'receipt', duty: 'signature', name: '签发', role: 'clerk', qualified: false },
]

/** Which chain a letter of that kind can have for itself. */
function scopeOf(kind: LetterKind): Exclude<ChainScope, 'usual'> {
  const { occasion } = letterRule(kind)
  if (occasion === 'receipt') return 'receipt'
  if (occasion === 'consultation') return 'consultation'
  return ['clarification_notice', 'reasons_request', 'extension', 'delay', 'fee_notice'].includes(occasion)
    ? 'notice'
    : 'reply'
}

/** The steps for a kind of letter, the signature last. */
export function stepsFor(kind: LetterKind, chains: readonly ScopedStep[]): LetterStep[] {
  const of = (scope: ChainScope) => chains.filter((step) => step.scope === scope)
  const own = of(scopeOf(kind))
  return (own.length > 0 ? own : of('usual')).map(({ scope: _, ...step }) => step)
}

const step = z.object({
  scope: codeOf(CHAIN_SCOPE_CODES),
  duty: codeOf(LETTER_DUTY_CODES),
  name: requiredLine(20),
  role: codeOf(REVIEWER_ROLES),
  qualified: z.boolean(),
})

/** The organ's chains of approval: each ends with its only signature; only the usual one must be there. */
export const letterChainInput = z
  .object({ version, steps: z.array(step).max(30) })
  .superRefine(({ steps }, { addIssue }) => {
    for (const scope of CHAIN_SCOPE_CODES) {
      const duties = steps.filter((one) => one.scope === scope).map(({ duty }) => duty)
      const empty = duties.length === 0 && scope !== 'usual'
      if (!empty && duties.indexOf('signature') !== duties.length - 1)
        addIssue({ code: 'custom', message: 'signatureNotLast', path: ['steps'] })
      if (scope === 'usual' && duties.length === 0)
        addIssue({ code: 'custom', message: 'signatureNotLast', path: ['steps'] })
    }
  })
export type LetterChainInput = z.output<typeof letterChainInput>
export type LetterChainForm = z.input<typeof letterChainInput>
