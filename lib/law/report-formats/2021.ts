import { OUTCOMES, type OutcomeCode } from '../outcomes'
import type { ReportFormat } from './report-format'

const rowsUnder = (prefix: string) => (Object.keys(OUTCOMES) as OutcomeCode[]).filter((code) => code.startsWith(prefix))

/** 国办公开办函〔2021〕30号: reports of 2021 and later. */
export const FORMAT_2021 = {
  code: '2021',
  firstYear: 2021,
  inForceFrom: '2021-09-26',
  citation: { instrument: 'reportFormat2021', article: '附件' },
  headings: {
    overview: '一、总体情况',
    table2: '二、主动公开政府信息情况',
    table3: '三、收到和处理政府信息公开申请情况',
    table4: '四、政府信息公开行政复议、行政诉讼情况',
    problems: '五、存在的主要问题及改进情况',
    otherMatters: '六、其他需要报告的事项',
  },
  overviewHeads: [
    { key: 'overview.proactive', label: '（一）主动公开' },
    { key: 'overview.requests', label: '（二）依申请公开' },
    { key: 'overview.information_management', label: '（三）政府信息管理' },
    { key: 'overview.platform', label: '（四）政府信息公开平台建设' },
    { key: 'overview.supervision', label: '（五）监督保障' },
  ],
  table2: {
    documents: {
      title: '第二十条第（一）项',
      columns: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      rows: { regulations: '规章', normative_documents: '行政规范性文件' },
    },
    decisions: [
      { title: '第二十条第（五）项', columns: ['信息内容', '本年处理决定数量'], rows: { licensing: '行政许可' } },
      {
        title: '第二十条第（六）项',
        columns: ['信息内容', '本年处理决定数量'],
        rows: { penalties: '行政处罚', coercion: '行政强制' },
      },
    ],
    charges: {
      title: '第二十条第（八）项',
      columns: ['信息内容', '本年收费金额（单位：万元）'],
      row: '行政事业性收费',
    },
  },
  table3: {
    balanceNote: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    applicants: '申请人情况',
    organisations: '法人或其他组织',
    total: '总计',
    received: '一、本年新收政府信息公开申请数量',
    carriedIn: '二、上年结转政府信息公开申请数量',
    results: '三、本年度办理结果',
    blocks: [
      { kind: 'row', row: 'granted', label: `（一）${OUTCOMES.granted.label}`, gloss: OUTCOMES.granted.gloss },
      {
        kind: 'row',
        row: 'partially_granted',
        label: `（二）${OUTCOMES.partially_granted.label}`,
        gloss: OUTCOMES.partially_granted.gloss,
      },
      { kind: 'group', label: '（三）不予公开', gloss: 'refused', rows: rowsUnder('refused.') },
      { kind: 'group', label: '（四）无法提供', gloss: 'unavailable', rows: rowsUnder('unavailable.') },
      { kind: 'group', label: '（五）不予处理', gloss: 'not processed', rows: rowsUnder('not_processed.') },
      { kind: 'group', label: '（六）其他处理', gloss: 'otherwise concluded', rows: rowsUnder('other.') },
    ],
    resultsTotal: '（七）总计',
    carriedOut: '四、结转下年度继续办理',
  },
  table4: {
    reconsideration: '行政复议',
    litigation: '行政诉讼',
    direct: '未经复议直接起诉',
    afterReconsideration: '复议后起诉',
    columns: { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结', total: '总计' },
  },
} as const satisfies ReportFormat
