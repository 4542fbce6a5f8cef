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
  VerticalMergeType,
  WidthType,
} from 'docx'
import { inChinese } from '@/lib/dates'
import {
  type DocumentChart,
  type DocumentTable,
  type PlacedCell,
  place,
  type ReportDocument,
} from '@/lib/report/document'
import { draftLine, reportFileName } from '@/lib/report/draft-mark'
import { printableParagraphs, printableText } from '@/lib/report/render/printable-text'
import { ATTACHMENTS, numberedAttachments } from '@/lib/report/submission-copy'
import { widthInEms } from '@/lib/report/text-width'
import { titleLines } from '@/lib/report/title-lines'
import { HALF_WIDTH, WIDTH } from './chart/element'
import { chartRowPictures } from './chart-picture'
import { pageNumbers, sheetDocx } from './docx-sheet'
import { BODY_PITCH, CHARACTER, FLUSH, face, pageLayout, TYPE_WIDTH } from './docx-styles'
import { undivided } from './docx-text'
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
/** The line between two rows in points, which programs add to their heights. */
const RULE = 0.5
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** The report for Word: GB/T 9704 type and page numbers, heading styles, and the form's tables with their merged cells. */
export async function renderDocx(report: ReportDocument): Promise<Uint8Array> {
  const { organ, title, blocks } = report
  const runs = pageRuns(blocks)
  if (runs[0]?.orientation !== 'portrait') runs.unshift({ orientation: 'portrait', blocks: [] })
  const sections = await Promise.all(
    runs.map(async (run, index) =>
      section(report, run.orientation, [
        ...(index === 0 ? [...signerLine(report), titleParagraph(title)] : []),
        ...(
          await Promise.all(run.blocks.map((block, place) => blockParts(block, run.blocks[place - 1], run.orientation)))
        ).flat(),
        ...(index === runs.length - 1 ? submissionFoot(report) : []),
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
          children: [new TextRun({ text: printableText(line), size: 24 })],
        }),
      ],
    })
  return { default: header(), even: header() }
}

/** 签发人 at the right, one character in (GB/T 9704, 7.2.6). */
function signerLine({ submission }: ReportDocument): Paragraph[] {
  if (!submission) return []
  const runs = [
    new TextRun('签发人：'),
    new TextRun({ text: printableText(submission.signer), font: face('楷体_GB2312') }),
  ]
  const indent = { ...FLUSH, right: CHARACTER }
  return [new Paragraph({ alignment: AlignmentType.RIGHT, indent, spacing: { after: 2 * BODY_PITCH }, children: runs })]
}

/** 附件说明 (7.3.4), then the organ centred over 成文日期: both leave the place for the seal (7.3.5). */
function submissionFoot({ organ, submission }: ReportDocument): Paragraph[] {
  if (!submission) return []
  const date = inChinese(submission.formedOn)
  const right = 4 + (widthInEms(date, 0.5) - widthInEms(organ, 0.5)) / 2
  const signature = (text: string, ems: number, keepNext: boolean, before = 0) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { ...FLUSH, right: Math.max(0, Math.round(ems * CHARACTER)) },
      keepNext,
      spacing: { before },
      children: [new TextRun(printableText(text))],
    })
  return [
    ...numberedAttachments(submission.attachments).map(attachmentLine),
    signature(organ, right, true, 2 * BODY_PITCH),
    signature(date, 4, false),
  ]
}

/** A name that is broken goes on under its first character. */
function attachmentLine({ number, name }: { number: string; name: string }, index: number): Paragraph {
  const hanging = widthInEms(ATTACHMENTS, 0.5) + widthInEms(number, 0.5)
  const label = index === 0 ? ATTACHMENTS : '\u3000'.repeat(ATTACHMENTS.length)
  return new Paragraph({
    indent: {
      left: Math.round((2 + hanging) * CHARACTER),
      hanging: Math.round(hanging * CHARACTER),
      firstLineChars: 0,
    },
    keepNext: true,
    spacing: { before: index === 0 ? BODY_PITCH : 0 },
    children: [new TextRun({ children: [label, number, ...undivided(printableText(name))] })],
  })
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
        (text) => new Paragraph({ children: [new TextRun({ children: undivided(text) })] }),
      )
    case 'table':
      return [formTable(block, orientation, previous?.type === 'heading' ? 1 : 0)]
    case 'charts':
      return [await chartParagraph(block.charts)]
  }
}

/** A chart, or two beside each other with a character's width between them. */
async function chartParagraph(charts: readonly DocumentChart[]): Promise<Paragraph> {
  const pictures = await chartRowPictures(charts)
  const wholePx = (TYPE_WIDTH / 1440) * 96
  const widthPx = charts.length > 1 ? (wholePx * HALF_WIDTH) / WIDTH : wholePx
  const runs = pictures.map(({ png, width, height }, index) => {
    const { title, alternative } = charts[index]!
    return new ImageRun({
      type: 'png',
      data: png,
      transformation: { width: widthPx, height: (widthPx * height) / width },
      altText: { name: printableText(title), description: printableText(alternative) },
    })
  })
  const children = runs.flatMap((run, index) => (index > 0 ? [new TextRun('\u3000'), run] : [run]))
  return new Paragraph({ style: 'Picture', children })
}

type TableBlock = Extract<LaidOutBlock, { type: 'table' }>

function formTable({ table, layout }: TableBlock, orientation: Orientation, linesAbove: number): Table {
  const setting = settingOf(table, layout, TYPE_AREA[orientation].height - linesAbove * (BODY_PITCH / 20))
  const { rows, headerRows } = table
  const placed = place(table)
  return new Table({
    width: { size: twips(TYPE_AREA[orientation].width), type: WidthType.DXA },
    columnWidths: setting.columns.map(twips),
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (_, row) =>
        new TableRow({
          tableHeader: row < headerRows,
          cantSplit: true,
          children: cellsOfRow(placed, row).map((cell) => formCell(cell, row, setting, row < rows.length - 1)),
        }),
    ),
  })
}

/** From left to right the cells that stand in a row, also those that began above it. */
function cellsOfRow(cells: readonly PlacedCell[], row: number): PlacedCell[] {
  return cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowspan)
    .toSorted((one, other) => one.column - other.column)
}

/** The largest type with which the table stays on one page, or readable type for a table that is longer than any page. */
function settingOf(table: DocumentTable, { settings }: TableLayout, room: number): TableSetting {
  const rules = RULE * (table.rows.length + 1)
  const fits = (setting: TableSetting) => estimatedHeight(table, setting, CELL_PITCH * setting.size) + rules <= room
  return settings.find(fits) ?? settings.find(({ size }) => size <= 11) ?? settings[0]!
}

/**
 * Rows that keep with the next hold a table on one page where it fits on one. Programs ask the first cell of a row, so the
 * continuation of a merged cell says it too.
 */
function formCell(
  { row: begins, text: whole, header, align, colspan, rowspan }: PlacedCell,
  row: number,
  { size, inset }: TableSetting,
  keepNext: boolean,
): TableCell {
  const text = row === begins ? whole : ''
  const merged = row === begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
  const run = new TextRun({ text: printableText(text), size: 2 * size })
  const [top, left, right] = [inset, align === 'left' ? LABEL_INSET : sideInset(text), sideInset(text)].map(twips)
  return new TableCell({
    columnSpan: colspan > 1 ? colspan : undefined,
    verticalMerge: rowspan > 1 ? merged : undefined,
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
