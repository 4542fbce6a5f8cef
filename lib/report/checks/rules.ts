import type { PlainDate } from '../../dates'
import { ARTICLES } from '../../law/articles'
import type { Citation } from '../../law/citation'
import type { FormatCode } from '../../law/report-formats/format-of'

/** E: a valid report never violates it; W: must be explained; I: a hint. */
export type Severity = 'E' | 'W' | 'I'

/** What a rule is held against besides the tables and the text of the report itself. */
export type Needs = 'tables' | 'text' | 'year' | 'register' | 'statistics' | 'lastYear'

/**
 * A rule lives: it is held against reports; or it is out of favour, and what it finds is only remarked (I); or it is withdrawn
 * from a day on, because it was wrong, and finds nothing any more.
 */
export type Standing =
  | { state: 'active' }
  | { state: 'remark'; on: PlainDate; because: string }
  | { state: 'withdrawn'; on: PlainDate; because: string }

export type Rule = {
  severity: Severity
  text: string
  citation: Citation
  /** Raised as soon as the rule finds something else in the same report. */
  version: number
  /** The day from which the rule is in the registry in its present version. */
  since: PlainDate
  needs: readonly Needs[]
  /** A cell that is left out leaves the rule open, is what it finds, or does not concern it. */
  blanks: 'open' | 'found' | 'apart'
  /** Counts are compared exactly; amounts, and what the text rounds, to half a unit of the last printed digit. */
  tolerance: 'exact' | 'printed'
  /** The forms whose tables it can be held against; all where it is not given. */
  forms?: readonly FormatCode[]
  /** The first year of report that it concerns. */
  reportsFrom?: number
  standing?: Standing
  /** An error that may stand with a reason: last year's published figure may itself have been wrong. */
  yields?: true
  /** Words or nothing where a figure or a statement belongs are for the office to fill in. */
  fills?: true
}

/** The relations that a report must keep, in the order in which its findings are numbered. */
export const RULES = {
  'F-1': {
    severity: 'W',
    text: '报告的表格应使用报告年度适用的格式',
    citation: ARTICLES.reportTable3,
    version: 1,
    since: '2026-11-28',
    needs: ['year'],
    blanks: 'apart',
    tolerance: 'exact',
  },
  'T2-1': {
    severity: 'E',
    text: '表二各格应为非负数，件数应为整数',
    citation: ARTICLES.reportTable2,
    version: 1,
    since: '2026-11-25',
    needs: ['tables'],
    blanks: 'found',
    tolerance: 'exact',
    fills: true,
  },
  'T2-2': {
    severity: 'W',
    text: '规章只能由国务院部门和省、设区的市、自治州的人民政府制定，部门的规章各格应为 0',
    citation: ARTICLES.regulationMakers,
    version: 1,
    since: '2026-11-25',
    needs: ['tables'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T2-3': {
    severity: 'W',
    text: '行政事业性收费以万元为单位，超过上年一百倍的，可能误填为元',
    citation: ARTICLES.reportTable2,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'lastYear'],
    blanks: 'open',
    tolerance: 'exact',
    forms: ['2021'],
  },
  'T2-4': {
    severity: 'W',
    text: '行政事业性收费应不少于本年收取的信息处理费',
    citation: ARTICLES.feeOfRequests,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'text'],
    blanks: 'open',
    tolerance: 'printed',
    forms: ['2021'],
  },
  'T3-1': {
    severity: 'E',
    text: '新收与上年结转之和，应等于办理结果总计与结转下年度之和',
    citation: ARTICLES.reportTable3,
    version: 1,
    since: '2026-11-25',
    needs: ['tables'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T3-2': {
    severity: 'E',
    text: '办理结果总计应等于各项结果之和',
    citation: ARTICLES.reportTable3,
    version: 1,
    since: '2026-11-25',
    needs: ['tables'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T3-3': {
    severity: 'E',
    text: '各行总计应等于六类申请人之和',
    citation: ARTICLES.reportTable3,
    version: 1,
    since: '2026-11-25',
    needs: ['tables'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T3-4': {
    severity: 'E',
    text: '表三各格应为非负整数',
    citation: ARTICLES.reportTable3,
    version: 1,
    since: '2026-11-25',
    needs: ['tables'],
    blanks: 'found',
    tolerance: 'exact',
    fills: true,
  },
  'T3-5': {
    severity: 'W',
    text: '本年新收应等于登记簿中收到日期在本年的申请件数',
    citation: ARTICLES.dayOfReceipt,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'register'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T3-6': {
    severity: 'W',
    text: '每一件办理结果，登记中应有该结果和送达的答复及其送达方式，答复应写明该结果所需的内容：不存在的检索情况，部分公开的不予公开依据；申请人撤回、逾期不补正、逾期不缴费而不再处理的，不以送达为条件',
    citation: ARTICLES.repliesAndRegister,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'register'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T3-7': {
    severity: 'I',
    text: '逾期不补正应有补正告知，逾期不缴费应有收费通知，大量反复申请应先要求说明理由，补正后仍不明确应已补正',
    citation: ARTICLES.lapses,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'register'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T3-8': {
    severity: 'W',
    text: '部分公开的申请只计一次，不再计入不予公开',
    citation: ARTICLES.partialDisclosure,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'register'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T3-9': {
    severity: 'W',
    text: '从旧台账登记不全导入的申请应补全：没有办理结果或者答复日期的计入结转下年度，缺少告知的应查卷补记',
    citation: ARTICLES.register,
    version: 1,
    since: '2026-11-26',
    needs: ['tables', 'register'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T3-10': {
    severity: 'W',
    text: '告知补正、延期、延迟答复和收费通知应当在规定的期限内依规定作出，逾期或者不合规定的应当逐件核对',
    citation: ARTICLES.periodsOfActs,
    version: 1,
    since: '2026-11-28',
    needs: ['register'],
    blanks: 'apart',
    tolerance: 'exact',
  },
  'T4-1': {
    severity: 'E',
    text: '各栏总计应等于四种结果之和',
    citation: ARTICLES.reportTable4,
    version: 1,
    since: '2026-11-25',
    needs: ['tables'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T4-2': {
    severity: 'W',
    text: '上年尚未审结的案件，本年应计有结果或者仍未审结',
    citation: ARTICLES.reportTable4,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'lastYear'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T4-3': {
    severity: 'I',
    text: '复议后起诉一般不多于本年和上年审结的行政复议',
    citation: ARTICLES.reportTable4,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'lastYear'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'T4-4': {
    severity: 'W',
    text: '2024年起对不予公开不服的应当先申请行政复议，未经复议直接起诉的案件需要核对',
    citation: ARTICLES.reviewBeforeSuit,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'register'],
    blanks: 'open',
    tolerance: 'exact',
    reportsFrom: 2024,
  },
  'T4-5': {
    severity: 'W',
    text: '结果按终审后本机关答复的结果计：一审结果纠正、二审驳回上诉维持原判的，仍为结果纠正',
    citation: ARTICLES.reportTable4,
    version: 1,
    since: '2026-11-28',
    needs: ['tables', 'register'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'Y-1': {
    severity: 'E',
    text: '上年结转应等于上年公布的结转下年度',
    citation: ARTICLES.reportTable3,
    yields: true,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'lastYear'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'Y-2': {
    severity: 'W',
    text: '现行有效应等于上年现行有效加本年制发减本年废止',
    citation: ARTICLES.reportTable2,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'lastYear'],
    blanks: 'open',
    tolerance: 'exact',
    forms: ['2021'],
  },
  'Y-3': {
    severity: 'I',
    text: '与上年相比超过五倍或者不足五分之一',
    citation: ARTICLES.reportText,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'lastYear'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'Y-4': {
    severity: 'W',
    text: '文字与上年公布的报告雷同',
    citation: ARTICLES.reportText,
    version: 1,
    since: '2026-11-25',
    needs: ['text', 'lastYear'],
    blanks: 'apart',
    tolerance: 'exact',
  },
  'N-1': {
    severity: 'W',
    text: '文中收到的申请件数应与表三一致',
    citation: ARTICLES.reportText,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'text', 'year'],
    blanks: 'open',
    tolerance: 'printed',
  },
  'N-2': {
    severity: 'W',
    text: '文中各项办理结果应与表三一致',
    citation: ARTICLES.reportText,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'text', 'year'],
    blanks: 'open',
    tolerance: 'printed',
  },
  'N-3': {
    severity: 'W',
    text: '文中行政复议、行政诉讼件数应与表四一致',
    citation: ARTICLES.reportText,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'text', 'year'],
    blanks: 'open',
    tolerance: 'printed',
  },
  'N-4': {
    severity: 'W',
    text: '文中规范性文件、许可、处罚、强制件数应与表二一致',
    citation: ARTICLES.reportText,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'text', 'year'],
    blanks: 'open',
    tolerance: 'printed',
  },
  'N-5': {
    severity: 'W',
    text: '分项之和应等于总数',
    citation: ARTICLES.reportText,
    version: 1,
    since: '2026-11-25',
    needs: ['text'],
    blanks: 'apart',
    tolerance: 'printed',
  },
  'N-6': {
    severity: 'W',
    text: '同一数据在文中各处应当一致',
    citation: ARTICLES.reportText,
    version: 1,
    since: '2026-11-25',
    needs: ['text', 'statistics'],
    blanks: 'apart',
    tolerance: 'printed',
  },
  'N-7': {
    severity: 'W',
    text: '文中称未发生行政复议、行政诉讼的，表四各格应为 0',
    citation: ARTICLES.reportTable4,
    version: 1,
    since: '2026-11-25',
    needs: ['tables', 'text', 'year'],
    blanks: 'open',
    tolerance: 'exact',
  },
  'N-8': {
    severity: 'W',
    text: '文中的年份应为报告年度',
    citation: ARTICLES.reportText,
    version: 1,
    since: '2026-11-25',
    needs: ['text', 'year'],
    blanks: 'apart',
    tolerance: 'exact',
  },
  'N-9': {
    severity: 'E',
    text: '统计期限应为报告年度的1月1日至12月31日',
    citation: ARTICLES.reportCover,
    version: 1,
    since: '2026-11-25',
    needs: ['text', 'year'],
    blanks: 'apart',
    tolerance: 'exact',
  },
  'N-10': {
    severity: 'W',
    text: '第六部分应说明收取信息处理费的情况，金额应与登记的缴费一致',
    citation: ARTICLES.feesInReport,
    version: 1,
    since: '2026-11-25',
    needs: ['text', 'year'],
    blanks: 'apart',
    tolerance: 'printed',
    reportsFrom: 2021,
    fills: true,
  },
  'N-11': {
    severity: 'I',
    text: '政府的报告应说明工作考核、社会评议、责任追究结果；部门的报告不作要求',
    citation: ARTICLES.evaluationInReport,
    version: 1,
    since: '2026-11-25',
    needs: ['text'],
    blanks: 'apart',
    tolerance: 'exact',
    fills: true,
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof RULES
export const RULE_IDS = Object.keys(RULES) as [RuleId, ...RuleId[]]

export function ruleOf(rule: RuleId): Rule {
  return RULES[rule]
}

/** Whether a rule finds anything at all. */
export function isHeld({ standing }: Pick<Rule, 'standing'>): boolean {
  return standing?.state !== 'withdrawn'
}

/** A rule that is only remarked asks nothing of an office any more. */
export function severityOf(
  rule: RuleId,
  { severity, standing }: Pick<Rule, 'severity' | 'standing'> = ruleOf(rule),
): Severity {
  return standing?.state === 'remark' ? 'I' : severity
}
