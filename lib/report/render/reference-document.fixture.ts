import type { DocumentChart, DocumentTable, ReportDocument } from '../document'

const bars = (changes: Partial<DocumentChart>): DocumentChart => ({
  id: 'items',
  kind: 'bar',
  title: '2023年主动公开信息按类别',
  alternative: '概况类48条，政务动态308条。',
  unit: '条',
  categories: ['概况类', '政务动态'],
  series: [{ name: '信息数', values: [48, 308] }],
  ...changes,
})

const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`)

/** Each way in which a chart is drawn. */
export const REFERENCE_CHARTS = {
  upright: bars({}),
  grouped: bars({
    unit: '件',
    categories: ['1月', '2月', '3月'],
    series: [
      { name: '自然人', values: [8, 0, 5] },
      { name: '法人或其他组织', values: [2, 1, 0] },
    ],
  }),
  lying: bars({
    categories: ['予以公开', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    series: [
      { name: '2022年', values: [12, 3] },
      { name: '2023年', values: [7, 1024] },
    ],
  }),
  single: bars({
    categories: ['依照法律行政法规规定公开的信息', '其他', '解读', '回应'],
    series: [{ name: '信息数', values: [6, 2, 1, 0] }],
  }),
  months: bars({
    categories: MONTHS,
    series: [
      { name: '自然人', values: MONTHS.map((_, index) => 100 + index) },
      { name: '法人或其他组织', values: MONTHS.map((_, index) => index) },
    ],
  }),
  wideFigure: bars({
    categories: MONTHS,
    series: [
      { name: '自然人', values: MONTHS.map((_, index) => (index === 5 ? 12345 : index)) },
      { name: '法人或其他组织', values: MONTHS.map((_, index) => index) },
    ],
  }),
  lines: bars({
    kind: 'line',
    categories: ['2021年', '2022年', '2023年'],
    series: [
      { name: '新收', values: [15, 11, 8] },
      { name: '办结', values: [14, 11, 9] },
      { name: '结转下年度', values: [1, 1, 0] },
      { name: '诉讼', values: [40, 41, 38] },
    ],
  }),
  legend: bars({
    series: ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((name, index) => ({
      name: `${name}提出的申请`,
      values: [index, 9 - index],
    })),
  }),
  longName: bars({
    series: [
      { name: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请的件数合计', values: [1, 2] },
      { name: '其他', values: [2, 1] },
    ],
  }),
  noSeries: bars({ series: [] }),
  noCategory: bars({ categories: [], series: [{ name: '信息数', values: [] }] }),
  high: bars({ kind: 'line', series: [{ name: '信息数', values: [300, 308] }] }),
} satisfies Record<string, DocumentChart>

/** A small form: a head of two rows, merged cells, one column too narrow for its figure. */
const FORM: DocumentTable = {
  id: 'table3',
  caption: '收到和处理申请情况',
  columns: [1, 3, 1, 1],
  headerRows: 2,
  rows: [
    [
      { text: '本列数据的勾稽关系', header: true, align: 'center', colspan: 2, rowspan: 2 },
      { text: '申请人', header: true, align: 'center', colspan: 2 },
    ],
    [
      { text: '自然人', header: true, align: 'center' },
      { text: '总计', header: true, align: 'center' },
    ],
    [
      { text: '办理结果', header: true, align: 'left', rowspan: 2 },
      { text: '予以公开', header: true, align: 'left', defines: { table: 3, row: 'granted' } },
      { text: '7', align: 'center', figure: 'table3.granted.natural_person' },
      { text: '1234567', align: 'center', figure: 'table3.granted.total' },
    ],
    [
      { text: '部分公开（区分处理的，只计这一情形，不计其他情形）', header: true },
      { text: '70.5', align: 'right' },
      { text: '/' },
    ],
  ],
}

/** Blocks under each other, each under a heading of its own, without a head that is repeated. */
const BLOCKS: DocumentTable = {
  id: 'table2',
  caption: '主动公开政府信息情况',
  columns: new Array<number>(6).fill(1),
  headerRows: 0,
  rows: [
    [{ text: '第二十条第（一）项', header: true, align: 'center', colspan: 6 }],
    ['信息内容', '本年制发件数', '现行有效件数'].map((text) => ({
      text,
      header: true,
      align: 'center' as const,
      colspan: 2,
    })),
    [
      { text: '规章', header: true, align: 'left', colspan: 2 },
      { text: '2', align: 'center', colspan: 2, figure: 'table2.regulations.issued' },
      { text: '19', align: 'center', colspan: 2, figure: 'table2.regulations.in_force' },
    ],
    ['信息内容', '本年处理决定数量'].map((text) => ({ text, header: true, align: 'center' as const, colspan: 3 })),
    [
      { text: '行政许可', header: true, align: 'left', colspan: 3 },
      { text: '308', align: 'center', colspan: 3, figure: 'table2.licensing' },
    ],
  ],
}

/** A table of so many columns of figures that the page is turned. */
const WIDE: DocumentTable = {
  id: 'wide',
  caption: '各月数量',
  columns: new Array<number>(14).fill(1),
  headerRows: 1,
  rows: [
    Array.from({ length: 14 }, (_, index) => ({ text: `${index + 1}月`, header: true, align: 'center' as const })),
    Array.from({ length: 14 }, (_, index) => ({ text: String(9_000_000 + index), align: 'center' as const })),
  ],
}

/** A short report with each kind of block, in the order in which a report has them. */
export function referenceDocument(): ReportDocument {
  return {
    language: 'zh-CN',
    organ: '新乡市教育局',
    year: 2023,
    title: { organ: '新乡市教育局', rest: '2023年政府信息公开工作年度报告' },
    blocks: [
      { type: 'heading', level: 1, id: 'overview', text: '一、总体情况' },
      { type: 'heading', level: 2, id: 'proactive', text: '（一）主动公开' },
      {
        type: 'paragraph',
        runs: [
          { text: '全年公开信息' },
          { text: '452', figure: 'published.kind.information' },
          { text: '条，"目录"更新96条。\n其余<见附表>，以官网为准。' },
        ],
      },
      { type: 'chart', chart: REFERENCE_CHARTS.upright },
      { type: 'heading', level: 1, id: 'table2', text: '二、主动公开政府信息情况' },
      { type: 'table', table: BLOCKS },
      { type: 'heading', level: 1, id: 'table3', text: '三、收到和处理申请情况' },
      { type: 'table', table: FORM },
      { type: 'heading', level: 1, id: 'months', text: '附表' },
      { type: 'table', table: WIDE },
      { type: 'paragraph', runs: [{ text: '报告完毕。' }] },
      { type: 'chart', chart: REFERENCE_CHARTS.lines },
    ],
  }
}
