import { FORMULA } from '@/lib/formula'
import type { Block, ReportDocument } from '../document'
import { DRAFT_NAME } from '../draft-mark'
import { headedCells } from './cell-headings'
import { printableText } from './printable-text'

export const CSV_HEADER = ['部分', '行', '列', '数据项代码', '数值']

/** Every figure of the report, one a line, with the headings that it stands under. UTF-8 with its mark, for spreadsheets. */
export function renderCsv(document: ReportDocument): string {
  const { blocks, draft } = document
  let part = ''
  const lines = blocks.flatMap((block) => {
    if (block.type === 'heading') part = block.text
    return linesOf(block, part)
  })
  const mark = draft ? [[DRAFT_NAME, '数据截至', '', '', draft.asOf]] : []
  return `\ufeff${[CSV_HEADER, ...mark, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`
}

function linesOf(block: Block, part: string): string[][] {
  switch (block.type) {
    case 'heading':
      return []
    case 'paragraph':
      return block.runs.flatMap(({ figure, text }) => (figure ? [[part, '正文', '', figure, text]] : []))
    case 'table':
      return headedCells(block.table).map(({ row, column, cell }) => [
        part,
        row.join(' / '),
        column.join(' / '),
        cell.figure ?? '',
        cell.text,
      ])
    case 'chart': {
      const { title, categories, series } = block.chart
      return categories.flatMap((category, index) =>
        series.map(({ name, values }) => [`图：${title}`, category, name, '', String(values[index])]),
      )
    }
  }
}

function field(text: string): string {
  const printable = printableText(text)
  const literal = FORMULA.test(printable) ? `“${printable}”` : printable
  return /[",]/.test(literal) ? `"${literal.replace(/"/g, '""')}"` : literal
}
