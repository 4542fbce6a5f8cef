import type { Citation } from './citation'

export type OutcomeGroup = 'granted' | 'partially_granted' | 'refused' | 'unavailable' | 'not_processed' | 'other'

/** What a reply says beyond its outcome; which of it is needed follows from the outcome. */
export const REPLY_DETAILS = {
  reason: { label: '理由', gloss: 'reason' },
  withheldGround: { label: '不予公开部分的依据', gloss: 'ground for what is withheld' },
  withheld: { label: '不予公开的部分', gloss: 'what is withheld' },
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
  offers?: readonly ReplyDetail[]
  after?: Groundwork
}

type OutcomeRule = {
  /** The row's label as the 2021 form prints it, without its group. */
  label: string
  gloss: string
  group: OutcomeGroup
  citation: Citation
  definition: string
  example: string
  counterExample: string
  needs: Needs
}

const ARTICLE = (article: string): Citation => ({ instrument: 'regulations2019', article })

/** The six groups of results, labelled as table 三 prints them. */
export const OUTCOME_GROUPS: Record<OutcomeGroup, { label: string; gloss: string }> = {
  granted: { label: '予以公开', gloss: 'granted' },
  partially_granted: { label: '部分公开', gloss: 'partially granted' },
  refused: { label: '不予公开', gloss: 'refused' },
  unavailable: { label: '无法提供', gloss: 'unavailable' },
  not_processed: { label: '不予处理', gloss: 'not processed' },
  other: { label: '其他处理', gloss: 'otherwise concluded' },
}

export const OUTCOME_GROUP_CODES = Object.keys(OUTCOME_GROUPS) as [OutcomeGroup, ...OutcomeGroup[]]

/** The 21 results of a disclosure request: one request, exactly one of them. */
export const OUTCOMES = {
  granted: {
    label: '予以公开',
    gloss: 'granted, or told where it is already public',
    group: 'granted',
    citation: ARTICLE('第三十六条第（一）、（二）项'),
    definition: '向申请人提供了所申请的信息，或者告知了已公开信息的获取方式、途径和时间。',
    example: '申请某年招生计划，答复时给出网站上该文件的地址。',
    counterExample: '只提供其中一部分、其余不公开的，计入“部分公开”。',
    needs: { offers: ['directions'] },
  },
  partially_granted: {
    label: '部分公开（区分处理的，只计这一情形，不计其他情形）',
    gloss: 'partially granted',
    group: 'partially_granted',
    citation: ARTICLE('第三十七条'),
    definition: '能够区分处理，提供可公开的部分并说明其余部分不公开的理由。',
    example: '提供评审结果，隐去评审专家的身份证号码。',
    counterExample: '全部内容均不公开的，按理由计入“不予公开”的一项；同一件不再计入其他行。',
    needs: { requires: ['withheld', 'withheldGround', 'reason'], offers: ['directions'] },
  },
  'refused.state_secret': {
    label: '1.属于国家秘密',
    gloss: 'state secret',
    group: 'refused',
    citation: ARTICLE('第十四条'),
    definition: '所申请的信息已依法确定为国家秘密。',
    example: '申请标有密级且仍在保密期限内的文件。',
    counterExample: '仅标注“内部资料”而未定密的，不属此项。',
    needs: { requires: ['reason'] },
  },
  'refused.prohibited_by_law': {
    label: '2.其他法律行政法规禁止公开',
    gloss: 'disclosure prohibited by law',
    group: 'refused',
    citation: ARTICLE('第十四条'),
    definition: '法律、行政法规明文禁止公开。',
    example: '法律规定应当封存的未成年人记录。',
    counterExample: '仅有地方性法规、规章或者文件规定不公开的，不属此项。',
    needs: { requires: ['reason'] },
  },
  'refused.endangers_security_or_stability': {
    label: '3.危及“三安全一稳定”',
    gloss: 'endangers security or stability',
    group: 'refused',
    citation: ARTICLE('第十四条'),
    definition: '公开后可能危及国家安全、公共安全、经济安全、社会稳定。',
    example: '尚在使用的考试安全保卫方案。',
    counterExample: '公开后仅可能引起议论或者批评的，不属此项。',
    needs: { requires: ['reason'] },
  },
  'refused.third_party_rights': {
    label: '4.保护第三方合法权益',
    gloss: 'third-party rights',
    group: 'refused',
    citation: ARTICLE('第十五条、第三十二条'),
    definition: '涉及商业秘密、个人隐私等，公开会损害第三方合法权益，且第三方不同意公开。',
    example: '第三方书面反对公开其报价的成本构成，理由成立。',
    counterExample: '第三方逾期未答复不等于不同意，应由机关依条例决定。',
    needs: { requires: ['reason'] },
  },
  'refused.internal_affairs': {
    label: '5.属于三类内部事务信息',
    gloss: 'internal affairs',
    group: 'refused',
    citation: ARTICLE('第十六条第一款'),
    definition: '人事管理、后勤管理、内部工作流程三类信息。',
    example: '机关内部的值班安排。',
    counterExample: '对外办事的流程不属内部工作流程。',
    needs: { requires: ['reason'] },
  },
  'refused.process_information': {
    label: '6.属于四类过程性信息',
    gloss: 'process information',
    group: 'refused',
    citation: ARTICLE('第十六条第二款'),
    definition: '履职过程中形成的讨论记录、过程稿、磋商信函、请示报告。',
    example: '一份文件印发前的讨论记录。',
    counterExample: '已经印发生效的正式文件不属过程性信息。',
    needs: { requires: ['reason'] },
  },
  'refused.enforcement_file': {
    label: '7.属于行政执法案卷',
    gloss: 'enforcement file',
    group: 'refused',
    citation: ARTICLE('第十六条第二款'),
    definition: '行政执法案卷中的信息；法律、法规、规章规定应当公开的除外。',
    example: '一宗行政处罚案件的询问笔录。',
    counterExample: '依法应当公开的处罚决定书不属此项。',
    needs: { requires: ['reason'] },
  },
  'refused.administrative_enquiry': {
    label: '8.属于行政查询事项',
    gloss: 'administrative enquiry under a special law',
    group: 'refused',
    citation: ARTICLE('第三十六条第（七）项'),
    definition: '工商、不动产登记资料等，法律、行政法规对获取另有特别规定，告知依规定办理。',
    example: '申请查询他人房屋的登记资料。',
    counterExample: '没有专门查询规定的普通档案，不属此项。',
    needs: { requires: ['reason', 'directions'] },
  },
  'unavailable.not_held': {
    label: '1.本机关不掌握相关政府信息',
    gloss: 'not held by this organ',
    group: 'unavailable',
    citation: ARTICLE('第三十六条第（四）、（五）项'),
    definition: '经检索信息不存在，或者不属本机关负责公开。',
    example: '申请的批复由市自然资源部门作出，告知其名称和联系方式。',
    counterExample: '信息存在但需另行汇总的，计入“没有现成信息需要另行制作”。',
    needs: { requiresOneOf: ['searchRecord', 'responsibleOrgan'] },
  },
  'unavailable.requires_creation': {
    label: '2.没有现成信息需要另行制作',
    gloss: 'would have to be created',
    group: 'unavailable',
    citation: ARTICLE('第三十八条'),
    definition: '没有现成信息，需要加工、分析或者重新制作才能提供。',
    example: '要求按学校逐年统计一项从未统计过的数据。',
    counterExample: '只需遮盖部分内容的，属于区分处理，计入“部分公开”。',
    needs: { requires: ['reason'], offers: ['searchRecord'] },
  },
  'unavailable.still_unclear': {
    label: '3.补正后申请内容仍不明确',
    gloss: 'still unclear after clarification',
    group: 'unavailable',
    citation: ARTICLE('第三十条'),
    definition: '申请人按时补正，但内容仍不能指向特定信息。',
    example: '补正后仍写“贵局全部文件”。',
    counterExample: '申请人逾期不补正的，计入“其他处理”第1项。',
    needs: { requires: ['reason'], after: 'clarified' },
  },
  'not_processed.petition_or_complaint': {
    label: '1.信访举报投诉类申请',
    gloss: 'petition, report or complaint',
    group: 'not_processed',
    citation: ARTICLE('第三十九条第一款'),
    definition: '以申请公开的形式进行信访、投诉、举报，告知不作为申请处理，可告知相应渠道。',
    example: '要求查处某培训机构并答复处理意见。',
    counterExample: '申请获取对某机构的处罚决定书，是申请公开。',
    needs: { offers: ['reason', 'directions'] },
  },
  'not_processed.repeated': {
    label: '2.重复申请',
    gloss: 'repeated request',
    group: 'not_processed',
    citation: ARTICLE('第三十六条第（六）项'),
    definition: '已就同一申请人的申请作出答复，其重复申请公开相同信息。',
    example: '半年内再次申请同一份文件。',
    counterExample: '不同申请人申请同一信息，不是重复申请。',
    needs: { requires: ['earlierReply'] },
  },
  'not_processed.published_material': {
    label: '3.要求提供公开出版物',
    gloss: 'published material',
    group: 'not_processed',
    citation: ARTICLE('第三十九条第二款'),
    definition: '要求提供政府公报、报刊、书籍等公开出版物，可告知获取的途径。',
    example: '要求提供当年的统计年鉴。',
    counterExample: '要求提供网站已公开的文件，计入“予以公开”。',
    needs: { offers: ['directions'] },
  },
  'not_processed.excessive': {
    label: '4.无正当理由大量反复申请',
    gloss: 'excessive requests without good reason',
    group: 'not_processed',
    citation: ARTICLE('第三十五条'),
    definition: '申请数量、频次明显超过合理范围，经要求说明理由，理由不合理。',
    example: '一个月内提出数十件，要求说明后未给出合理理由。',
    counterExample: '未先要求申请人说明理由的，不能适用此项。',
    needs: { requires: ['reason'], after: 'reasons_refused' },
  },
  'not_processed.reconfirmation': {
    label: '5.要求行政机关确认或重新出具已获取信息',
    gloss: 'confirmation or re-issue of information already obtained',
    group: 'not_processed',
    citation: ARTICLE('第三十六条、第三十八条'),
    definition: '申请人已获取信息，要求机关确认其真实或者重新出具。',
    example: '要求在已取得的复印件上加盖公章证明。',
    counterExample: '首次申请获取该信息的，不属此项。',
    needs: { requires: ['reason'] },
  },
  'other.clarification_lapsed': {
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    gloss: 'clarification lapsed',
    group: 'other',
    citation: ARTICLE('第三十条'),
    definition: '已发补正告知，申请人无正当理由逾期不补正，视为放弃申请。',
    example: '补正期限届满后十日仍未收到补正材料。',
    counterExample: '补正了但仍不明确的，计入“无法提供”第3项。',
    needs: { after: 'clarification_lapsed' },
  },
  'other.fee_unpaid': {
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    gloss: 'fee unpaid',
    group: 'other',
    citation: { instrument: 'processingFee2020', article: '第六条' },
    definition: '已发收费通知，申请人逾期未缴纳信息处理费，视为放弃申请。',
    example: '收到收费通知次日起二十个工作日内未缴费。',
    counterExample: '没有发出收费通知的，不能适用此项。',
    needs: { after: 'fee_lapsed' },
  },
  'other.other': {
    label: '3.其他',
    gloss: 'other',
    group: 'other',
    citation: { instrument: 'reportFormat2021', article: '三（六）3' },
    definition: '不属于以上情形的结案，例如申请人撤回申请。',
    example: '申请人书面撤回申请。',
    counterExample: '能够归入以上任何一行的，不用此项。',
    needs: { requires: ['reason'] },
  },
} as const satisfies Record<string, OutcomeRule>

export type OutcomeCode = keyof typeof OUTCOMES
export const OUTCOME_CODES = Object.keys(OUTCOMES) as [OutcomeCode, ...OutcomeCode[]]

/** The outcome as running text names it: 不予公开（属于国家秘密）. */
export function outcomeName(code: OutcomeCode): string {
  const { group, label } = OUTCOMES[code]
  const groupLabel = OUTCOME_GROUPS[group].label
  if (code === 'granted' || code === 'partially_granted') return groupLabel
  return `${groupLabel}（${label.replace(/^\d\./, '')}）`
}

/** What an outcome needs, whichever it is. */
export function needsOf(code: OutcomeCode): Needs {
  return OUTCOMES[code].needs
}

/** The details that a reply with this outcome may state, needed ones first. */
export function detailsOf(code: OutcomeCode): ReplyDetail[] {
  const { requires = [], requiresOneOf = [], offers = [] } = needsOf(code)
  return [...requires, ...requiresOneOf, ...offers]
}

/** The outcomes of 不予公开, which are also the grounds on which a part is withheld. */
export const REFUSAL_CODES = OUTCOME_CODES.filter((code) => OUTCOMES[code].group === 'refused') as [
  OutcomeCode,
  ...OutcomeCode[],
]

export function outcomesIn(group: OutcomeGroup): OutcomeCode[] {
  return OUTCOME_CODES.filter((code) => OUTCOMES[code].group === group)
}
