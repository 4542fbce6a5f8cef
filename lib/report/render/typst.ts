import { inChinese } from '../../dates'
import { type DocumentTable, place, type ReportDocument } from '../document'
import { draftLine, reportFileName } from '../draft-mark'
import type { PdfStandard } from '../formats'
import { ATTACHMENTS, numberedAttachments, type SubmissionCopy } from '../submission-copy'
import { titleLines } from '../title-lines'
import { printableParagraphs, printableText } from './printable-text'
import { renderChartRow } from './svg'
import { CELL_INSET, LABEL_INSET, type LaidOutBlock, pageRuns } from './table-layout'
import { type SheetOptions, sheetInput } from './typst-sheet'

export type TypstOptions = SheetOptions & {
  /** PDF/UA-1 where none is named. */
  standard?: PdfStandard
}

/** The report as the JSON that `assets/typst/report.typ` sets. */
export function typstInput(document: ReportDocument, options: TypstOptions): string {
  return JSON.stringify({
    ...sheetInput(document.organ, reportFileName(document), options),
    titleLines: titleLines(document.title).map(printableText),
    draftLine: printableText(draftLine(document) ?? ''),
    ...(document.submission ? { submission: typstSubmission(document.organ, document.submission) } : {}),
    runs: pageRuns(document.blocks).map(({ orientation, blocks }) => ({
      landscape: orientation === 'landscape',
      blocks: blocks.flatMap((block, index) => typstBlocks(block, blocks[index - 1])),
    })),
  })
}

function typstSubmission(organ: string, { signer, formedOn, attachments }: SubmissionCopy): object {
  return {
    signer: printableText(signer),
    organ: printableText(organ),
    date: inChinese(formedOn),
    attachmentsLabel: ATTACHMENTS,
    attachments: numberedAttachments(attachments).map(({ number, name }) => ({ number, name: printableText(name) })),
  }
}

function typstBlocks(block: LaidOutBlock, previous: LaidOutBlock | undefined): object[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', level: block.level, text: printableText(block.text) }]
    case 'paragraph':
      return printableParagraphs(block.runs.map((run) => run.text).join('')).map((text) => ({
        type: 'paragraph',
        text,
      }))
    case 'table':
      return [typstTable(block, previous?.type === 'heading' ? previous.text : '')]
    case 'charts': {
      const drawings = renderChartRow(block.charts)
      const alternatives = block.charts.map(({ alternative }) => printableText(alternative))
      return [{ type: 'charts', charts: drawings.map((svg, index) => ({ svg, alternative: alternatives[index] })) }]
    }
  }
}

function typstTable({ table, layout }: Extract<LaidOutBlock, { type: 'table' }>, heading: string): object {
  // On the official form the section's heading is the table's only title.
  const caption = heading.includes(table.caption) ? '' : printableText(table.caption)
  return {
    type: 'table',
    caption,
    linesAbove: Number(heading !== '') + Number(caption !== ''),
    settings: layout.settings,
    cellInset: CELL_INSET,
    labelInset: LABEL_INSET,
    headerRows: table.headerRows,
    parts: partsBelowHead(table),
    cells: place(table).map(({ text, header, align, row, column, rowspan, colspan }) => ({
      text: printableText(text),
      align: align ?? (header ? 'center' : 'left'),
      x: column,
      y: row,
      rowspan,
      colspan,
    })),
  }
}

/** Runs of rows below the table's head: those that hold headings alone are heads of what stands under them. */
function partsBelowHead({ rows, headerRows }: DocumentTable): { head: boolean; from: number; to: number }[] {
  const parts: { head: boolean; from: number; to: number }[] = []
  for (const [row, cells] of rows.entries()) {
    if (row < headerRows) continue
    const head = cells.every(({ header }) => header === true)
    const last = parts.at(-1)
    if (last?.head === head) last.to = row + 1
    else parts.push({ head, from: row, to: row + 1 })
  }
  return parts
}
