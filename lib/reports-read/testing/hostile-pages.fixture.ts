import { type DocumentTable, type PlacedCell, place } from '../../report/document'
import { asIs, LAST, type Print, printed, TABLE_HEADINGS, type Tables, TITLE } from './layouts.fixture'

type Made = { name: string; bytes: Buffer }
type Cell = PlacedCell
export type Hostile = (tables: Tables, print: Print) => Made

const cellsOf = (table: DocumentTable): Cell[] => place(table)
const rowsOf = (cells: readonly Cell[]): Cell[][] => {
  const rows: Cell[][] = []
  for (const cell of cells) rows[cell.row] = [...(rows[cell.row] ?? []), cell]
  return Array.from(rows, (row) => (row ?? []).sort((a, b) => a.column - b.column))
}
const td = ({ colspan, rowspan }: Cell, inner: string) => `<td colspan=${colspan} rowspan=${rowspan}>${inner}</td>`
const tableOf = (cells: readonly Cell[], inner: (cell: Cell) => string, more: { tail?: string } = {}) =>
  `<table>${rowsOf(cells)
    .map((row) => `<tr>${row.map((cell) => td(cell, inner(cell))).join('')}</tr>`)
    .join('')}${more.tail ?? ''}</table>`
const page = (bodies: readonly string[], { title = TITLE, frame = (body: string) => body } = {}): Made => ({
  name: 'a.html',
  bytes: Buffer.from(
    `<!DOCTYPE html><meta charset="utf-8"><title>${title}</title><body>${frame(pageBody(bodies, title))}</body>`,
  ),
})
const pageBody = (bodies: readonly string[], title: string) =>
  `<p>${title}</p>${bodies.map((body, index) => `<h3>${TABLE_HEADINGS[index]}</h3>${body}`).join('')}${LAST.map((line) => `<p>${line}</p>`).join('')}`

/** Moves the columns of a table: `order` gives for each new column the old one; columns that labels span stay in front. */
function withColumns(cells: readonly Cell[], first: number, order: readonly number[]): Cell[] {
  return cells.map((cell) => {
    if (cell.column < first || cell.colspan > 1) return cell
    return { ...cell, column: first + order.indexOf(cell.column - first) }
  })
}

const WIDTH_OF_LABELS = 3
/** Adds a column of sums behind the five kinds of organisations. */
function withSubtotal(cells: readonly Cell[], print: Print): Cell[] {
  const at = WIDTH_OF_LABELS + 6
  const moved = cells.map((cell) => {
    if (cell.column >= at) return { ...cell, column: cell.column + 1 }
    return cell.column + cell.colspan >= at && cell.column < at && cell.colspan > 1 && cell.row < 2
      ? { ...cell, colspan: cell.colspan + 1 }
      : cell
  })
  const rows = new Set(cells.filter(({ figure }) => figure).map(({ row }) => row))
  const subtotals = [...rows].map((row): Cell => {
    const kinds = cells.filter(
      (cell) => cell.row === row && cell.figure && cell.column > WIDTH_OF_LABELS && cell.column < at,
    )
    const sum = kinds.reduce((total, cell) => total + (Number(printed(cell, print)) || 0), 0)
    return { text: String(sum), row, column: at, rowspan: 1, colspan: 1 }
  })
  return [...moved, { text: '小计', row: 2, column: at, rowspan: 1, colspan: 1 }, ...subtotals]
}

const transposed = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell) => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowspan: cell.colspan,
    colspan: cell.rowspan,
  }))

/** Puts a column in front of a table that numbers its rows. */
const numbered = (cells: readonly Cell[]): Cell[] => {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1
  const numbers = Array.from(
    { length: rows },
    (_, row): Cell => ({ text: row === 0 ? '序号' : String(row), row, column: 0, rowspan: 1, colspan: 1 }),
  )
  return [...numbers, ...cells.map((cell) => ({ ...cell, column: cell.column + 1 }))]
}

const digitByDigit = (text: string) =>
  `<p class=MsoNormal align=center><span lang=EN-US>${[...text].map((sign) => `<span style='font-size:10pt'>${sign}</span>`).join('')}<o:p></o:p></span></p>`

/** Each row of table 三 as a table of its own under the heads of the columns. */
function miniTables(cells: readonly Cell[], inner: (cell: Cell) => string): string {
  const heads = cells.filter((cell) => cell.row < 3)
  const rows = rowsOf(cells).slice(3)
  return rows
    .map((row) => {
      const own = row.filter((cell) => cell.column < WIDTH_OF_LABELS).at(-1)!
      const figures = row.filter((cell) => cell.column >= WIDTH_OF_LABELS)
      const label: Cell = { ...own, row: 3, column: 0, colspan: WIDTH_OF_LABELS, rowspan: 1 }
      return tableOf([...heads, label, ...figures.map((cell) => ({ ...cell, row: 3 }))], inner)
    })
    .join('<p></p>')
}

/** Encodes a text as GBK by the decoder that every browser has. */
export function gbkOf(text: string): Buffer {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if (sign.length === 1 && sign !== '\ufffd' && !codes.has(sign)) codes.set(sign, [lead, trail])
    }
  return Buffer.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [0x3f]))),
  )
}

const eachTable = (tables: Tables, change: (cells: Cell[], index: number) => string) =>
  tables.map((table, index) => change(cellsOf(table), index))

/** Layouts that come back whole. */
export const HOSTILE_WHOLE: Record<string, Hostile> = {
  'a page that Word saved, each digit in a span of its own, with its hidden row of widths': (tables, print) =>
    page(
      eachTable(tables, (cells) =>
        tableOf(cells, (cell) => (cell.figure ? digitByDigit(printed(cell, print)) : digitByDigit(cell.text)), {
          tail: `<![if !supportMisalignedColumns]><tr height=0>${'<td width=61 style="border:none"></td>'.repeat(12)}</tr><![endif]>`,
        }),
      ),
    ),
  'a page in GBK that calls itself gb2312': (tables, print) => {
    const { name, bytes } = page(eachTable(tables, (cells) => tableOf(cells, (cell) => printed(cell, print))))
    return { name, bytes: gbkOf(bytes.toString('utf8').replace('charset="utf-8"', 'charset="gb2312"')) }
  },
  'tables within the tables that arrange a page': (tables, print) =>
    page(
      eachTable(
        tables,
        (cells) => `<table><tr><td>${tableOf(cells, (cell) => printed(cell, print))}</td></tr></table>`,
      ),
      {
        frame: (body) =>
          `<table><tr><td><table><tr><td>首页</td><td>12</td></tr><tr><td>其他</td><td>3</td></tr></table></td><td><table><tr><td>${body}</td></tr></table></td></tr></table>`,
      },
    ),
  'columns of table 三 in another order': (tables, print) =>
    page(
      eachTable(tables, (cells, index) =>
        tableOf(index === 1 ? withColumns(cells, WIDTH_OF_LABELS, [0, 3, 1, 2, 5, 4, 6]) : cells, (cell) =>
          printed(cell, print),
        ),
      ),
    ),
  'a column of subtotals in table 三': (tables, print) =>
    page(
      eachTable(tables, (cells, index) =>
        tableOf(index === 1 ? withSubtotal(cells, print) : cells, (cell) => printed(cell, print)),
      ),
    ),
  'table 三 as a table for each row': (tables, print) =>
    page(
      eachTable(tables, (cells, index) =>
        index === 1
          ? miniTables(cells, (cell) => printed(cell, print))
          : tableOf(cells, (cell) => printed(cell, print)),
      ),
    ),
  'rows that are numbered in front': (tables, print) =>
    page(eachTable(tables, (cells) => tableOf(numbered(cells), (cell) => printed(cell, print)))),
  'notes beneath the tables, in a row and in a paragraph': (tables, print) =>
    page(
      eachTable(
        tables,
        (cells) =>
          `${tableOf(cells, (cell) => printed(cell, print), { tail: '<tr><td colspan=15>注：1.本年新收12件，含上年结转3件；其他2件。</td></tr>' })}<p>说明：总计含结转下年度继续办理5件。</p>`,
      ),
    ),
  'a menu with figures around the report': (tables, print) =>
    page(
      eachTable(tables, (cells) => tableOf(cells, (cell) => printed(cell, print))),
      {
        frame: (body) =>
          `<ul><li>信息公开指南 1</li><li>政府信息公开年报 2</li><li>行政许可 35</li><li>行政处罚 6</li></ul>${body}<p>上一篇：2022年报</p><p>点击量 1024</p>`,
      },
    ),
  'labels typed in other ways': (tables, print) =>
    page(
      eachTable(tables, (cells) =>
        tableOf(cells, (cell) =>
          cell.figure
            ? printed(cell, print)
            : cell.text
                .replaceAll('（', ' ( ')
                .replaceAll('）', ' ) ')
                .replace(/(\d)\./g, '$1、')
                .replace(/行政处罚、行政强制/, '行政处罚 行政强制')
                .split('')
                .join('​'),
        ),
      ),
    ),
  'a blank around and within each cell': (tables, print) =>
    page(
      eachTable(tables, (cells) =>
        tableOf(cells, (cell) =>
          cell.figure
            ? `&nbsp;<p>&nbsp;</p><p>&#12288;${printed(cell, print)}&nbsp;</p>`
            : cell.text.replace(/(..)/g, '$1<br>'),
        ),
      ),
    ),
  'a column of remarks at the end of every row': (tables, print) =>
    page(
      eachTable(tables, (cells) => {
        const width = Math.max(...cells.map(({ column, colspan }) => column + colspan))
        const rows = Math.max(...cells.map(({ row }) => row)) + 1
        const remarks = Array.from(
          { length: rows },
          (_, row): Cell => ({ text: row === 0 ? '备注' : '', row, column: width, rowspan: 1, colspan: 1 }),
        )
        return tableOf([...cells, ...remarks], (cell) => printed(cell, print))
      }),
    ),
  'rows of table 三 over two tables, the second without heads': (tables, print) =>
    page(
      eachTable(tables, (cells, index) => {
        if (index !== 1) return tableOf(cells, (cell) => printed(cell, print))
        const at = 15
        const [first, second] = [cells.filter(({ row }) => row < at), cells.filter(({ row }) => row >= at)]
        return (
          tableOf(
            first.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, at - cell.row) })),
            (cell) => printed(cell, print),
          ) +
          tableOf(
            [
              ...first
                .filter((cell) => cell.row + cell.rowspan > at)
                .map((cell) => ({ ...cell, text: '', row: 0, rowspan: cell.row + cell.rowspan - at })),
              ...second.map((cell) => ({ ...cell, row: cell.row - at })),
            ],
            (cell) => printed(cell, print),
          )
        )
      }),
    ),
  'tables as commas part them': (tables, print) => ({
    name: 'a.csv',
    bytes: Buffer.from(
      `\ufeff${[
        TITLE,
        ...tables.flatMap((table, index) => [
          TABLE_HEADINGS[index]!,
          ...rowsOf(cellsOf(table)).map((row) => {
            const width = Math.max(...cellsOf(table).map(({ column, colspan }) => column + colspan))
            return Array.from({ length: width }, (_, column) => {
              const cell = row.find((each) => each.column === column)
              return cell ? `"${printed(cell, print)}"` : ''
            }).join(',')
          }),
        ]),
        ...LAST,
      ].join('\r\n')}`,
    ),
  }),
}

/** Layouts of which every cell must be read rightly or be open; none may be wrong. */
export const HOSTILE_OPEN: Record<string, Hostile> = {
  'table 三 with rows and columns exchanged': (tables, print) =>
    page(
      eachTable(tables, (cells, index) =>
        tableOf(index === 1 ? transposed(cells) : cells, (cell) => printed(cell, print)),
      ),
    ),
  'all tables with rows and columns exchanged': (tables, print) =>
    page(eachTable(tables, (cells) => tableOf(transposed(cells), (cell) => printed(cell, print)))),
  'the figures of a group in one cell, line below line': (tables, print) =>
    page(
      eachTable(tables, (cells, index) => {
        if (index !== 1) return tableOf(cells, (cell) => printed(cell, print))
        const rows = [7, 8, 9]
        const stacked = cells
          .filter(({ row, column }) => !(rows.slice(1).includes(row) && column >= 2))
          .map((cell) =>
            cell.row === rows[0] && cell.column >= 2
              ? {
                  ...cell,
                  rowspan: rows.length,
                  figure: undefined,
                  text: rows
                    .map((row) => cells.find((one) => one.row === row && one.column === cell.column)!)
                    .map((one) => printed(one, print))
                    .join('<br>'),
                }
              : cell,
          )
        return tableOf(stacked, (cell) => printed(cell, print))
      }),
    ),
  'a row that lacks one of its cells': (tables, print) =>
    page(
      eachTable(tables, (cells) => {
        const dropped = new Set(cells.filter(({ figure }) => figure).filter((_, at) => at % 11 === 3))
        const rows = rowsOf(cells.filter((cell) => !dropped.has(cell)))
        return `<table>${rows.map((row) => `<tr>${row.map((cell) => td(cell, printed(cell, print))).join('')}</tr>`).join('')}</table>`
      }),
    ),
  'rows that say once for all their cells': (tables, print) =>
    page(
      eachTable(tables, (cells, index) => {
        if (index !== 1) return tableOf(cells, (cell) => printed(cell, print))
        const merged = cells
          .filter(({ row, column, figure }) => !(figure && row % 4 === 0 && column > WIDTH_OF_LABELS))
          .map((cell) =>
            cell.figure && cell.row % 4 === 0 ? { ...cell, colspan: 7, text: '0', figure: undefined } : cell,
          )
        return tableOf(merged, (cell) => printed(cell, print))
      }),
    ),
  'two cells of a row merged into one': (tables, print) =>
    page(
      eachTable(tables, (cells, index) => {
        if (index !== 1) return tableOf(cells, (cell) => printed(cell, print))
        const merged = cells
          .filter(({ row, column, figure }) => !(figure && row % 3 === 0 && column === WIDTH_OF_LABELS + 2))
          .map((cell) =>
            cell.figure && cell.row % 3 === 0 && cell.column === WIDTH_OF_LABELS + 1 ? { ...cell, colspan: 2 } : cell,
          )
        return tableOf(merged, (cell) => printed(cell, print))
      }),
    ),
  'heads of two columns that are typed the same': (tables, print) =>
    page(eachTable(tables, (cells) => tableOf(cells, (cell) => printed(cell, print).replace('科研机构', '商业企业')))),
}

/** Two reports in one file, of two years. */
export function twoReports(tables: Tables, later: Tables): Made {
  const each = (own: Tables, title: string) =>
    pageBody(
      eachTable(own, (cells) => tableOf(cells, (cell) => printed(cell, asIs))),
      title,
    )
  return {
    name: 'a.html',
    bytes: Buffer.from(
      `<!DOCTYPE html><meta charset="utf-8"><body>${each(tables, TITLE)}${each(later, TITLE.replace('2023', '2024'))}`,
    ),
  }
}
