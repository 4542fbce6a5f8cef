import fc from 'fast-check'
import { formatOf } from '../../law/report-formats/format-of'
import { REMEDY_RESULTS, type ReportFormat, TABLE4_BLOCKS } from '../../law/report-formats/report-format'
import { applicantColumns, resultRows } from '../../law/report-formats/rows'
import { type DocumentTable, type PlacedCell, place } from '../../report/document'
import { table2Of, table3Of, table4Of } from '../../report/form-tables'
import { type ReportTables, sum, type Table3Cells } from '../../report/tables'
import { zipOf } from '../../zip/zip.fixture'

/** Small figures and noughts as most reports have them, and the large ones of a city. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 31, max: 4000 }) },
)

/** Tables in which every sum of the form holds. */
export function soundTables(format: ReportFormat): fc.Arbitrary<ReportTables> {
  const kinds = applicantColumns(format)
  const results = resultRows(format).map(({ row }) => row)
  const row = fc.tuple(...kinds.map(() => count)).map((counts): Table3Cells => withTotal(kinds, counts))
  const documents = fc.record({ issued: count, repealed: count, in_force: count })
  const remedy = fc.tuple(count, count, count, count)
  return fc
    .record({
      rows: fc.array(row, { minLength: results.length, maxLength: results.length }),
      carriedIn: row,
      carriedOut: row,
      remedies: fc.array(remedy, { minLength: 3, maxLength: 3 }),
      regulations: documents,
      normative: documents,
      decisions: fc.tuple(count, count, count),
      charges: fc.oneof(fc.constant('0'), fc.constant('70.319'), fc.constant('59237.2449')),
    })
    .map(({ rows, carriedIn, carriedOut, remedies, regulations, normative, decisions, charges }) => {
      const total = added(kinds, rows)
      const received = withTotal(
        kinds,
        kinds.map((kind) => Math.max(0, total[kind] + carriedOut[kind] - carriedIn[kind])),
      )
      const out = withTotal(
        kinds,
        kinds.map((kind) => received[kind] + carriedIn[kind] - total[kind]),
      )
      const byRow = Object.fromEntries(results.map((name, index) => [name, rows[index]!]))
      return {
        table2: {
          regulations,
          normative_documents: normative,
          licensing: decisions[0],
          penalties: decisions[1],
          coercion: decisions[2],
          administrative_charges: charges,
        },
        table3: { received, carried_in: carriedIn, ...byRow, total, carried_out: out },
        table4: Object.fromEntries(
          TABLE4_BLOCKS.map((block, index) => [
            block,
            {
              ...Object.fromEntries(REMEDY_RESULTS.map((result, at) => [result, remedies[index]![at]!])),
              total: sum(remedies[index]!),
            },
          ]),
        ) as ReportTables['table4'],
      }
    })
}

type Kinds = ReturnType<typeof applicantColumns>

function withTotal(kinds: Kinds, counts: readonly number[]): Table3Cells {
  return { ...Object.fromEntries(kinds.map((kind, at) => [kind, counts[at]!])), total: sum(counts) } as Table3Cells
}

const added = (kinds: Kinds, rows: readonly Table3Cells[]) =>
  withTotal(
    kinds,
    kinds.map((kind) => sum(rows.map((cells) => cells[kind]))),
  )

export const FORMAT = formatOf(2023)
export const TITLE = '某市教育局2023年政府信息公开工作年度报告'

/** What a figure looks like in print: by itself, with blanks, with separators, in full-width digits, or left out. */
export type Print = (text: string, figure: string) => string
export const asIs: Print = (text) => text

export type Tables = readonly DocumentTable[]

export function tablesOf(tables: ReportTables, format: ReportFormat = FORMAT): Tables {
  return [table2Of(format, tables.table2), table3Of(format, tables.table3), table4Of(format, tables.table4)]
}

export const printed = ({ text, figure }: PlacedCell, print: Print) => (figure ? print(text, figure) : text)

/** Each layout in which reports are met, made from the same tables: the name of its file, and its bytes. */
export const LAYOUTS: Record<string, (tables: Tables, print: Print) => { name: string; bytes: Buffer }> = {
  page: (tables, print) => ({ name: 'a.html', bytes: Buffer.from(pageOf(tables, print)) }),
  word: (tables, print) => ({ name: 'a.docx', bytes: wordOf(tables, print) }),
  'tabs of a page': (tables, print) =>
    text(tables, (cells) => rowsOf(cells).map((row) => row.map((cell) => printed(cell, print)).join('\t'))),
  'tabs of a sheet': (tables, print) => text(tables, (cells) => sheetRows(cells, print)),
  strokes: (tables, print) =>
    text(tables, (cells) => rowsOf(cells).map((row) => `| ${row.map((cell) => printed(cell, print)).join(' | ')} |`)),
  'a cell a line': (tables, print) =>
    text(tables, (cells) =>
      rowsOf(cells)
        .flat()
        .map((cell) => printed(cell, print)),
    ),
  'parted by blanks': (tables, print) =>
    text(tables, (cells) => rowsOf(cells).map((row) => row.map((cell) => printed(cell, print)).join(' '))),
  glued: (tables, print) =>
    text(
      tables,
      (cells) => [
        rowsOf(cells)
          .flat()
          .map((cell) => printed(cell, print))
          .join(''),
      ],
      '',
    ),
}

export const TABLE_HEADINGS = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
]
export const LAST = [
  '五、存在的主要问题及改进情况',
  '存在的问题是人手不足。',
  '六、其他需要报告的事项',
  '2023年未收取信息处理费。',
]

function text(tables: Tables, lines: (cells: readonly PlacedCell[]) => readonly string[], end = '\n') {
  const body = tables.flatMap((table, index) => [TABLE_HEADINGS[index]!, ...lines(place(table))])
  return { name: 'a.txt', bytes: Buffer.from(`${TITLE}\n${[...body, ...LAST].join(end)}`) }
}

function rowsOf(cells: readonly PlacedCell[]): PlacedCell[][] {
  const last = Math.max(...cells.map(({ row }) => row))
  return Array.from({ length: last + 1 }, (_, row) => cells.filter((cell) => cell.row === row))
}

/** A spreadsheet copies a merged cell as its text and empty cells. */
function sheetRows(cells: readonly PlacedCell[], print: Print): string[] {
  const width = Math.max(...cells.map(({ column, colspan }) => column + colspan))
  return rowsOf(cells).map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row.find((each) => each.column === column)
      return cell ? printed(cell, print) : ''
    }).join('\t'),
  )
}

function pageOf(tables: Tables, print: Print): string {
  const table = (each: DocumentTable) =>
    `<table>${rowsOf(place(each))
      .map(
        (row) =>
          `<tr>${row.map((cell) => `<td colspan="${cell.colspan}" rowspan=${cell.rowspan}><p><span>${printed(cell, print)}</span></p>`).join('</td>')}</tr>`,
      )
      .join('')}</table>`
  const body = tables.map((each, index) => `<h3>${TABLE_HEADINGS[index]}</h3>${table(each)}`)
  return `<!DOCTYPE html><title>${TITLE}</title><body><p>${TITLE}</p>${body.join('')}${LAST.map((line) => `<p>${line}</p>`).join('')}`
}

function wordOf(tables: Tables, print: Print): Buffer {
  const paragraph = (line: string) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`
  const cell = (properties: string, line: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(line)}</w:tc>`
  const table = (each: DocumentTable) => {
    const cells = place(each)
    const rows = rowsOf(cells).map((_, row) => {
      const here = cells.filter((one) => one.row <= row && row < one.row + one.rowspan)
      return here
        .sort((a, b) => a.column - b.column)
        .map((one) => {
          const merge = one.rowspan === 1 ? '' : one.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
          return cell(`<w:gridSpan w:val="${one.colspan}"/>${merge}`, one.row === row ? printed(one, print) : '')
        })
        .join('')
    })
    return `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
  }
  const body = tables.map((each, index) => `${paragraph(TABLE_HEADINGS[index]!)}${table(each)}`)
  return wordFile(`${paragraph(TITLE)}${body.join('')}${LAST.map(paragraph).join('')}`)
}

/** A Word document with a body. */
export function wordFile(body: string): Buffer {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`
  return zipOf(new Map([['word/document.xml', Buffer.from(xml)]]))
}
