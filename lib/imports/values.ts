import { APPLICANT_KINDS, type ApplicantKind } from '../law/applicants'
import { RECEIPT_CHANNELS, type ReceiptChannel } from '../law/channels'
import { OUTCOME_CODES, OUTCOMES, type OutcomeCode } from '../law/outcomes'
import { outcomeName } from '../law/report-formats/names'
import { REST_GROUND_CODES, REST_GROUNDS, type RestGround } from '../law/rest-grounds'
import { SERVICE_ROUTES, type ServiceRoute } from '../law/service'
import { FORMS_WANTED, type FormWanted } from '../law/wishes'
import { printedGroups, printedOutcomes } from './printed-labels'

/** Words that mean the same: without white space, punctuation, brackets and a number in front. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replaceAll('其它', '其他')
    .replace(/^\d+(?=\p{Script=Han})/u, '')
}

/** The numbers under which a form prints its rows, wherever they stand: （三）, 三、, 1., ①, (2). */
const NUMBERING =
  /\(\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*\)|^\s*[一二三四五六七八九十]\s*[、.．]|\d{1,2}\s*[.、．)）:：]?\s*(?=\P{ASCII})/gu

/** The same without the numbers under which a form prints its rows, in whichever width they are typed. */
export function unnumbered(text: string): string {
  return plainWords(
    text
      .normalize('NFKC')
      .replace(/\s+/g, ' ')
      .replace(/^ ?其中[:：]? ?/, '')
      .replace(NUMBERING, ''),
  )
}

/** Reads a word as one of a closed list: by code, by label, or by a form that ledgers use for it. */
export function readerOf<C extends string>(
  labels: Record<C, string>,
  shortForms: Partial<Record<C, readonly string[]>> = {},
) {
  const words = new Map<string, C>()
  const enter = (word: string, code: C) => {
    for (const plain of [plainWords(word), unnumbered(word)]) if (!words.has(plain)) words.set(plain, code)
  }
  for (const code of Object.keys(labels) as C[]) words.set(code, code)
  for (const code of Object.keys(labels) as C[]) enter(labels[code], code)
  for (const code of Object.keys(shortForms) as C[]) for (const word of shortForms[code]!) enter(word, code)
  return (text: string): C | undefined =>
    words.get(text.trim().toLowerCase()) ?? words.get(plainWords(text)) ?? words.get(unnumbered(text))
}

/** Every entry of a table by its label. */
export function labelsOf<C extends string>(table: Record<C, { label: string }>): Record<C, string> {
  return Object.fromEntries(
    Object.entries<{ label: string }>(table).map(([code, { label }]) => [code, label]),
  ) as Record<C, string>
}

const applicantKind = readerOf<ApplicantKind>(labelsOf(APPLICANT_KINDS), {
  natural_person: ['自然人公民', '个人', '公民', '群众', '自然人申请', '市民', '居民', '村民', '农民', '学生'],
  business: [
    '企业',
    '商企',
    '公司',
    '企业法人',
    '商业',
    '企业单位',
    '有限公司',
    '有限责任公司',
    '股份有限公司',
    '民营企业',
    '国有企业',
  ],
  research_institution: ['科研', '科研院所', '研究机构', '高校', '院校', '大学', '研究院', '研究所', '科研单位'],
  public_interest_organisation: [
    '公益组织',
    '社会组织',
    '社会团体',
    '公益',
    '社团',
    '社会公益',
    '基金会',
    '协会',
    '行业协会',
    '社会服务机构',
  ],
  legal_service: ['律所', '律师事务所', '法律机构', '法律服务', '律师'],
  other_organisation: ['其他组织', '其他法人', '其他法人或组织', '其他单位', '法人或其他组织其他', '事业单位', '机关'],
})

/** As the head of table 三 prints it, with or without 法人或其他组织 before it, or as ledgers call it. */
export function readApplicantKind(text: string): ApplicantKind | undefined {
  return (
    applicantKind(text) ??
    applicantKind(plainWords(text).replace(/^法人(?:(?:或者?|和|及)?其他组织)?(?=.)/, '')) ??
    kindInBrackets(text)
  )
}

/** 公民（自然人）, 法人（商业企业）: what both parts say, or the one that says it; not where they contradict each other. */
function kindInBrackets(text: string): ApplicantKind | undefined {
  const [, before = '', inner = ''] = /^([^()]+)\(([^()]+)\)$/.exec(text.normalize('NFKC').trim()) ?? []
  const [outside, inside] = [applicantKind(before), applicantKind(inner)]
  return outside && inside && outside !== inside ? undefined : (inside ?? outside)
}

export const readChannel = readerOf<ReceiptChannel>(labelsOf(RECEIPT_CHANNELS), {
  in_person: [
    '当面',
    '现场',
    '现场提交',
    '现场申请',
    '窗口',
    '来访',
    '当面递交',
    '当面申请',
    '直接递交',
    '现场递交',
    '窗口提交',
    '上门',
  ],
  registered_post: [
    '挂号信',
    '挂号',
    '特快专递',
    'EMS',
    '快递',
    '邮政快递',
    '邮寄',
    '邮政特快专递',
    '挂号邮寄',
    '信函EMS',
    '邮寄申请',
    '邮政EMS',
    'EMS快递',
    '快件',
    '挂号信函',
  ],
  ordinary_post: ['平信', '信函', '普通信函', '来信', '普通邮寄', '平邮'],
  online: [
    '网上',
    '网络',
    '在线',
    '网上申请',
    '网络申请',
    '互联网',
    '在线申请',
    '网站',
    '网站申请',
    '电子邮件',
    '邮箱',
    '平台',
    '依申请公开平台',
    '网站平台',
    '门户网站',
    '政府网站',
    '政府门户网站',
    '官网',
    '网上提交',
    '在线提交',
  ],
  fax: ['传真申请', '电传'],
})

export const readForm = readerOf<FormWanted>(labelsOf(FORMS_WANTED), {
  paper: ['纸质文本', '纸面', '纸本', '复印件', '纸质版', '书面', '邮寄', '纸质文件', '自行领取'],
  electronic: ['电子', '电子邮件', '电子版', '电子文件', '光盘', '磁盘', '电子文本', '网上'],
  inspection: ['查阅', '抄录', '现场查阅', '查阅抄录', '当场阅读'],
})

export const readServiceRoute = readerOf<ServiceRoute>(labelsOf(SERVICE_ROUTES), {
  post: [
    '邮寄',
    '邮寄送达',
    '邮政',
    '邮政送达',
    '挂号信',
    '挂号',
    'EMS',
    '特快专递',
    '邮政特快专递',
    '平信',
    '信函',
    '寄送',
    'EMS快递',
    '邮政EMS',
    '快递',
  ],
  direct: [
    '直接送达',
    '当面',
    '当面送达',
    '当面领取',
    '当场送达',
    '自取',
    '自行领取',
    '现场领取',
    '现场送达',
    '窗口领取',
  ],
  entrusted: ['委托送达', '委托转交', '转交', '委托', '转送'],
  electronic: [
    '电子',
    '电子送达',
    '电子邮件',
    '电子邮箱',
    '邮箱',
    '邮件',
    '网上',
    '网上送达',
    '网络',
    '在线',
    '平台送达',
    '电子邮件送达',
    '网上答复',
    '在线答复',
    'email',
  ],
})

const OUTCOME_LABELS = Object.fromEntries(OUTCOME_CODES.map((code) => [code, outcomeName(code)])) as Record<
  OutcomeCode,
  string
>

const OUTCOME_FORMS: Partial<Record<OutcomeCode, readonly string[]>> = {
  granted: [
    '公开',
    '同意公开',
    '全部公开',
    '已公开',
    '主动公开',
    '已主动公开',
    '予公开',
    '告知获取方式',
    '准予公开',
    '依法公开',
    '依法予以公开',
    '同意予以公开',
    '属于主动公开范围',
  ],
  partially_granted: ['部分公开', '同意部分公开', '区分处理', '部分予以公开', '予以部分公开'],
  'refused.state_secret': ['国家秘密', '涉密', '涉及国家秘密', '属国家秘密'],
  'refused.prohibited_by_law': ['法律法规禁止公开', '法律行政法规禁止公开', '法律禁止公开', '其他法律法规禁止'],
  'refused.endangers_security_or_stability': ['三安全一稳定', '危及三安全一稳定', '危及社会稳定', '影响三安全一稳定'],
  'refused.third_party_rights': [
    '第三方权益',
    '保护第三方',
    '第三方合法权益',
    '第三方不同意公开',
    '商业秘密',
    '个人隐私',
    '涉及第三方',
  ],
  'refused.internal_affairs': ['内部事务信息', '内部事务', '三类内部事务信息', '内部管理信息', '属于内部事务信息'],
  'refused.process_information': ['过程性信息', '四类过程性信息', '属于过程性信息', '过程信息'],
  'refused.enforcement_file': ['行政执法案卷', '执法案卷', '行政执法案卷信息'],
  'refused.administrative_enquiry': ['行政查询', '行政查询事项', '属行政查询'],
  'unavailable.not_held': [
    '不掌握',
    '不存在',
    '信息不存在',
    '政府信息不存在',
    '不掌握相关信息',
    '不掌握相关政府信息',
    '非本机关',
    '不属于本机关公开',
    '本机关不掌握',
    '不属于本机关',
    '非本机关公开职责',
    '不属本机关负责公开',
  ],
  'unavailable.requires_creation': [
    '需要另行制作',
    '需另行制作',
    '没有现成信息',
    '无现成信息',
    '需加工汇总',
    '需要加工分析',
    '没有现成信息需另行制作',
  ],
  'unavailable.still_unclear': ['补正后仍不明确', '补正后内容仍不明确', '补正后不明确', '申请内容不明确'],
  'not_processed.petition_or_complaint': [
    '信访',
    '信访举报投诉',
    '信访投诉',
    '举报投诉',
    '信访类',
    '信访事项',
    '投诉举报',
    '信访举报投诉类',
  ],
  'not_processed.repeated': ['重复', '重复申请', '不予重复处理', '不重复处理'],
  'not_processed.published_material': ['公开出版物', '出版物', '要求提供公开出版物'],
  'not_processed.excessive': ['大量反复申请', '反复申请', '无正当理由大量反复', '无正当理由反复申请'],
  'not_processed.reconfirmation': [
    '重新出具',
    '确认已获取信息',
    '要求确认或重新出具',
    '要求本行政机关确认或重新出具已获取信息',
    '要求本机关确认或重新出具已获取信息',
    '确认或重新出具已获取信息',
  ],
  'other.clarification_lapsed': [
    '逾期不补正',
    '逾期未补正',
    '未补正',
    '未按期补正',
    '视为放弃',
    '申请人逾期不补正',
    '逾期不补正不再处理',
  ],
  'other.fee_unpaid': ['逾期未缴费', '未缴费', '逾期不缴费', '逾期未缴纳费用', '申请人逾期未缴费'],
  'other.other': ['其他', '撤回', '撤回申请', '申请人撤回', '主动撤回', '撤销申请', '其他处理', '终止', '撤件'],
}

/** The labels of every form, and behind them what offices say for short. */
function outcomeForms(): Partial<Record<OutcomeCode, readonly string[]>> {
  const forms: Partial<Record<OutcomeCode, readonly string[]>> = {}
  for (const { outcome, label } of printedOutcomes()) forms[outcome] = [...(forms[outcome] ?? []), label]
  for (const outcome of OUTCOME_CODES) forms[outcome] = [...(forms[outcome] ?? []), ...(OUTCOME_FORMS[outcome] ?? [])]
  return forms
}

const outcomeByWord = readerOf<OutcomeCode>(OUTCOME_LABELS, outcomeForms())

const GROUP_NAMES = printedGroups().join('|')
const GROUP_BEFORE = new RegExp(`^(?:${GROUP_NAMES})(?=.)`)
const GROUP_BEHIND = new RegExp(`(?<=.)(?:${GROUP_NAMES})$`)

/** 属四类过程性信息, 系国家秘密, 涉及个人隐私 name the same as without it. */
const BELONGING = /^(?:属于|属|系|因|因属于|涉及|涉|因涉及)(?=.)/
/** What a bracket takes in says no other result: 予以公开（含主动公开）. */
const INCLUDING = /\((?:含|包括|即)[^()]*\)\s*$/

/** What 部分公开 adds in brackets is its definition, of which a ledger may have a part. */
const SEPARABLE = /^部分公开(?:区分处理|只计)/

/**
 * A result by its code, as a form's table 三 prints it (（三）不予公开 1.属于国家秘密, with or without its group and numbers, in
 * any width), or as offices call it for short.
 */
export function readOutcome(text: string): OutcomeCode | undefined {
  const known = outcomeByWord(text)
  if (known) return known
  const plain = unnumbered(text)
  if (SEPARABLE.test(plain)) return 'partially_granted'
  return (
    outcomeByWord(plain.replace(GROUP_BEFORE, '')) ??
    outcomeByWord(plain.replace(GROUP_BEHIND, '')) ??
    outcomeByWord(plain.replace(BELONGING, '')) ??
    outcomeByWord(text.normalize('NFKC').replace(INCLUDING, ''))
  )
}

const restByWord = readerOf<RestGround>(labelsOf(REST_GROUNDS), {
  not_government_information: ['非政府信息', '不是政府信息', '不属于政府信息公开范围', '不属政府信息'],
  does_not_exist: ['不存在', '信息不存在', '政府信息不存在', '经检索不存在'],
  not_ours: ['不属于本机关', '非本机关', '不属于本机关公开', '不属本机关负责公开', '非本机关公开职责', '不掌握'],
})

/** Why parts of a request were not given: what was withheld (Arts. 14–16), and what could not be given or is no such information. */
export type PartGrounds = { withheldGround: OutcomeCode | null; restGround: RestGround | null }

/** The grounds named in one cell, at most one of each kind: 商业秘密；其余不存在. Undefined where a word of it is not known. */
export function readPartGrounds(text: string): PartGrounds | undefined {
  const whole = groundOf(text)
  const grounds = whole ? [whole] : text.split(/[；;，,、/\n]+/).map((part) => groundOf(part.replace(REST_BEFORE, '')))
  if (grounds.some((ground) => ground === undefined)) return undefined
  const first = <K extends keyof PartGrounds>(kind: K) => grounds.find((ground) => ground?.[kind])?.[kind] ?? null
  return { withheldGround: first('withheldGround'), restGround: first('restGround') }
}

const REST_BEFORE = /^\s*(?:其余|其他部分|部分)(?:部分|信息)?\s*/

function groundOf(text: string): Partial<PartGrounds> | undefined {
  const restGround = REST_GROUND_CODES.find((code) => code === text.trim()) ?? restByWord(text)
  if (restGround) return { restGround }
  const withheldGround = readOutcome(text)
  return withheldGround && OUTCOMES[withheldGround].group === 'refused' ? { withheldGround } : undefined
}
