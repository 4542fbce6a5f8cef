import { formatOf } from '../../law/report-formats/format-of'
import { TABLE4_BLOCKS, TABLE4_COLUMNS, type Table3Row } from '../../law/report-formats/report-format'
import { table3Columns, table3Rows } from '../../law/report-formats/rows'
import type { Block, DocumentTable, ReportDocument } from '../document'
import { table2Of, table3Of, table4Of } from '../form-tables'
import type { Table2, Table3, Table4 } from '../tables'

const FORMAT = formatOf(2023)

/** A report that exercises the renderers: the two large tables, long text, a chart, hostile and rare characters. */

export const HOSTILE_TEXT = '#panic("x") *b* $x$ `c` _e_ <b> \\u{41} @ref [x] // y'
export const RARE = '䶮喆堃镕玥翀𠮷'

export function sampleDocument(blocks: readonly Block[] = sampleBlocks()): ReportDocument {
  return {
    language: 'zh-CN',
    organ: '新乡市教育局',
    year: 2023,
    title: { organ: '新乡市教育局', rest: '2023年政府信息公开工作年度报告' },
    blocks,
  }
}

export const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })
export const heading = (level: 1 | 2, text: string): Block => ({ type: 'heading', level, id: `h-${text}`, text })
export const tableBlock = (table: DocumentTable): Block => ({ type: 'table', table })

function sampleBlocks(): Block[] {
  const { headings, overviewHeads } = FORMAT
  return [
    heading(1, headings.overview),
    {
      type: 'paragraph',
      runs: [
        {
          text: '新乡市教育局根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和新乡市政府信息公开工作相关制度，特编制',
        },
        { text: '2023' },
        { text: '年政府信息公开工作年度报告。本报告中各项数据统计期限自2023年1月1日起至2023年12月31日止。' },
      ],
    },
    ...overviewHeads.flatMap(({ label }, index) => [heading(2, label), paragraph(NARRATIVE[index]!)]),
    { type: 'chart', chart: CHANNELS },
    heading(1, headings.table2),
    tableBlock(table2Of(FORMAT, TABLE2)),
    heading(1, headings.table3),
    tableBlock(table3Of(FORMAT, TABLE3)),
    { type: 'chart', chart: TREND },
    heading(1, headings.table4),
    tableBlock(table4Of(FORMAT, TABLE4)),
    heading(1, headings.problems),
    paragraph(
      '2023年，市教育局在推进政府信息公开方面取得了一定的成效，但仍存在需要改进的地方，如，从业人员业务能力需进一步提升，信息公开手段渠道仍需丰富等。2023年我局已加强对信息公开从业人员的培训和考核工作，对网站运营人员需完成《条例》学习，经考核合格后方能从事信息公开发布；2023年6月开通市教育局官方抖音“新乡教育”粉丝量15.0万人，点赞1.3万。',
    ),
    heading(1, headings.otherMatters),
    paragraph(
      '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》规定的按件、按量收费标准，市教育局本年度没有收取信息处理费用等相关情况。',
    ),
    paragraph(
      `原文照录：${HOSTILE_TEXT}\u0000\u0007；姓名${RARE}；网址https://www.xinxiang.gov.cn/${'a'.repeat(90)}。`,
    ),
  ]
}

const NARRATIVE = [
  '一是通过网站、微信公众号、微博等方式公开信息452条（相同信息计1条），其中概况类信息48条，政务动态信息308条，信息公开目录信息更新量96条。制发规范性文件0件。发布解读信息5条，回应公众关注热点6个。二是2023年，市教育局门户网站访问量达118.4万人次；官方微信订阅量达48.8万人；官方微博粉丝数达2.2万人；市教育局官方抖音“新乡教育”粉丝量15.0万人，点赞1.3万。',
  '2023年，市教育局严格落实《条例》关于依申请公开的要求，全年共收到政府信息公开申请8件，均按照法律法规和相关规定办理。2023年我局未因政府信息公开发生行政复议、行政诉讼和行政申诉。',
  '加强市教育局官网和新媒体的管理力度，制定完善《新乡市教育局官网信息发布制度》和《新乡市教育局新媒体管理制度》。严格按照《条例》审核和发布信息，建立信息发布“三审三校”制度，积极回应群众关心的热点问题。',
  '持续优化完善信息公开平台，对局官网进行规范管理，安排专人负责信息审核和发布，做好“局长信箱”等栏目的维护运行，法定主动公开内容一栏新增“建议提案办理结果”，回应广大人民群众关切热点问题。全年发稿累计发稿253篇，浏览量118.4万人次，通过使用微信公众号、抖音短视频等新媒体平台，较好的传递了新乡教育的声音，取得良好社会效果。',
  '一是建立信息公开领导小组，由主管局长任组长，局办公室主任担任副组长，新闻中心负责政府信息公开工作。二是加强信息公开从业人员的培训和考核工作，对网站运营人员需完成《条例》学习，经考核合格后方能从事信息公开发布，确保信息发布的质量。',
]

const CHANNELS = {
  id: 'channels',
  kind: 'bar',
  title: '2023年各渠道公开信息数量',
  alternative: '柱状图：概况类信息48条，政务动态信息308条，信息公开目录信息更新96条。',
  unit: '条',
  categories: ['概况类信息', '政务动态信息', '信息公开目录信息更新'],
  series: [{ name: '公开信息', values: [48, 308, 96] }],
} as const

const TREND = {
  id: 'trend',
  kind: 'line',
  title: '近五年新收和办结政府信息公开申请数量',
  alternative: '折线图：2019年至2023年新收12、9、15、11、8件，办结11、10、14、12、8件。',
  unit: '件',
  categories: ['2019年', '2020年', '2021年', '2022年', '2023年'],
  series: [
    { name: '新收', values: [12, 9, 15, 11, 8] },
    { name: '办结', values: [11, 10, 14, 12, 8] },
  ],
} as const

const ZERO_DOCUMENTS = { issued: 0, repealed: 0, in_force: 0 }
const TABLE2: Table2 = {
  regulations: ZERO_DOCUMENTS,
  normative_documents: ZERO_DOCUMENTS,
  licensing: 0,
  penalties: 0,
  coercion: 0,
  administrative_charges: '70.319',
}

const BY_PERSONS: Partial<Record<Table3Row, number>> = { received: 8, granted: 3, 'unavailable.not_held': 5, total: 8 }
const TABLE3 = Object.fromEntries(
  table3Rows(FORMAT).map((row) => [
    row,
    { ...columnsOf(table3Columns(FORMAT)), natural_person: BY_PERSONS[row] ?? 0, total: BY_PERSONS[row] ?? 0 },
  ]),
) as Table3
const TABLE4 = Object.fromEntries(TABLE4_BLOCKS.map((block) => [block, columnsOf(TABLE4_COLUMNS)])) as Table4

function columnsOf(columns: readonly string[]): Record<string, number> {
  return Object.fromEntries(columns.map((column) => [column, 0]))
}
