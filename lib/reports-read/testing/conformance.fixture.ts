import { formatByCode } from '../../law/report-formats/format-of'
import { resultRows, table3Columns, table3Rows } from '../../law/report-formats/rows'
import { type DocumentTable, place } from '../../report/document'
import { type ReportTables, table3Cells } from '../../report/tables'
import type { SuiteCase } from '../suite'
import { gbkOf } from './hostile-pages.fixture'
import { LAYOUTS, type Print, type Tables, tablesOf } from './layouts.fixture'
import { pdfOf, reportPages } from './pdf-file.fixture'

/** The files of the conformance suite that ships with the product, and its list. */
export type MadeSuite = { files: Map<string, Buffer>; cases: SuiteCase[] }

const FORM = formatByCode('2021')

/** A department's small year in which every rule holds. */
function sound(): ReportTables {
  const rows = Object.fromEntries(
    table3Rows(FORM).map((row) => [row, Object.fromEntries(table3Columns(FORM).map((column) => [column, 0]))]),
  ) as ReportTables['table3']
  const fill = (row: keyof ReportTables['table3'], natural_person: number, business: number) =>
    Object.assign(rows[row]!, { natural_person, business, total: natural_person + business })
  fill('received', 9, 4)
  fill('carried_in', 2, 0)
  fill('granted', 5, 2)
  fill('partially_granted', 2, 1)
  fill('unavailable.not_held', 3, 0)
  fill('total', 10, 3)
  fill('carried_out', 1, 1)
  const block = (upheld: number, corrected: number, other: number, pending: number) => ({
    upheld,
    corrected,
    other,
    pending,
    total: upheld + corrected + other + pending,
  })
  return {
    table2: {
      regulations: { issued: 0, repealed: 0, in_force: 0 },
      normative_documents: { issued: 3, repealed: 1, in_force: 22 },
      licensing: 120,
      penalties: 14,
      coercion: 0,
      administrative_charges: '5.9',
    },
    table3: rows,
    table4: {
      reconsideration: block(2, 1, 0, 1),
      litigation_direct: block(0, 0, 0, 0),
      litigation_after_reconsideration: block(1, 0, 0, 0),
    },
  } as ReportTables
}

type Prose = {
  overview?: string
  proactive?: string
  requests?: string
  problems?: string
  other?: string
  period?: string
}
type Report = { organ?: string; year?: number; tables?: ReportTables; prose?: Prose; shown?: Tables }

const NOTHING_CHARGED = '本年度未收取信息处理费。'

/** A report as tabs part it, which is the shortest file that holds everything. */
function textOf({
  organ = '某市教育局',
  year = 2023,
  tables = sound(),
  prose = {},
  shown = tablesOf(tables, FORM),
}: Report): Buffer {
  const { overview = '', proactive = '', requests = '', problems = '', other = NOTHING_CHARGED, period } = prose
  const lines = (table: DocumentTable) => {
    const cells = place(table)
    return table.rows.map((_, row) =>
      cells
        .filter((cell) => cell.row === row)
        .map(({ text }) => text)
        .join('\t'),
    )
  }
  const [table2, table3, table4] = shown.map(lines)
  return Buffer.from(
    [
      `${organ}${year}年政府信息公开工作年度报告`,
      period ?? `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止，由本机关依照条例编制并公布。`,
      '一、总体情况',
      `（一）主动公开。${proactive}`,
      `（二）依申请公开。${requests}`,
      `（三）监督保障。${overview}`,
      '二、主动公开政府信息情况',
      ...table2!,
      '三、收到和处理政府信息公开申请情况',
      ...table3!,
      '四、政府信息公开行政复议、行政诉讼情况',
      ...table4!,
      '五、存在的主要问题及改进情况',
      problems,
      '六、其他需要报告的事项',
      other,
    ].join('\n'),
  )
}

const changed = (change: (tables: ReportTables) => void): ReportTables => {
  const tables = sound()
  change(tables)
  return tables
}
const LONG = (year: number) =>
  `${year}年，本机关的公开工作仍有不足：一些科室对公开属性的判断不够准确，政策解读的形式较为单一，答复文书的说理还不充分。下一步将完善公开审查的流程，组织分层分类的培训，丰富图文和视频解读，逐件复核答复文书的依据和说理，并按季度通报各科室的办理情况和改进情况，使公开的质量稳步提高。`
const OTHER_LONG =
  '本机关上一年度的主要问题在于栏目更新不够及时，历史文件的清理尚未完成，部分便民信息散落在多个页面。改进的办法是确定栏目责任人，每月检查一次更新情况，分批清理并标注历史文件的效力，把便民信息集中到一个专题，同时公布咨询电话，由专人答复群众的提问并登记归类。'

type Pair = { valid: Report; invalid: Report; finds: string[]; previous?: Report; notAssessed?: string[] }

/** For each rule that a file alone can break: a report that keeps it, one that breaks it, and what is found in that one. */
const BY_RULE: Record<string, Pair> = {
  'F-1': {
    valid: {},
    invalid: { shown: [...tablesOf(sound(), FORM)].with(1, undivided()) },
    finds: ['F-1'],
  },
  'T2-1': {
    valid: {},
    invalid: { shown: shownWith('table2.coercion', '') },
    finds: ['T2-1 table2.coercion'],
  },
  'T2-2': {
    valid: {
      organ: '某市人民政府',
      prose: { overview: '考核、社会评议和责任追究均无情况。' },
      tables: changed(({ table2 }) => Object.assign(table2.regulations, { issued: 1, in_force: 1 })),
    },
    invalid: { tables: changed(({ table2 }) => Object.assign(table2.regulations, { issued: 1, in_force: 1 })) },
    finds: ['T2-2 table2.regulations.issued'],
  },
  'T2-3': {
    valid: {},
    invalid: { tables: changed(({ table2 }) => Object.assign(table2, { administrative_charges: '59000' })) },
    previous: before(),
    finds: ['T2-3 table2.administrative_charges'],
  },
  'T2-4': {
    valid: { prose: { other: '本年度收取信息处理费500元。' } },
    invalid: {
      prose: { other: '本年度收取信息处理费500元。' },
      tables: changed(({ table2 }) => Object.assign(table2, { administrative_charges: '0.01' })),
    },
    finds: ['T2-4 table2.administrative_charges'],
  },
  'T3-1': {
    valid: {},
    invalid: { tables: plusOne('carried_out') },
    finds: ['T3-1 table3.received.natural_person', 'T3-1 table3.received.total'],
  },
  'T3-2': {
    valid: {},
    invalid: { tables: plusOne('granted') },
    finds: ['T3-2 table3.granted.natural_person', 'T3-2 table3.granted.total'],
  },
  'T3-3': {
    valid: {},
    invalid: {
      tables: changed(({ table3 }) => {
        table3Cells(table3, 'granted').business += 1
        table3Cells(table3, 'partially_granted').business -= 1
      }),
    },
    finds: ['T3-3 table3.granted.natural_person', 'T3-3 table3.partially_granted.natural_person'],
  },
  'T3-4': {
    valid: {},
    invalid: { shown: shownWith('table3.received.legal_service', '/') },
    finds: ['T3-4 table3.received.legal_service'],
  },
  'T4-1': {
    valid: {},
    invalid: { tables: changed(({ table4 }) => Object.assign(table4.reconsideration, { total: 5 })) },
    finds: ['T4-1 table4.reconsideration.upheld'],
  },
  'T4-2': {
    valid: {},
    invalid: { tables: changed(({ table4 }) => Object.assign(table4.litigation_direct, { upheld: 1, total: 1 })) },
    previous: before(({ table4 }) => Object.assign(table4.litigation_direct, { pending: 2, total: 2 })),
    finds: ['T4-2 table4.litigation_direct.total'],
  },
  'T4-3': {
    valid: {},
    invalid: {
      tables: changed(({ table4 }) => Object.assign(table4.litigation_after_reconsideration, { upheld: 9, total: 9 })),
    },
    previous: before(),
    finds: ['T4-3 table4.litigation_after_reconsideration.total'],
  },
  'Y-1': {
    valid: {},
    invalid: {},
    previous: before(({ table3 }) => {
      Object.assign(table3.carried_out, { natural_person: 3, total: 3 })
    }),
    finds: ['Y-1 table3.carried_in.natural_person', 'Y-1 table3.carried_in.total'],
  },
  'Y-2': {
    valid: {},
    invalid: { tables: changed(({ table2 }) => Object.assign(table2.normative_documents, { in_force: 23 })) },
    previous: before(),
    finds: ['Y-2 table2.normative_documents.in_force'],
  },
  'Y-3': {
    valid: {},
    invalid: { tables: changed(({ table2 }) => Object.assign(table2, { penalties: 140 })) },
    previous: before(),
    finds: ['Y-3 table2.penalties'],
  },
  'Y-4': {
    valid: { prose: { problems: LONG(2023) } },
    invalid: { prose: { problems: LONG(2023) } },
    previous: { ...before(), prose: { problems: LONG(2022) } },
    finds: ['Y-4 problems'],
  },
  'N-1': sentence('requests', '收到政府信息公开申请13件。', '收到政府信息公开申请14件。', 'N-1', 'overview.requests'),
  'N-2': sentence('requests', '予以公开7件。', '予以公开8件。', 'N-2', 'overview.requests'),
  'N-3': sentence('requests', '行政复议4件。', '行政复议5件。', 'N-3', 'overview.requests'),
  'N-4': sentence('proactive', '制发行政规范性文件3件。', '制发行政规范性文件4件。', 'N-4', 'overview.proactive'),
  'N-5': sentence(
    'proactive',
    '公开信息10条，其中网站6条、微信4条。',
    '公开信息10条，其中网站6条、微信5条。',
    'N-5',
    'overview.proactive',
  ),
  'N-6': sentence(
    'proactive',
    '“招生考试”专栏更新20条。全年“招生考试”专栏更新20条。',
    '“招生考试”专栏更新20条。全年“招生考试”专栏更新21条。',
    'N-6',
    'overview.proactive',
  ),
  'N-7': {
    valid: {
      tables: changed(({ table4 }) => Object.assign(table4, noRemedies())),
      prose: { requests: '本年度未发生行政复议、行政诉讼。' },
    },
    invalid: { prose: { requests: '本年度未发生行政复议。' } },
    finds: ['N-7 overview.requests'],
  },
  'N-8': sentence('proactive', '2023年，公开工作稳步推进。', '2021年，公开工作稳步推进。', 'N-8', 'overview.proactive'),
  'N-9': {
    valid: {},
    invalid: {
      prose: { period: '本报告所列数据的统计期限自2023年1月1日起至2023年11月30日止，由本机关依照条例编制并公布。' },
    },
    finds: ['N-9 preamble'],
  },
  'N-10': {
    valid: {},
    invalid: { prose: { other: '本年度没有其他需要报告的事项。' } },
    finds: ['N-10 other_matters'],
  },
  'N-11': {
    valid: { organ: '某市人民政府', prose: { overview: `考核、社会评议和责任追究均无情况。${OTHER_LONG}` } },
    invalid: { organ: '某市人民政府', prose: { overview: OTHER_LONG } },
    finds: ['N-11 overview.supervision'],
  },
}

function sentence(at: keyof Prose, right: string, wrong: string, rule: string, section: string): Pair {
  return { valid: { prose: { [at]: right } }, invalid: { prose: { [at]: wrong } }, finds: [`${rule} ${section}`] }
}

function noRemedies(): ReportTables['table4'] {
  const none = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 }
  return { reconsideration: none, litigation_direct: none, litigation_after_reconsideration: none }
}

/** The year before, from which the sound year follows. */
function before(change: (tables: ReportTables) => void = () => undefined): Report {
  return {
    year: 2022,
    prose: { problems: OTHER_LONG },
    tables: changed((tables) => {
      const { table3, table2 } = tables
      Object.assign(table3.received, { natural_person: 10, business: 3, total: 13 })
      Object.assign(table3.carried_in, { natural_person: 2, business: 0, total: 2 })
      Object.assign(table3.carried_out, { natural_person: 2, business: 0, total: 2 })
      Object.assign(table2.normative_documents, { issued: 2, repealed: 0, in_force: 20 })
      change(tables)
    }),
  }
}

function plusOne(row: Parameters<typeof table3Cells>[1]): ReportTables {
  return changed(({ table3 }) => {
    table3Cells(table3, row).natural_person += 1
    table3Cells(table3, row).total += 1
  })
}

/** The sound tables with other print in one cell. */
function shownWith(figure: string, text: string): Tables {
  return tablesOf(sound(), FORM).map((table) => ({
    ...table,
    rows: table.rows.map((row) => row.map((cell) => (cell.figure === figure ? { ...cell, text } : cell))),
  }))
}

/** Table 三 with 其他处理 as the one row that the form before had. */
function undivided(): DocumentTable {
  const older = formatByCode('2019')
  const { table3 } = sound()
  const nothing = Object.fromEntries(table3Columns(older).map((column) => [column, 0]))
  const rows = Object.fromEntries(resultRows(older).map(({ row }) => [row, table3[row] ?? nothing]))
  return tablesOf({ ...sound(), table3: { ...table3, ...rows } }, older)[1]!
}

const asIs: Print = (text) => text
const offByOne: Print = (text, figure) => (figure === 'table3.received.total' ? String(Number(text) + 1) : text)
const FOUND_OFF = ['T3-1 table3.received.total', 'T3-3 table3.received.natural_person']

type Made = (tables: Tables, print: Print) => Buffer
/** The formats of files that are read, each with the ending of its name. */
const FORMATS: Record<string, readonly [ending: string, made: Made]> = {
  html: ['html', (tables, print) => LAYOUTS.page!(tables, print).bytes],
  gbk: [
    'html',
    (tables, print) =>
      gbkOf(
        LAYOUTS.page!(tables, print)
          .bytes.toString('utf8')
          .replace('<!DOCTYPE html>', '<!DOCTYPE html><meta charset=gb2312>'),
      ),
  ],
  docx: ['docx', (tables, print) => LAYOUTS.word!(tables, print).bytes],
  tabs: ['txt', (tables, print) => LAYOUTS['tabs of a sheet']!(tables, print).bytes],
  lines: ['txt', (tables, print) => LAYOUTS['a cell a line']!(tables, print).bytes],
  blanks: ['txt', (tables, print) => LAYOUTS['parted by blanks']!(tables, print).bytes],
  glued: ['txt', (tables, print) => LAYOUTS.glued!(tables, print).bytes],
  strokes: ['md', (tables, print) => LAYOUTS.strokes!(tables, print).bytes],
  pdf: ['pdf', (tables, print) => pdfOf(reportPages(tables, print))],
}

export function conformanceSuite(): MadeSuite {
  const files = new Map<string, Buffer>()
  const cases: SuiteCase[] = []
  const add = (about: string, name: string, content: Buffer, findings: string[], previous?: Report) => {
    files.set(name, content)
    const last = previous && name.replace(/(valid|invalid)\.txt$/, 'previous.txt')
    if (last) files.set(last, textOf(previous))
    cases.push({ file: name, ...(last && { previous: last }), about, findings, notAssessed: [] })
  }
  for (const [rule, { valid, invalid, finds, previous }] of Object.entries(BY_RULE)) {
    const soundPrevious = previous && before()
    add(rule, `${rule}.valid.txt`, textOf(valid), [])
    add(rule, `${rule}.invalid.txt`, textOf(invalid), finds, previous)
    if (soundPrevious) add(rule, `${rule}.after.valid.txt`, textOf(valid), [], soundPrevious)
  }
  for (const [format, [ending, made]] of Object.entries(FORMATS)) {
    const tables = tablesOf(sound(), FORM)
    add(format, `${format}.valid.${ending}`, made(tables, asIs), [])
    add(format, `${format}.invalid.${ending}`, made(tables, offByOne), FOUND_OFF)
  }
  return { files, cases }
}
