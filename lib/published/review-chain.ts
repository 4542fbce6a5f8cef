import { z } from 'zod'
import type { Role } from '../access'
import type { FieldError } from '../field-error-codes'
import { codeOf, optionalDate, requiredLine, version } from '../fields'

/** What is reviewed: the text and its grounds, and, apart from it, that nothing secret is in it (《条例》第十七条). */
export const REVIEW_CHAINS = {
  content: { label: '三审三校', gloss: 'content' },
  secrecy: { label: '保密审查', gloss: 'secrecy' },
} as const
export type ReviewChain = keyof typeof REVIEW_CHAINS
export const REVIEW_CHAIN_CODES = Object.keys(REVIEW_CHAINS) as [ReviewChain, ...ReviewChain[]]

/** Who may take a step, from the first of these roles upwards. */
export const REVIEWER_ROLES = ['clerk', 'reviewer', 'supervisor'] as const satisfies readonly Role[]
export type ReviewerRole = (typeof REVIEWER_ROLES)[number]

export type ChainStep = { chain: ReviewChain; name: string; proofread: boolean; role: ReviewerRole }

/** The chain of an organ that has chosen none: three reviews with a proofreading each, and the review for secrecy. */
export const DEFAULT_CHAIN: readonly ChainStep[] = [
  { chain: 'content', name: '初审', proofread: true, role: 'clerk' },
  { chain: 'content', name: '复审', proofread: true, role: 'reviewer' },
  { chain: 'content', name: '终审', proofread: true, role: 'supervisor' },
  { chain: 'secrecy', name: '保密初审', proofread: false, role: 'clerk' },
  { chain: 'secrecy', name: '保密复审', proofread: false, role: 'reviewer' },
  { chain: 'secrecy', name: '保密批准', proofread: false, role: 'supervisor' },
]

const step = z.object({
  chain: codeOf(REVIEW_CHAIN_CODES),
  name: requiredLine(20),
  proofread: z.boolean(),
  role: codeOf(REVIEWER_ROLES),
})

/** What is said of a chain without a step. */
export const CHAIN_EMPTY = {
  content: 'contentChainEmpty',
  secrecy: 'secrecyChainEmpty',
} as const satisfies Record<ReviewChain, FieldError>

/** The organ's chain: at least one review of each kind. */
export const chainInput = z
  .object({
    version,
    reviewsSince: optionalDate,
    drafterReviews: z.boolean(),
    steps: z.array(step).max(12),
  })
  .superRefine(({ steps }, { addIssue }) => {
    for (const chain of REVIEW_CHAIN_CODES)
      if (!steps.some((one) => one.chain === chain))
        addIssue({ code: 'custom', message: CHAIN_EMPTY[chain], path: ['steps'] })
  })
export type ChainInput = z.output<typeof chainInput>
export type ChainForm = z.input<typeof chainInput>
