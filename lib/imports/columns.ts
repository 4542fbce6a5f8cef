/** The kinds of table that can be imported; `history` are the published reports of earlier years, a row for each figure. */
export const IMPORT_KINDS = ['requests', 'published', 'documents', 'figures', 'statistics', 'history'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

type Column = {
  /** The heading in the template, and what the column is called in a message. */
  label: string
  /** Other headings that ledgers use for the column; if a file has several of them, the first in this list is used. */
  also?: readonly string[]
  /** A file without this column cannot be imported. */
  required?: true
  /** Filled in the template's example row. */
  example: string
}

const REQUEST_COLUMNS = {
  number: {
    label: '登记编号',
    also: ['编号', '申请编号', '受理编号', '受理号', '登记号', '收件编号', '序号编号', '流水号', '申请件编号'],
    example: '2023-001',
  },
  received_on: {
    label: '收到日期',
    // Art. 31 counts from receipt: the day on which the applicant wrote comes last.
    also: [
      '收到申请日期',
      '收到时间',
      '收到申请时间',
      '收到',
      '签收日期',
      '签收时间',
      '签收',
      '收件日期',
      '收件时间',
      '接收日期',
      '接收时间',
      '收文日期',
      '收文时间',
      '受理日期',
      '受理时间',
      '登记日期',
      '登记时间',
      '申请日期',
      '申请时间',
      '提交日期',
      '提交时间',
    ],
    required: true,
    example: '2023-03-06',
  },
  channel: {
    label: '接收渠道',
    also: [
      '渠道',
      '申请渠道',
      '受理渠道',
      '申请方式',
      '提交方式',
      '受理方式',
      '申请途径',
      '接收方式',
      '收件方式',
      '来源',
    ],
    required: true,
    example: '当面提交',
  },
  confirmed_on: {
    label: '确认日期',
    also: ['确认时间', '与申请人确认日期', '双方确认日期', '确认收到日期'],
    example: '',
  },
  applicant_kind: {
    label: '申请人类型',
    also: ['申请人类别', '申请人性质', '申请人种类', '申请主体类型', '申请主体', '类型'],
    required: true,
    example: '自然人',
  },
  applicant_name: {
    label: '申请人',
    also: ['申请人姓名', '申请人名称', '申请人姓名或名称', '姓名或名称', '姓名', '申请人（单位）', '申请单位'],
    required: true,
    example: '张某',
  },
  contact: {
    label: '联系方式',
    also: ['联系电话', '电话', '手机', '手机号码', '联系方法', '通讯地址'],
    example: '138…',
  },
  description: {
    label: '申请内容',
    also: [
      '申请事项',
      '所需信息的内容描述',
      '内容描述',
      '所需信息',
      '申请公开内容',
      '申请公开的内容',
      '信息内容',
      '申请信息内容',
      '主要内容',
    ],
    required: true,
    example: '2022年义务教育招生计划',
  },
  form: {
    label: '获取方式',
    also: ['获取信息的方式', '信息载体', '载体形式', '提供方式', '获取形式'],
    example: '纸质',
  },
  section: {
    label: '承办科室',
    also: ['承办处室', '承办部门', '承办单位', '责任科室', '主办科室', '办理科室'],
    example: '办公室',
  },
  clarification_on: {
    label: '补正告知日期',
    also: ['补正通知日期', '告知补正日期', '补正日期', '要求补正日期', '补正告知时间'],
    example: '',
  },
  corrected_on: {
    label: '补正收到日期',
    also: ['收到补正日期', '收到补正材料日期', '补正完成日期', '补正材料收到日期', '补正收到时间'],
    example: '',
  },
  extension_days: {
    label: '延期天数',
    also: ['延长天数', '延期工作日', '延期工作日数', '延期答复天数', '延期'],
    example: '',
  },
  outcome: {
    label: '办理结果',
    also: ['答复结果', '处理结果', '答复类型', '答复情况', '办理情况', '结果', '答复类别', '公开情况'],
    example: '予以公开',
  },
  withheld_ground: {
    label: '部分公开的情形',
    also: ['部分公开情形', '不予公开部分的依据'],
    example: '',
  },
  served_on: {
    label: '答复日期',
    also: ['答复时间', '回复日期', '回复时间', '办结日期', '办结时间'],
    example: '2023-03-20',
  },
  delivered_on: {
    label: '送达日期',
    also: ['送达时间', '答复书送达日期', '答复送达日期', '答复书送达时间', '交邮日期', '寄出日期', '发出日期'],
    example: '',
  },
  service_route: {
    label: '送达方式',
    also: ['答复送达方式', '答复书送达方式', '送达途径', '寄送方式'],
    example: '邮寄送达',
  },
  reply_number: {
    label: '答复文号',
    also: ['文号', '答复书文号', '答复书编号', '答复编号', '告知书文号', '告知书编号'],
    example: '示教公复〔2023〕1号',
  },
  note: { label: '备注', also: ['说明', '附注'], example: '' },
} as const satisfies Record<string, Column>

const PUBLISHED_COLUMNS = {
  title: {
    label: '标题',
    also: ['信息标题', '名称', '信息名称', '文件名称'],
    required: true,
    example: '2023年招生公告',
  },
  category: {
    label: '类别',
    also: ['信息类别', '栏目', '所属栏目', '分类', '公开类别'],
    required: true,
    example: '政务动态',
  },
  published_on: {
    label: '发布日期',
    also: ['公开日期', '发布时间', '公开时间', '发文日期', '上网日期'],
    required: true,
    example: '2023-06-01',
  },
  channels: {
    label: '渠道',
    also: ['发布渠道', '公开渠道', '发布平台', '公开方式', '公开形式'],
    example: '门户网站、官方微信',
  },
  document_number: { label: '文号', also: ['发文字号', '文件编号', '文件号'], example: '' },
  url: { label: '链接', also: ['网址', '信息链接', '地址', 'url地址', '网页地址'], example: '' },
} as const satisfies Record<string, Column>

const DOCUMENT_COLUMNS = {
  kind: { label: '文件种类', also: ['种类', '类型', '文件类型', '类别'], example: '行政规范性文件' },
  title: { label: '标题', also: ['文件名称', '文件标题', '名称'], required: true, example: '示例市民办学校管理办法' },
  document_number: { label: '文号', also: ['发文字号', '文件编号', '文件号'], example: '示教规〔2023〕1号' },
  issued_on: {
    label: '制发日期',
    also: ['印发日期', '发布日期', '成文日期', '发文日期', '制定日期'],
    required: true,
    example: '2023-02-01',
  },
  valid_until: { label: '有效期至', also: ['有效期', '失效日期', '有效截止日期', '有效期截止'], example: '2028-01-31' },
  ended_on: { label: '废止日期', also: ['废止时间', '废止（失效）日期', '停止执行日期'], example: '' },
  ending: { label: '废止方式', also: ['废止情形', '失效方式'], example: '' },
  basis: { label: '废止依据', also: ['废止文件', '废止文号', '依据'], example: '' },
  note: { label: '备注', also: ['说明'], example: '' },
} as const satisfies Record<string, Column>

const FIGURE_COLUMNS = {
  kind: { label: '事项', also: ['信息内容', '种类', '类别', '指标', '项目'], required: true, example: '行政许可' },
  period_from: {
    label: '起始日期',
    also: ['开始日期', '统计起始日期', '起', '期初'],
    required: true,
    example: '2023-01-01',
  },
  period_to: {
    label: '截止日期',
    also: ['结束日期', '统计截止日期', '止', '期末'],
    required: true,
    example: '2023-03-31',
  },
  value: {
    label: '数值',
    also: ['数量', '处理决定数量', '本年处理决定数量', '件数', '金额', '收费金额', '金额（元）'],
    required: true,
    example: '12',
  },
  source: {
    label: '报送单位',
    also: ['来源', '报送科室', '数据来源', '填报单位', '提供单位'],
    required: true,
    example: '行政审批科',
  },
  note: { label: '备注', also: ['说明'], example: '' },
} as const satisfies Record<string, Column>

const STATISTIC_COLUMNS = {
  platform: { label: '平台', also: ['渠道', '平台名称', '账号', '发布平台'], required: true, example: '门户网站' },
  measure: { label: '指标', also: ['统计指标', '项目', '数据项'], required: true, example: '访问量' },
  value: { label: '数值', also: ['数量', '数据', '数'], required: true, example: '15.0' },
  unit: { label: '单位', also: ['计量单位'], example: '万' },
  period_from: { label: '起始日期', also: ['开始日期', '起'], example: '2023-01-01' },
  as_of: {
    label: '截止日期',
    also: ['统计日期', '截至日期', '日期', '止', '结束日期'],
    required: true,
    example: '2023-12-31',
  },
  source: { label: '数据来源', also: ['来源', '报送单位'], example: '' },
} as const satisfies Record<string, Column>

const HISTORY_COLUMNS = {
  year: { label: '年度', also: ['年份', '报告年度'], required: true, example: '2022' },
  figure: { label: '数据项', also: ['指标', '单元格', '代码'], required: true, example: 'table3.received.total' },
  value: { label: '数值', also: ['数量', '数据'], required: true, example: '8' },
} as const satisfies Record<string, Column>

/** The columns of each kind of import, in the order of its template. */
const IMPORT_COLUMNS = {
  requests: REQUEST_COLUMNS,
  published: PUBLISHED_COLUMNS,
  documents: DOCUMENT_COLUMNS,
  figures: FIGURE_COLUMNS,
  statistics: STATISTIC_COLUMNS,
  history: HISTORY_COLUMNS,
} as const satisfies Record<ImportKind, Record<string, Column>>

export type ColumnOf<K extends ImportKind> = keyof (typeof IMPORT_COLUMNS)[K] & string

/** A row's cells by column, empty ones as ''. */
export type Cells<C extends string = string> = Partial<Record<C, string>>

export function columnsOf(kind: ImportKind): [code: string, column: Column][] {
  return Object.entries(IMPORT_COLUMNS[kind])
}

export function columnLabel(kind: ImportKind, code: string): string {
  return (IMPORT_COLUMNS[kind] as Record<string, Column>)[code]?.label ?? code
}
