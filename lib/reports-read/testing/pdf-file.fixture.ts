import { type DocumentTable, type PlacedCell, place } from '../../report/document'
import { sum } from '../../report/tables'
import { LAST, type Print, printed, TABLE_HEADINGS, type Tables, TITLE } from './layouts.fixture'

type Text = { text: string; x: number; y: number; size: number }
type Stroke = readonly [number, number, number, number]
/** A page in points from its lower left corner, as it is drawn before it is turned. */
export type PdfPage = {
  width: number
  height: number
  rotate?: number
  matrix?: readonly number[]
  texts: Text[]
  strokes: Stroke[]
}

/** A PDF file with a text layer in a font that is named and not embedded, as simple programs write it. */
export function pdfOf(pages: readonly PdfPage[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((page, index) => {
      const content = contentOf(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function contentOf({ texts, strokes, matrix = [1, 0, 0, 1, 0, 0] }: PdfPage): string {
  const hex = (text: string) =>
    [...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [
    `${matrix.join(' ')} cm 0.5 w`,
    ...strokes.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
    ...texts.map(({ text, x, y, size }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`),
  ].join('\n')
}

const [SIZE, LEADING, MARGIN, PAGE_WIDTH, PAGE_HEIGHT] = [8, 10, 40, 595, 842]
const widthOf = (text: string) => [...text].reduce((width, sign) => width + (sign < '\u0100' ? 0.5 : 1), 0) * SIZE

export type PdfOptions = {
  /** Points between the left edges of a table and of the page, and how wide tables are. */
  left?: number
  width?: number
  /** How tall a page may become before a row goes to the next; in points. */
  tall?: number
  strokes?: 'all' | 'none' | 'no top edge' | 'only across'
  /** Bold type made by drawing each text twice, a little apart. */
  doubled?: boolean
  title?: string
}

/** The tables set on pages; rows that do not fit go on the next page, cut through merged cells. */
export function reportPages(tables: Tables, print: Print, options: PdfOptions = {}): PdfPage[] {
  const { left = MARGIN, width = PAGE_WIDTH - 2 * MARGIN, tall = PAGE_HEIGHT - 2 * MARGIN, title = TITLE } = options
  const pages: PdfPage[] = []
  let y = 0
  const newPage = () => {
    pages.push({ width: PAGE_WIDTH, height: PAGE_HEIGHT, texts: [], strokes: [] })
    y = PAGE_HEIGHT - MARGIN
  }
  const bottom = PAGE_HEIGHT - MARGIN - tall
  const put = (text: string, x: number, at: number) => {
    const { texts } = pages.at(-1)!
    texts.push({ text, x, y: at, size: SIZE })
    if (options.doubled) texts.push({ text, x: x + 0.3, y: at, size: SIZE })
  }
  const line = (text: string) => {
    if (y - LEADING < bottom) newPage()
    y -= LEADING * 1.5
    put(text, left, y)
  }
  newPage()
  line(title)
  for (const [index, table] of tables.entries()) {
    line(TABLE_HEADINGS[index]!)
    drawTable(table)
  }
  for (const text of LAST) line(text)
  return pages

  function drawTable(table: DocumentTable) {
    const cells = place(table)
    const total = sum(table.columns)
    const edges = table.columns.map((_, at) => left + (sum(table.columns.slice(0, at)) / total) * width)
    edges.push(left + width)
    const widthAt = ({ column, colspan }: PlacedCell) => edges[column + colspan]! - edges[column]!
    const linesIn = (cell: PlacedCell) => wrapped(printed(cell, print), widthAt(cell) - 4)
    const heights = table.rows.map((_, row) => {
      const own = cells.filter((cell) => cell.row === row && cell.rowspan === 1)
      return Math.max(1, ...own.map((cell) => linesIn(cell).length)) * LEADING + 4
    })
    y -= 6
    for (let from = 0; from < heights.length; ) {
      let to = from
      let room = y - bottom
      while (to < heights.length && heights[to]! <= room) room -= heights[to++]!
      if (to === from) {
        newPage()
        continue
      }
      const tops = Array.from({ length: to - from + 1 }, (_, at) => y - sum(heights.slice(from, from + at)))
      for (const cell of cells) {
        const [first, last] = [Math.max(cell.row, from), Math.min(cell.row + cell.rowspan, to)]
        if (first >= last) continue
        const box = {
          top: tops[first - from]!,
          bottom: tops[last - from]!,
          x: edges[cell.column]!,
          width: widthAt(cell),
        }
        drawCell(box, cell.row >= from ? linesIn(cell) : [], first === from)
      }
      y = tops.at(-1)!
      from = to
      if (from < heights.length) newPage()
    }
    y -= 6
  }

  function drawCell(
    box: { top: number; bottom: number; x: number; width: number },
    lines: readonly string[],
    isFirst: boolean,
  ) {
    const right = box.x + box.width
    const across: Stroke[] = [
      [box.x, box.bottom, right, box.bottom],
      ...(options.strokes === 'no top edge' && isFirst ? [] : [[box.x, box.top, right, box.top] as const]),
    ]
    const down: Stroke[] = [
      [box.x, box.bottom, box.x, box.top],
      [right, box.bottom, right, box.top],
    ]
    if (options.strokes !== 'none')
      pages.at(-1)!.strokes.push(...across, ...(options.strokes === 'only across' ? [] : down))
    const middle = (box.top + box.bottom) / 2 + (lines.length * LEADING) / 2
    for (const [index, text] of lines.entries())
      put(text, box.x + Math.max(2, (box.width - widthOf(text)) / 2), middle - (index + 0.8) * LEADING)
  }
}

function wrapped(text: string, width: number): string[] {
  const lines = ['']
  for (const sign of text) {
    // Figures are never broken.
    if (widthOf(lines.at(-1)! + sign) > width && !/[\d.,]/.test(sign)) lines.push('')
    lines[lines.length - 1] += sign
  }
  return lines
}

/** Two reports beside each other on wide pages. */
export function besideEachOther(left: readonly PdfPage[], right: readonly PdfPage[]): PdfPage[] {
  return left.map((page, index) => ({
    ...page,
    width: 2 * PAGE_WIDTH,
    texts: [...page.texts, ...(right[index]?.texts ?? []).map((text) => ({ ...text, x: text.x + PAGE_WIDTH }))],
    strokes: [
      ...page.strokes,
      ...(right[index]?.strokes ?? []).map(([x1, y1, x2, y2]): Stroke => [x1 + PAGE_WIDTH, y1, x2 + PAGE_WIDTH, y2]),
    ],
  }))
}

/** Pages that are drawn lying on their side; `says` whether the file turns them upright. */
export function turned(pages: readonly PdfPage[], by: 90 | 180 | 270, says: boolean): PdfPage[] {
  return pages.map((page) => {
    const { width, height } = page
    const matrix = { 90: [0, 1, -1, 0, height, 0], 180: [-1, 0, 0, -1, width, height], 270: [0, -1, 1, 0, 0, width] }[
      by
    ]
    const lying = by === 180 ? {} : { width: height, height: width }
    return { ...page, ...lying, matrix, rotate: says ? by : 0 }
  })
}
