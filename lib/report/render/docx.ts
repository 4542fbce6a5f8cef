import {
  AlignmentType,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { DocumentCell, DocumentTable, ReportDocument } from '@/lib/report/document'
import { draftLine, reportFileName } from '@/lib/report/draft-mark'
import { printableParagraphs, printableText } from '@/lib/report/render/printable-text'
import { titleLines } from '@/lib/report/title-lines'
import { chartPicture } from './chart-picture'
import { pageNumbers, sheetDocx } from './docx-sheet'
import { BODY_PITCH, FLUSH, pageLayout, TYPE_WIDTH } from './docx-styles'
import {
  CELL_INSET,
  estimatedHeight,
  isFigure,
  LABEL_INSET,
  type LaidOutBlock,
  type Orientation,
  pageRuns,
  type TableLayout,
  type TableSetting,
  TYPE_AREA,
} from './table-layout'

/** Twentieths of a point, the unit of lengths in the file. */
const twips = (points: number) => Math.round(points * 20)
/** From line to line in a cell, by the size of its type. */
const CELL_PITCH = 1.2
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** The report for Word: GB/T 9704 type and page numbers, heading styles, and the form's tables with their merged cells. */
export async function renderDocx(report: ReportDocument): Promise<Uint8Array> {
  const { organ, title, blocks } = report
  const runs = pageRuns(blocks)
  if (runs[0]?.orientation !== 'portrait') runs.unshift({ orientation: 'portrait', blocks: [] })
  const sections = await Promise.all(
    runs.map(async (run, index) =>
      section(report, run.orientation, [
        ...(index === 0 ? [titleParagraph(title)] : []),
        ...(
          await Promise.all(run.blocks.map((block, place) => blockParts(block, run.blocks[place - 1], run.orientation)))
        ).flat(),
      ]),
    ),
  )
  return sheetDocx({ title: reportFileName(report), organ, keywords: '政府信息公开,年度报告', sections })
}

function section(report: ReportDocument, orientation: Orientation, children: (Paragraph | Table)[]): ISectionOptions {
  return {
    properties: { page: pageLayout(orientation) },
    headers: draftHeaders(report),
    footers: pageNumbers(),
    children,
  }
}

/** A draft says so at the head of every page. */
function draftHeaders(report: ReportDocument): ISectionOptions['headers'] {
  const line = draftLine(report)
  if (!line) return undefined
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          indent: FLUSH,
          children: [new TextRun({ text: printableText(line), size: 24, characterSpacing: 0 })],
        }),
      ],
    })
  return { default: header(), even: header() }
}

function titleParagraph(title: ReportDocument['title']): Paragraph {
  const lines = titleLines(title).map(
    (line, index) => new TextRun({ text: printableText(line), break: index === 0 ? 0 : 1 }),
  )
  return new Paragraph({ heading: HeadingLevel.TITLE, children: lines })
}

async function blockParts(
  block: LaidOutBlock,
  previous: LaidOutBlock | undefined,
  orientation: Orientation,
): Promise<(Paragraph | Table)[]> {
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
      return [formTable(block, orientation, previous?.type === 'heading' ? 1 : 0)]
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

type TableBlock = Extract<LaidOutBlock, { type: 'table' }>

/** Word itself continues a merged cell downwards: each row holds the cells that begin in it. */
function formTable({ table, layout }: TableBlock, orientation: Orientation, linesAbove: number): Table {
  const setting = settingOf(table, layout, TYPE_AREA[orientation].height - linesAbove * (BODY_PITCH / 20))
  const { rows, headerRows } = table
  return new Table({
    width: { size: twips(TYPE_AREA[orientation].width), type: WidthType.DXA },
    columnWidths: setting.columns.map(twips),
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row < headerRows,
          cantSplit: true,
          children: cells.map((cell) => formCell(cell, setting, row < rows.length - 1)),
        }),
    ),
  })
}

/** The largest type with which the table stays on one page, or readable type for a table that is longer than any page. */
function settingOf(table: DocumentTable, { settings }: TableLayout, room: number): TableSetting {
  const fits = (setting: TableSetting) => estimatedHeight(table, setting, CELL_PITCH * setting.size) <= room
  return settings.find(fits) ?? settings.find(({ size }) => size <= 11) ?? settings[0]!
}

/** Rows that keep with the next hold a table on one page where it fits on one. */
function formCell(
  { text, header, align, colspan, rowspan }: DocumentCell,
  { size, inset }: TableSetting,
  keepNext: boolean,
): TableCell {
  const run = new TextRun({ text: printableText(text), size: 2 * size })
  const [top, left, right] = [inset, align === 'left' ? LABEL_INSET : sideInset(text), sideInset(text)].map(twips)
  return new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top, bottom: top, left, right, marginUnitType: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'FormCell',
        keepNext,
        spacing: { line: twips(CELL_PITCH * size), lineRule: LineRuleType.EXACT },
        alignment: ALIGN[align ?? (header ? 'center' : 'left')],
        children: [run],
      }),
    ],
  })
}

/** Half of the space is kept back around a figure, for programs whose faces have wider digits. */
function sideInset(text: string): number {
  return isFigure(text) ? CELL_INSET / 2 : CELL_INSET
}
