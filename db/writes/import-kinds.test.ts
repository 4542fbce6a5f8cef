import { describe, expect, test } from 'vitest'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { countTables } from '@/lib/report/tables'
import { type OtherSheet, workbookElsewhere } from '@/lib/workbook/other-workbook.fixture'
import { connection } from '../client'
import { loadReportFacts } from '../queries/report/facts'
import { disclosureRequests } from '../schema/requests'
import { foundTestLedger, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { csvOf, importBytes } from '../testing/import-table'

type Cell = string | number
type Given = Record<string, string>
/** A file as offices keep their ledgers, and what is right of it: the numbers under which its requests stand, and what is set aside. */
type Kind = {
  file: { name: string; bytes: Uint8Array | string }
  numbers: (string | [ours: string, own: string])[]
  aside?: number
  given?: Given
  receivedOn?: string
  outcomes?: Record<string, number>
}

const HEADINGS = [
  '登记编号',
  '收到日期',
  '接收渠道',
  '申请人类型',
  '申请人',
  '申请内容',
  '办理结果',
  '答复日期',
  '送达方式',
]
const DAY = '2023-03-06'
const row = (number: Cell, day: Cell = DAY, text = '招生计划', outcome = '予以公开'): Cell[] => [
  number,
  day,
  '当面',
  '自然人',
  '陈静',
  text,
  outcome,
  '2023-12-20',
  '邮寄',
]
const workbook = (...sheets: OtherSheet[]) => ({ name: 'a.xlsx', bytes: workbookElsewhere(...sheets) })
const text = (bytes: string) => ({ name: 'a.csv', bytes })
const csv = (...rows: Cell[][]) => text(csvOf(rows.map((cells) => cells.map(String))))
const parted = (sign: string, ...rows: Cell[][]) => text(rows.map((cells) => cells.join(sign)).join('\r\n'))
/** The row and its headings without some of them. */
const without = (cells: readonly Cell[], ...columns: number[]) => cells.filter((_, at) => !columns.includes(at))
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `2023-${String(at + 1).padStart(3, '0')}`)

const KINDS: Record<string, Record<string, Kind>> = {
  'several sheets are taken together': {
    'a month each': {
      file: workbook(...numbered(12).map((number, at) => ({ name: `${at + 1}月`, rows: [HEADINGS, row(number)] }))),
      numbers: numbered(12),
    },
    'halves of a year, each with its title and its sum': {
      file: workbook(
        ...['上半年', '下半年'].map((name, at) => ({
          name,
          rows: [[`某局${name}台账`], HEADINGS, row(`2023-0${at}1`), ['合计', '', '', '', '', '', '', '', 1]],
        })),
      ),
      numbers: ['2023-001', '2023-011'],
      aside: 2,
    },
    'beside an explanation and a list of words': {
      file: workbook(
        { name: '填表说明', rows: [['1.登记编号必填'], ['2.日期如2023-01-01']] },
        { name: '台账', rows: [HEADINGS, row('2023-001')] },
        { name: '字典', rows: [['申请人类型'], ['自然人'], ['商业企业']] },
      ),
      numbers: ['2023-001'],
    },
  },
  'a hidden sheet is not taken': {
    first: {
      file: workbook(
        { state: 'hidden', rows: [HEADINGS, row('2022-001', '2022-03-06')] },
        { name: '2023年', rows: [HEADINGS, row('2023-001')] },
      ),
      numbers: ['2023-001'],
    },
    'between two that are': {
      file: workbook(
        { name: '一', rows: [HEADINGS, row('2023-001')] },
        { name: '旧', state: 'veryHidden', rows: [HEADINGS, row('2021-001', '2021-03-06')] },
        { name: '二', rows: [HEADINGS, row('2023-002')] },
      ),
      numbers: ['2023-001', '2023-002'],
    },
  },
  'rows without a number are known the second time': {
    'no column': {
      file: csv(without(HEADINGS, 0), without(row('', DAY, '甲'), 0), without(row('', DAY, '乙'), 0)),
      numbers: numbered(2),
    },
    'a serial number': {
      file: csv(['序号', ...without(HEADINGS, 0)], row(1, DAY, '甲'), row(2, DAY, '乙')),
      numbers: numbered(2),
    },
    'a sign for none': {
      file: csv(HEADINGS, row('—', DAY, '甲'), row('无', DAY, '乙'), row('/', DAY, '丙'), row('未编号', DAY, '丁')),
      numbers: numbered(4),
    },
    'the day and the hour': {
      file: csv(without(HEADINGS, 0), without(row('', '2023/3/6 上午9:30'), 0), without(row('', '2023年3月6日'), 0)),
      numbers: numbered(2),
    },
  },
  'the line of headings says what parts the cells': {
    'Chinese commas in unquoted texts': {
      file: parted(',', HEADINGS, row('2023-001', DAY, '一，二，三，四，五，六，七，八，九，十')),
      numbers: ['2023-001'],
    },
    semicolons: { file: parted(';', HEADINGS, row('2023-001', DAY, '一，二；三')), numbers: ['2023-001'] },
    'Chinese semicolons': { file: parted('；', HEADINGS, row('2023-001', DAY, '一，二')), numbers: ['2023-001'] },
    tabs: { file: parted('\t', HEADINGS, row('2023-001', DAY, '一,二，三')), numbers: ['2023-001'] },
    strokes: { file: parted('|', HEADINGS, row('2023-001', DAY, '一,二')), numbers: ['2023-001'] },
    'Chinese commas': {
      file: parted('，', HEADINGS, row('2023-001', DAY, '一,二,三,四,五,六,七,八,九,十')),
      numbers: ['2023-001'],
    },
    'quotes around all, a comma and a line in them': {
      file: text(
        '"登记编号","收到日期","接收渠道","申请人类型","申请人","申请内容，（含附件）","办理结果"\r\n"2023-001","2023-03-06","当面","自然人","陈某","一，二，\n三；""四""",""\r\n',
      ),
      numbers: ['2023-001'],
    },
  },
  'a result is understood as the form prints it': {
    'with its group and numbers, in any width': {
      file: csv(
        HEADINGS,
        ...[
          '（一） 予以公开',
          '一、予以公开',
          '（三）不予公开 4.保护第三方合法权益',
          '不予公开：4、保护第三方合法权益',
          '8、属于行政查询事项',
          '（五）不予处理-4.无正当理由大量反复申请',
          '２．没有现成信息需要另行制作',
          '（六）其他处理2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          '予以部分公开',
          '涉及个人隐私',
        ].map((outcome, at) => row(`2023-00${at}`, DAY, `第${at}项`, outcome)),
      ),
      numbers: Array.from({ length: 10 }, (_, at) => `2023-00${at}`),
      outcomes: {
        granted: 2,
        'refused.third_party_rights': 3,
        'refused.administrative_enquiry': 1,
        'not_processed.excessive': 1,
        'unavailable.requires_creation': 1,
        'other.fee_unpaid': 1,
        partially_granted: 1,
      },
    },
  },
  'what is no record is set aside and listed': {
    'a merged note': {
      file: workbook({ rows: [HEADINGS, row('2023-001'), ['备注：按季度报送。']], merged: ['A3:I3'] }),
      numbers: ['2023-001'],
      aside: 1,
    },
    'who signs': {
      file: workbook({
        rows: [
          HEADINGS,
          row('2023-001'),
          ['单位负责人：张某', '', '', '填表人：李某', '', '', '', '', '填报日期：2024年1月'],
        ],
        merged: ['A3:C3', 'D3:F3'],
      }),
      numbers: ['2023-001'],
      aside: 1,
    },
    'sums of quarters, pages, headings repeated': {
      file: csv(
        HEADINGS,
        ['一、一季度'],
        row('2023-001'),
        ['一季度小计', '', '', '', '', '1件'],
        ['第1页 共2页'],
        ['某局2023年台账（续表）'],
        HEADINGS,
        row('2023-002'),
        ['', '', '', '', '', '共计', '2件'],
        ['（以下空白）'],
      ),
      numbers: ['2023-001', '2023-002'],
      aside: 7,
    },
  },
  'headings in several rows are joined': {
    'merged heads above, below a title': {
      file: workbook({
        rows: [
          ['某局2023年度台账'],
          ['填报单位：办公室'],
          ['序号', '登记情况', '', '', '申请人', '', '申请内容', '办理情况', ''],
          ['', '登记编号', '收到日期', '申请方式', '姓名', '申请人类型', '', '办理结果', '答复日期'],
          [1, '2023-001', DAY, '网上', '陈某', '自然人', '文件', '予以公开', '2023-03-20'],
          ['合计', '1件'],
        ],
        merged: ['A1:I1', 'A3:A4', 'B3:D3', 'E3:F3', 'G3:G4', 'H3:I3'],
      }),
      numbers: ['2023-001'],
      aside: 1,
    },
    'heads that are not merged, whose words the lower row leaves out': {
      file: workbook({
        rows: [
          ['编号', '申请人信息', '', '申请情况', '', '', '办理情况', '', ''],
          ['', '姓名或名称', '类型', '收到时间', '方式', '内容', '结果', '答复时间', '送达方式'],
          ['2023-001', '陈某', '公民', DAY, '网络', '计划', '公开', '2023.3.20', '邮寄'],
        ],
      }),
      numbers: ['2023-001'],
    },
    'three rows': {
      file: workbook({
        rows: [
          ['编号', '申请', '', '', '', '', '办理', ''],
          ['', '申请人', '', '日期', '渠道', '内容', '结果', '答复时间'],
          ['', '姓名', '类别'],
          ['2023-001', '陈某', '公民', DAY, '网络', '计划', '公开', '2023.3.20'],
        ],
        merged: ['A1:A3', 'B1:F1', 'G1:H1', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:G3', 'H2:H3'],
      }),
      numbers: ['2023-001'],
    },
  },
  'the day of receipt goes before the day of the application': {
    ...Object.fromEntries(
      ['受理日期', '签收日期', '收件日期', '收到申请时间'].map((heading) => [
        heading,
        {
          file: csv(
            ['编号', '申请日期', heading, ...HEADINGS.slice(2)],
            ['2023-001', '2022-12-30', '2023-01-04', ...row('').slice(2)],
          ),
          numbers: ['2023-001'],
          receivedOn: '2023-01-04',
        },
      ]),
    ),
  },
  'a number comes in as the spreadsheet shows it': {
    'a year before it': {
      file: workbook({ rows: [HEADINGS, row(1)], formats: { A2: '"2023-"000' } }),
      numbers: ['2023-001'],
    },
    'digits parted': {
      file: workbook({ rows: [HEADINGS, row(20230001)], formats: { A2: '0000\\-0000' } }),
      numbers: ['2023-0001'],
    },
    'a document number': {
      file: workbook({ rows: [HEADINGS, row(3)], formats: { A2: '"依申请〔2023〕"0"号"' } }),
      numbers: ['依申请〔2023〕3号'],
    },
    'noughts before it': { file: workbook({ rows: [HEADINGS, row(4)], formats: { A2: '0000' } }), numbers: ['0004'] },
  },
  'a column that lacks, or a cell of it, is given one value': {
    'no column of the kind or of the channel': {
      file: csv(without(HEADINGS, 2, 3), without(row('2023-001'), 2, 3)),
      given: { applicant_kind: '自然人', channel: '网上' },
      numbers: ['2023-001'],
    },
    'cells of it are empty': {
      file: csv(
        HEADINGS,
        row('2023-001').map((cell, at) => (at === 3 ? '' : cell)),
        row('2023-002'),
      ),
      given: { applicant_kind: '商业企业' },
      numbers: ['2023-001', '2023-002'],
    },
  },
  'numbers that begin anew are the organ’s own': {
    'each year': {
      file: csv(HEADINGS, row(1, '2022-03-06'), row(2, '2022-03-07'), row(1), row(2)),
      numbers: [
        ['2022-001', '1'],
        ['2022-002', '2'],
        ['2023-001', '1'],
        ['2023-002', '2'],
      ],
    },
    'each month': {
      file: csv(HEADINGS, row(1, '2023-01-06'), row(1, '2023-02-06')),
      numbers: [
        ['2023-001', '1'],
        ['2023-002', '1'],
      ],
    },
    'each sheet': {
      file: workbook(
        ...[2022, 2023].map((year) => ({ name: `${year}`, rows: [HEADINGS, row('001', `${year}-03-06`)] })),
      ),
      numbers: [
        ['2022-001', '001'],
        ['2023-001', '001'],
      ],
    },
    'with a stroke': { file: csv(HEADINGS, row('2023/12')), numbers: [['2023-001', '2023/12']] },
  },
}

const recorded = () =>
  connection()
    .select({ number: disclosureRequests.number, own: disclosureRequests.ownNumber, on: disclosureRequests.receivedOn })
    .from(disclosureRequests)
    .orderBy(disclosureRequests.id)
    .all()

describe.each(Object.entries(KINDS))('%s', (_, files) => {
  test.each(Object.entries(files))('%s', async (_, { file, numbers, aside = 0, given, receivedOn, outcomes }) => {
    openCopiedDatabase()
    foundTestLedger()
    const taken = await importBytes('requests', file.name, file.bytes, { given })
    expect(taken.tally).toMatchObject({ known: 0, refused: 0 })
    expect(recorded().map(({ number, own }) => [number, own])).toEqual(
      numbers.map((each) => (typeof each === 'string' ? [each, ''] : each)),
    )
    expect(taken.aside).toHaveLength(aside)
    if (receivedOn) expect(recorded().map(({ on }) => on)).toEqual([receivedOn])
    const { table3 } = countTables(loadReportFacts(WANG_FANG, 2023), formatOf(2023))
    expect(table3.received.total).toBe(recorded().filter(({ on }) => on?.startsWith('2023')).length)
    for (const [row, count] of Object.entries(outcomes ?? {}))
      expect([row, table3[row as 'granted']?.total]).toEqual([row, count])
    const again = await importBytes('requests', file.name, file.bytes, { given })
    expect(again.tally).toEqual({ ready: 0, incomplete: 0, known: numbers.length, refused: 0 })
  })
})
