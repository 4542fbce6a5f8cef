import { ARTICLES } from '../../law/articles'
import type { Citation } from '../../law/citation'

/** E: a valid report never violates it; W: must be explained; I: a hint. */
export type Severity = 'E' | 'W' | 'I'

type Rule = {
  severity: Severity
  text: string
  citation: Citation
  /** An error that may stand with a reason: last year's published figure may itself have been wrong. */
  yields?: true
}

/** The relations that a report must keep, in the order in which its findings are numbered. */
export const RULES = {
  'F-1': { severity: 'W', text: '报告的表格应使用报告年度适用的格式', citation: ARTICLES.reportTable3 },
  'T2-1': { severity: 'E', text: '表二各格应为非负数，件数应为整数', citation: ARTICLES.reportTable2 },
  'T2-2': {
    severity: 'W',
    text: '规章只能由国务院部门和省、设区的市、自治州的人民政府制定，部门的规章各格应为 0',
    citation: ARTICLES.regulationMakers,
  },
  'T2-3': {
    severity: 'W',
    text: '行政事业性收费以万元为单位，超过上年一百倍的，可能误填为元',
    citation: ARTICLES.reportTable2,
  },
  'T2-4': {
    severity: 'W',
    text: '行政事业性收费应不少于本年收取的信息处理费',
    citation: ARTICLES.feeOfRequests,
  },
  'T3-1': {
    severity: 'E',
    text: '新收与上年结转之和，应等于办理结果总计与结转下年度之和',
    citation: ARTICLES.reportTable3,
  },
  'T3-2': { severity: 'E', text: '办理结果总计应等于各项结果之和', citation: ARTICLES.reportTable3 },
  'T3-3': { severity: 'E', text: '各行总计应等于六类申请人之和', citation: ARTICLES.reportTable3 },
  'T3-4': { severity: 'E', text: '表三各格应为非负整数', citation: ARTICLES.reportTable3 },
  'T3-5': {
    severity: 'W',
    text: '本年新收应等于登记簿中收到日期在本年的申请件数',
    citation: ARTICLES.dayOfReceipt,
  },
  'T3-6': {
    severity: 'W',
    text: '每一件办理结果，登记中应有该结果和送达的答复及其送达方式，答复应写明该结果所需的内容：不存在的检索情况，部分公开的不予公开依据；申请人撤回、逾期不补正、逾期不缴费而不再处理的，不以送达为条件',
    citation: ARTICLES.repliesAndRegister,
  },
  'T3-7': {
    severity: 'I',
    text: '逾期不补正应有补正告知，逾期不缴费应有收费通知，大量反复申请应先要求说明理由，补正后仍不明确应已补正',
    citation: ARTICLES.lapses,
  },
  'T3-8': { severity: 'W', text: '部分公开的申请只计一次，不再计入不予公开', citation: ARTICLES.partialDisclosure },
  'T3-9': {
    severity: 'W',
    text: '从旧台账登记不全导入的申请应补全：没有办理结果或者答复日期的计入结转下年度，缺少告知的应查卷补记',
    citation: ARTICLES.register,
  },
  'T3-10': {
    severity: 'W',
    text: '告知补正、延期、延迟答复和收费通知应当在规定的期限内依规定作出，逾期或者不合规定的应当逐件核对',
    citation: ARTICLES.periodsOfActs,
  },
  'T4-1': { severity: 'E', text: '各栏总计应等于四种结果之和', citation: ARTICLES.reportTable4 },
  'T4-2': { severity: 'W', text: '上年尚未审结的案件，本年应计有结果或者仍未审结', citation: ARTICLES.reportTable4 },
  'T4-3': { severity: 'I', text: '复议后起诉一般不多于本年和上年审结的行政复议', citation: ARTICLES.reportTable4 },
  'T4-4': {
    severity: 'W',
    text: '2024年起对不予公开不服的应当先申请行政复议，未经复议直接起诉的案件需要核对',
    citation: ARTICLES.reviewBeforeSuit,
  },
  'T4-5': {
    severity: 'W',
    text: '结果按终审后本机关答复的结果计：一审结果纠正、二审驳回上诉维持原判的，仍为结果纠正',
    citation: ARTICLES.reportTable4,
  },
  'Y-1': { severity: 'E', text: '上年结转应等于上年公布的结转下年度', citation: ARTICLES.reportTable3, yields: true },
  'Y-2': { severity: 'W', text: '现行有效应等于上年现行有效加本年制发减本年废止', citation: ARTICLES.reportTable2 },
  'Y-3': { severity: 'I', text: '与上年相比超过五倍或者不足五分之一', citation: ARTICLES.reportText },
  'Y-4': { severity: 'W', text: '文字与上年公布的报告雷同', citation: ARTICLES.reportText },
  'N-1': { severity: 'W', text: '文中收到的申请件数应与表三一致', citation: ARTICLES.reportText },
  'N-2': { severity: 'W', text: '文中各项办理结果应与表三一致', citation: ARTICLES.reportText },
  'N-3': { severity: 'W', text: '文中行政复议、行政诉讼件数应与表四一致', citation: ARTICLES.reportText },
  'N-4': { severity: 'W', text: '文中规范性文件、许可、处罚、强制件数应与表二一致', citation: ARTICLES.reportText },
  'N-5': { severity: 'W', text: '分项之和应等于总数', citation: ARTICLES.reportText },
  'N-6': { severity: 'W', text: '同一数据在文中各处应当一致', citation: ARTICLES.reportText },
  'N-7': { severity: 'W', text: '文中称未发生行政复议、行政诉讼的，表四各格应为 0', citation: ARTICLES.reportTable4 },
  'N-8': { severity: 'W', text: '文中的年份应为报告年度', citation: ARTICLES.reportText },
  'N-9': { severity: 'E', text: '统计期限应为报告年度的1月1日至12月31日', citation: ARTICLES.reportCover },
  'N-10': {
    severity: 'W',
    text: '第六部分应说明收取信息处理费的情况，金额应与登记的缴费一致',
    citation: ARTICLES.feesInReport,
  },
  'N-11': {
    severity: 'I',
    text: '政府的报告应说明工作考核、社会评议、责任追究结果；部门的报告不作要求',
    citation: ARTICLES.evaluationInReport,
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof RULES
export const RULE_IDS = Object.keys(RULES) as [RuleId, ...RuleId[]]

export function ruleOf(rule: RuleId): Rule {
  return RULES[rule]
}
