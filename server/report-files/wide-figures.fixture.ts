import type { Block, DocumentCell } from '@/lib/report/document'
import { sampleDocument } from '@/lib/report/render/sample-document.fixture'

/** The sample report, in which every figure of its tables has that many digits. */
export function reportWithFigures(digits: number) {
  const figure = '9'.repeat(digits)
  const withFigure = (cell: DocumentCell) => (cell.figure ? { ...cell, text: figure } : cell)
  const blocks = sampleDocument().blocks.flatMap((block): Block[] => {
    if (block.type === 'heading') return [block]
    if (block.type !== 'table') return []
    const rows = block.table.rows.map((cells) => cells.map(withFigure))
    return [{ type: 'table', table: { ...block.table, rows } }]
  })
  return { document: sampleDocument(blocks), figure }
}

/** How many figures each table of that report has. */
export const FIGURES = { table2: 10, table3: 175, table4: 15 }
export const ALL = FIGURES.table2 + FIGURES.table3 + FIGURES.table4
