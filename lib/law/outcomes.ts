import type { PlainDate } from '../dates'
import { FEE_MEASURES_IN_FORCE_FROM, REGULATIONS_IN_FORCE_FROM } from './articles'
import type { Citation } from './citation'
import { SEARCHED_GROUND } from './rest-grounds'

export type OutcomeGroup = 'granted' | 'partially_granted' | 'refused' | 'unavailable' | 'not_processed' | 'other'

/** What a reply says beyond its outcome; which of it is needed follows from the outcome. */
export const REPLY_DETAILS = {
  reason: { label: '理由', gloss: 'reason' },
  withheldGround: { label: '不予公开部分的依据', gloss: 'ground for what is withheld' },
  withheld: { label: '不予公开的部分', gloss: 'what is withheld' },
  restGround: { label: '其余部分的情形', gloss: 'why another part is not given' },
  rest: { label: '不属于政府信息或者无法提供的部分', gloss: 'what is no government information or cannot be given' },
  searchRecord: { label: '检索情况', gloss: 'search record' },
  responsibleOrgan: { label: '负责公开的机关及联系方式', gloss: 'responsible organ and its contact' },
  earlierReply: { label: '此前答复的编号和日期', gloss: 'number and date of the earlier reply' },
  directions: { label: '获取方式、途径', gloss: 'how and where to get it' },
} as const
export type ReplyDetail = keyof typeof REPLY_DETAILS
export const REPLY_DETAIL_CODES = Object.keys(REPLY_DETAILS) as [ReplyDetail, ...ReplyDetail[]]

/** What must have happened before an outcome can be chosen. */
export const OUTCOME_GROUNDWORK = {
  clarified: { label: '已收到补正材料', gloss: 'the corrected application has arrived' },
  clarification_lapsed: { label: '已发补正告知，补正期限届满未补正', gloss: 'asked to correct, and the time is over' },
  reasons_refused: { label: '已要求说明理由，且理由不合理', gloss: 'asked for reasons, and found them unreasonable' },
  fee_lapsed: { label: '已送达收费通知，缴费期限届满未缴费', gloss: 'fee notice received, and the time is over' },
} as const
export type Groundwork = keyof typeof OUTCOME_GROUNDWORK

type Needs = {
  requires?: readonly ReplyDetail[]
  /** At least one of these. */
  requiresOneOf?: readonly ReplyDetail[]
  /** What is said together: neither without the other. */
  together?: readonly (readonly [ReplyDetail, ReplyDetail])[]
  offers?: readonly ReplyDetail[]
  after?: Groundwork
}

type OutcomeRule = {
  gloss: string
  group: OutcomeGroup
  citation: Citation
  /** The first and the last day on which a request can be concluded so; null: no end is known. */
  inForceFrom: PlainDate
  inForceUntil: PlainDate | null
  needs: Needs
}

const ARTICLE = (article: string): Citation => ({ instrument: 'regulations2019', article })

/** The six groups of results. */
export const OUTCOME_GROUPS: Record<OutcomeGroup, { gloss: string }> = {
  granted: { gloss: 'granted' },
  partially_granted: { gloss: 'partially granted' },
  refused: { gloss: 'refused' },
  unavailable: { gloss: 'unavailable' },
  not_processed: { gloss: 'not processed' },
  other: { gloss: 'otherwise concluded' },
}

export const OUTCOME_GROUP_CODES = Object.keys(OUTCOME_GROUPS) as [OutcomeGroup, ...OutcomeGroup[]]

/** The 21 results of a disclosure request: one request, exactly one of them. */
export const OUTCOMES = {
  granted: {
    gloss: 'granted, or told where it is already public',
    group: 'granted',
    citation: ARTICLE('第三十六条第（一）、（二）项'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { offers: ['directions'] },
  },
  partially_granted: {
    gloss: 'partially granted',
    group: 'partially_granted',
    citation: ARTICLE('第三十七条'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    // Art. 37 separates what must not be disclosed, and what is no government information; what does not exist or is another
    // organ's to disclose (Art. 36(4), (5)) is answered in the same reply.
    needs: {
      requires: ['reason'],
      requiresOneOf: ['withheldGround', 'restGround'],
      together: [
        ['withheldGround', 'withheld'],
        ['restGround', 'rest'],
      ],
      offers: ['searchRecord', 'responsibleOrgan', 'directions'],
    },
  },
  'refused.state_secret': {
    gloss: 'state secret',
    group: 'refused',
    citation: ARTICLE('第十四条'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'] },
  },
  'refused.prohibited_by_law': {
    gloss: 'disclosure prohibited by law',
    group: 'refused',
    citation: ARTICLE('第十四条'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'] },
  },
  'refused.endangers_security_or_stability': {
    gloss: 'endangers security or stability',
    group: 'refused',
    citation: ARTICLE('第十四条'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'] },
  },
  'refused.third_party_rights': {
    gloss: 'third-party rights',
    group: 'refused',
    citation: ARTICLE('第十五条、第三十二条'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'] },
  },
  'refused.internal_affairs': {
    gloss: 'internal affairs',
    group: 'refused',
    citation: ARTICLE('第十六条第一款'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'] },
  },
  'refused.process_information': {
    gloss: 'process information',
    group: 'refused',
    citation: ARTICLE('第十六条第二款'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'] },
  },
  'refused.enforcement_file': {
    gloss: 'enforcement file',
    group: 'refused',
    citation: ARTICLE('第十六条第二款'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'] },
  },
  'refused.administrative_enquiry': {
    gloss: 'administrative enquiry under a special law',
    group: 'refused',
    citation: ARTICLE('第三十六条第（七）项'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason', 'directions'] },
  },
  'unavailable.not_held': {
    gloss: 'not held by this organ',
    group: 'unavailable',
    citation: ARTICLE('第三十六条第（四）、（五）项'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requiresOneOf: ['searchRecord', 'responsibleOrgan'] },
  },
  'unavailable.requires_creation': {
    gloss: 'would have to be created',
    group: 'unavailable',
    citation: ARTICLE('第三十八条'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'], offers: ['searchRecord'] },
  },
  'unavailable.still_unclear': {
    gloss: 'still unclear after clarification',
    group: 'unavailable',
    citation: ARTICLE('第三十条'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'], after: 'clarified' },
  },
  'not_processed.petition_or_complaint': {
    gloss: 'petition, report or complaint',
    group: 'not_processed',
    citation: ARTICLE('第三十九条第一款'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { offers: ['reason', 'directions'] },
  },
  'not_processed.repeated': {
    gloss: 'repeated request',
    group: 'not_processed',
    citation: ARTICLE('第三十六条第（六）项'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['earlierReply'] },
  },
  'not_processed.published_material': {
    gloss: 'published material',
    group: 'not_processed',
    citation: ARTICLE('第三十九条第二款'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { offers: ['directions'] },
  },
  'not_processed.excessive': {
    gloss: 'excessive requests without good reason',
    group: 'not_processed',
    citation: ARTICLE('第三十五条'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'], after: 'reasons_refused' },
  },
  'not_processed.reconfirmation': {
    gloss: 'confirmation or re-issue of information already obtained',
    group: 'not_processed',
    citation: ARTICLE('第三十六条、第三十八条'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'] },
  },
  'other.clarification_lapsed': {
    gloss: 'clarification lapsed',
    group: 'other',
    citation: ARTICLE('第三十条'),
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { after: 'clarification_lapsed' },
  },
  'other.fee_unpaid': {
    gloss: 'fee unpaid',
    group: 'other',
    citation: { instrument: 'processingFee2020', article: '第六条' },
    inForceFrom: FEE_MEASURES_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { after: 'fee_lapsed' },
  },
  'other.other': {
    gloss: 'other',
    group: 'other',
    citation: { instrument: 'reportFormat2021', article: '三（六）3' },
    inForceFrom: REGULATIONS_IN_FORCE_FROM,
    inForceUntil: null,
    needs: { requires: ['reason'] },
  },
} as const satisfies Record<string, OutcomeRule>

export type OutcomeCode = keyof typeof OUTCOMES
export const OUTCOME_CODES = Object.keys(OUTCOMES) as [OutcomeCode, ...OutcomeCode[]]

/** Whether a request can be concluded so on `day`. */
export function isOutcomeInForce(code: OutcomeCode, day: PlainDate): boolean {
  const { inForceFrom, inForceUntil } = ruleOf(code)
  return inForceFrom <= day && (inForceUntil === null || day <= inForceUntil)
}

/** What an outcome needs, whichever it is. */
export function needsOf(code: OutcomeCode): Needs {
  return ruleOf(code).needs
}

function ruleOf(code: OutcomeCode): OutcomeRule {
  return OUTCOMES[code]
}

/** The details that a reply with this outcome may state, needed ones first. */
export function detailsOf(code: OutcomeCode): ReplyDetail[] {
  const { requires = [], requiresOneOf = [], together = [], offers = [] } = needsOf(code)
  const joined = (detail: ReplyDetail) => together.flatMap(([ground, part]) => (ground === detail ? [part] : []))
  return [...requires, ...requiresOneOf.flatMap((detail) => [detail, ...joined(detail)]), ...offers]
}

/** What a reply with this outcome still lacks of what it says and of what goes with that; null and '' say nothing. */
export function missingDetails(
  code: OutcomeCode,
  said: Readonly<Partial<Record<ReplyDetail, string | null>>>,
): ReplyDetail[] {
  const { requires = [], requiresOneOf = [], together = [] } = needsOf(code)
  const apart = together.flatMap(([ground, part]) =>
    Boolean(said[ground]) === Boolean(said[part]) ? [] : [said[ground] ? part : ground],
  )
  const none = requiresOneOf.every((detail) => !said[detail])
  const unsearched = said.restGround === SEARCHED_GROUND && code === 'partially_granted' && !said.searchRecord
  const missing: ReplyDetail[] = [
    ...requires.filter((detail) => !said[detail]),
    ...(none ? requiresOneOf.slice(0, 1) : []),
    ...apart,
    ...(unsearched ? (['searchRecord'] as const) : []),
  ]
  return [...new Set(missing)]
}

/** Details that are one of a list of codes and are null until one is chosen; the others are text. */
const CODED_DETAILS = ['withheldGround', 'restGround'] as const satisfies readonly ReplyDetail[]
export type CodedDetail = (typeof CODED_DETAILS)[number]
export type TextDetail = Exclude<ReplyDetail, CodedDetail>
export const isCodedDetail = (detail: ReplyDetail): detail is CodedDetail =>
  CODED_DETAILS.some((coded) => coded === detail)

/** The outcomes of 不予公开, which are also the grounds on which a part is withheld. */
export const REFUSAL_CODES = OUTCOME_CODES.filter((code) => OUTCOMES[code].group === 'refused') as [
  OutcomeCode,
  ...OutcomeCode[],
]

export function outcomesIn(group: OutcomeGroup): OutcomeCode[] {
  return OUTCOME_CODES.filter((code) => OUTCOMES[code].group === group)
}
