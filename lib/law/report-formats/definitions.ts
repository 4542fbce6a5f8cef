import type { Citation } from '../citation'
import { OUTCOMES, type OutcomeCode } from '../outcomes'
import type { RemedyResult, Table3Row, Table4Block } from './report-format'

/** What a row or column of the form counts, with a case that belongs there and one that does not. */
export type Definition = { rule: string; citation: Citation; example: string; counterExample: string }

const FORM = (article: string): Citation => ({ instrument: 'reportFormat2021', article })
const REGULATIONS = (article: string): Citation => ({ instrument: 'regulations2019', article })

const OUTCOME_DEFINITIONS = Object.fromEntries(
  Object.entries(OUTCOMES).map(([code, { definition, citation, example, counterExample }]) => [
    code,
    { rule: definition, citation, example, counterExample },
  ]),
) as Record<OutcomeCode, Definition>

/** The 25 rows of table 三. */
export const TABLE3_DEFINITIONS: Record<Table3Row, Definition> = {
  received: {
    rule: '收到日期在本年1月1日至12月31日的申请；一份申请计1件，拆分的按拆分后的各件计。',
    citation: REGULATIONS('第二十九条、第三十一条'),
    example: '12月30日由互联网渠道提交、12月31日双方确认的申请，计入本年。',
    counterExample: '12月31日提交、次年1月2日才双方确认的申请，计入次年。',
  },
  carried_in: {
    rule: '以前年度收到、上年12月31日尚未办结的申请，应与上年公布的结转数逐列一致。',
    citation: FORM('附件三'),
    example: '上年12月15日收到、本年1月10日送达答复的申请。',
    counterExample: '上年12月31日前已送达答复、本年提起复议的申请，不再计入。',
  },
  ...OUTCOME_DEFINITIONS,
  total: {
    rule: '本年办结的申请，等于以上各项办理结果之和；以答复送达之日为办结之日。',
    citation: FORM('附件三'),
    example: '本年作出并送达答复的各件之和。',
    counterExample: '12月31日作出、次年1月才送达的答复，计入次年。',
  },
  carried_out: {
    rule: '12月31日尚未办结的申请，包括延期、征求意见、等待补正和等待缴费的申请。',
    citation: FORM('附件三'),
    example: '12月20日发出补正告知、尚未收到补正材料的申请。',
    counterExample: '12月31日已经送达答复的申请。',
  },
}

export type Table2Row =
  | 'regulations'
  | 'normative_documents'
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'administrative_charges'

/** The rows of table 二. */
export const TABLE2_DEFINITIONS: Record<Table2Row, Definition> = {
  regulations: {
    rule: '国务院部门和省、设区的市、自治州的人民政府制定的规章。',
    citation: { instrument: 'legislationLaw', article: '第九十一条、第九十三条' },
    example: '设区的市人民政府令公布的管理办法。',
    counterExample: '教育局印发的管理办法不是规章，属于行政规范性文件。',
  },
  normative_documents: {
    rule: '本机关在职权内依程序制发、涉及权利义务、普遍约束不特定对象、在一定期限内反复适用的文件；联合制发的由牵头机关计。',
    citation: REGULATIONS('第二十条第一项'),
    example: '面向社会的民办学校设置标准。',
    counterExample: '会议通知、内部考核办法、对个案的批复。',
  },
  licensing: {
    rule: '本年作出的行政许可决定，包括准予、不予、变更和延续。',
    citation: REGULATIONS('第二十条第五项'),
    example: '教师资格认定、民办学校设立审批。',
    counterExample: '已经受理、年底尚未作出决定的申请。',
  },
  penalties: {
    rule: '本年作出的行政处罚决定。',
    citation: REGULATIONS('第二十条第六项'),
    example: '对无证办学的处罚决定。',
    counterExample: '责令改正而未处罚的。',
  },
  coercion: {
    rule: '本年作出的行政强制决定。',
    citation: REGULATIONS('第二十条第六项'),
    example: '查封无证办学场所的决定。',
    counterExample: '申请人民法院强制执行的。',
  },
  administrative_charges: {
    rule: '本年实际收取的行政事业性收费金额，以万元为单位，保留到元；信息处理费是其中的一种。',
    citation: REGULATIONS('第二十条第八项'),
    example: '考试报名费 703190 元，填 70.319。',
    counterExample: '以元填写的金额，会大一万倍。',
  },
}

/** The blocks of table 四. */
export const TABLE4_DEFINITIONS: Record<Table4Block, Definition> = {
  reconsideration: {
    rule: '因本机关的政府信息公开行为提起的行政复议案件：本年审结的和年底尚未审结的。',
    citation: REGULATIONS('第五十条第三项'),
    example: '对不予公开答复申请复议，本年维持。',
    counterExample: '对下级机关的答复向本机关申请的复议，计入下级机关。',
  },
  litigation_direct: {
    rule: '未经复议直接起诉的案件；2024年起对不予公开不服的应当先申请复议。',
    citation: { instrument: 'reconsiderationLaw2023', article: '第二十三条' },
    example: '对“本机关不掌握”的答复直接起诉。',
    counterExample: '复议维持后再起诉的，计入复议后起诉。',
  },
  litigation_after_reconsideration: {
    rule: '复议后起诉的案件；复议机关只作共同被告的，由作出原行为的机关计。',
    citation: { instrument: 'reportFiling2016', article: '' },
    example: '复议维持后以本机关为被告起诉。',
    counterExample: '本机关只作为复议机关的共同被告的案件，不计。',
  },
}

/** The result columns of table 四. */
export const RESULT_DEFINITIONS: Record<RemedyResult, Definition> = {
  upheld: {
    rule: '维持原行政行为，驳回复议申请或者诉讼请求。',
    citation: FORM('附件四'),
    example: '判决驳回原告诉讼请求。',
    counterExample: '申请人撤回复议申请的，计入其他结果。',
  },
  corrected: {
    rule: '撤销、部分撤销、变更，确认违法或者无效，责令履行。',
    citation: FORM('附件四'),
    example: '复议决定撤销答复，责令重新办理。',
    counterExample: '机关自行更正后申请人撤回的，计入其他结果。',
  },
  other: {
    rule: '不予受理、撤回、终止、调解、和解等。',
    citation: FORM('附件四'),
    example: '裁定准许撤诉。',
    counterExample: '驳回诉讼请求的，计入结果维持。',
  },
  pending: {
    rule: '12月31日尚未审结的案件；一审后上诉的，仍为尚未审结。',
    citation: FORM('附件四'),
    example: '11月立案、次年2月判决的案件。',
    counterExample: '年内已经审结的案件。',
  },
}
