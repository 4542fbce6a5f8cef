import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { printableText } from '../report/render/printable-text'
import { type NamedReport, SLIP_HEADS, slipRows } from './slip-list'

/** Without the columns that the heading of a report says already. */
const FROM_COLUMN = 3
const WIDTHS = [7, 8, 22, 9, 9, 20, 14, 11]

/** 问题清单 as a Word document that can be sent to the units: a table for each report. */
export function slipDocument(reports: readonly NamedReport[]): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: '政府信息公开工作年度报告问题清单',
      sections: [
        {
          properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('政府信息公开工作年度报告问题清单')] }),
            ...reports.flatMap(partOf),
          ],
        },
      ],
    }),
  )
}

function partOf(report: NamedReport): (Paragraph | Table)[] {
  const { organ, year } = report.report
  const title = `${organ ?? report.file}${year === null ? '' : ` ${year}年`}`
  const rows = slipRows(report).map((row) => row.slice(FROM_COLUMN))
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(printableText(title))] }),
    new Paragraph(rows.length === 0 ? '未发现问题。' : printableText(`文件：${report.file}`)),
    ...(rows.length === 0 ? [] : [tableOf(rows)]),
  ]
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  const row = (texts: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: texts.map(
        (text, index) =>
          new TableCell({
            width: { size: WIDTHS[index]!, type: WidthType.PERCENTAGE },
            children: [
              new Paragraph({ children: [new TextRun({ text: printableText(text), bold: header, size: 20 })] }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(SLIP_HEADS.slice(FROM_COLUMN), true), ...rows.map((texts) => row(texts, false))],
  })
}
