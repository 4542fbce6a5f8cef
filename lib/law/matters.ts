import type { Citation } from './citation'

type Named = { label: string; gloss: string }

/** What the field of a decision on a correction is for: the decision cannot be told without it. */
type NeededForRectification = 'correctedOn' | 'competentOrgan' | 'reason'

/**
 * How a request to correct a record about the applicant ends (《条例》第四十一条): the organ corrects what was found to be
 * wrong, or passes the request on to the organ that may correct it, or names that organ; `needs` is what the applicant
 * has to be told.
 */
export const RECTIFICATION_DECISIONS = {
  corrected: { label: '已更正', gloss: 'corrected', needs: 'correctedOn' },
  not_corrected: { label: '不予更正', gloss: 'not corrected', needs: 'reason' },
  transferred: { label: '转送有权更正的机关', gloss: 'passed on to the competent organ', needs: 'competentOrgan' },
  directed: { label: '告知向有权更正的机关提出', gloss: 'referred to the competent organ', needs: 'competentOrgan' },
  withdrawn: { label: '撤回更正要求', gloss: 'withdrawn', needs: null },
} as const satisfies Record<string, Named & { needs: NeededForRectification | null }>
export type RectificationDecision = keyof typeof RECTIFICATION_DECISIONS
export const RECTIFICATION_DECISION_CODES = Object.keys(RECTIFICATION_DECISIONS) as [
  RectificationDecision,
  ...RectificationDecision[],
]

/** Why information given on request is considered for everybody (《条例》第四十四条). */
export const SUGGESTION_GROUNDS = {
  several_requests: {
    label: '多个申请人申请公开相同信息',
    gloss: 'several applicants for the same information',
    citation: { instrument: 'regulations2019', article: '第四十四条第一款' },
  },
  suggested: {
    label: '申请人建议主动公开',
    gloss: 'suggested by an applicant',
    citation: { instrument: 'regulations2019', article: '第四十四条第二款' },
  },
} as const satisfies Record<string, Named & { citation: Citation }>
export type SuggestionGround = keyof typeof SUGGESTION_GROUNDS
export const SUGGESTION_GROUND_CODES = Object.keys(SUGGESTION_GROUNDS) as [SuggestionGround, ...SuggestionGround[]]

/** What was decided; whatever is to be published is published without delay (《条例》第四十四条第二款). */
export const SUGGESTION_DECISIONS = {
  publish: { label: '主动公开', gloss: 'to be published' },
  not_publish: { label: '不予主动公开', gloss: 'not to be published' },
} as const satisfies Record<string, Named>
export type SuggestionDecision = keyof typeof SUGGESTION_DECISIONS
export const SUGGESTION_DECISION_CODES = Object.keys(SUGGESTION_DECISIONS) as [
  SuggestionDecision,
  ...SuggestionDecision[],
]
