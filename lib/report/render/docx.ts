import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, DocumentCell, DocumentTable, ReportDocument } from '@/lib/report/document'
import { printableParagraphs, printableText } from '@/lib/report/render/printable-text'
import { chartPicture } from './chart-picture'
import { BODY_PITCH, docxStyles, PAGE_LAYOUT, SONG, TYPE_WIDTH } from './docx-styles'

const TABLE_SIZE = 21
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** The report for Word: GB/T 9704 type and page numbers, heading styles, and the form's tables with their merged cells. */
export async function renderDocx(report: ReportDocument): Promise<Uint8Array> {
  const { organ, title, blocks } = report
  const name = printableText(title.organ + title.rest)
  const children: (Paragraph | Table)[] = [titleParagraph(title)]
  for (const block of blocks) children.push(...(await blockParts(block)))
  const document = new Document({
    title: name,
    subject: name,
    creator: printableText(organ),
    lastModifiedBy: printableText(organ),
    keywords: '政府信息公开,年度报告',
    styles: docxStyles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE_LAYOUT },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function titleParagraph({ organ, rest }: ReportDocument['title']): Paragraph {
  const lines = [new TextRun(printableText(organ)), new TextRun({ text: printableText(rest), break: 1 })]
  return new Paragraph({ heading: HeadingLevel.TITLE, children: lines })
}

async function blockParts(block: Block): Promise<(Paragraph | Table)[]> {
  switch (block.type) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [new Paragraph({ heading, children: [new TextRun(printableText(block.text))] })]
    }
    case 'paragraph':
      return printableParagraphs(block.runs.map(({ text }) => text).join('')).map(
        (text) => new Paragraph({ children: [new TextRun(text)] }),
      )
    case 'table':
      return [formTable(block.table)]
    case 'chart': {
      const { png, width, height } = await chartPicture(block.chart)
      const widthPx = (TYPE_WIDTH / 1440) * 96
      const altText = { name: printableText(block.chart.title), description: printableText(block.chart.alternative) }
      const picture = new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: widthPx, height: (widthPx * height) / width },
        altText,
      })
      return [new Paragraph({ style: 'Picture', children: [picture] })]
    }
  }
}

/** Word itself continues a merged cell downwards: each row holds the cells that begin in it. */
function formTable({ columns, rows, headerRows }: DocumentTable): Table {
  const total = columns.reduce((sum, width) => sum + width, 0)
  return new Table({
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map((width) => Math.floor((width / total) * TYPE_WIDTH)),
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row < headerRows,
          cantSplit: true,
          children: cells.map((cell) => formCell(cell, row < rows.length - 1)),
        }),
    ),
  })
}

/** Rows that keep with the next hold a table on one page where it fits on one. */
function formCell({ text, header, align, colspan, rowspan }: DocumentCell, keepNext: boolean): TableCell {
  const run = new TextRun({ text: printableText(text), size: TABLE_SIZE })
  return new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 20, bottom: 20, left: align === 'left' ? 80 : 30, right: 30, marginUnitType: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'FormCell',
        keepNext,
        alignment: ALIGN[align ?? (header ? 'center' : 'left')],
        children: [run],
      }),
    ],
  })
}

/** — 1 — in 四号 宋体, odd pages at the right and even ones at the left, one character in. */
function pageNumber(side: 'left' | 'right'): Footer {
  const run = { font: SONG, size: 28, characterSpacing: 0 }
  return new Footer({
    children: [
      new Paragraph({
        alignment: ALIGN[side],
        indent: { firstLine: 0, [side]: 280 },
        spacing: { line: BODY_PITCH, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
