import type { Block, DocumentChart } from '../document'
import { HALF_WIDTH, textWidth } from './chart/element'

/** So many figures, and names of so many characters' width, are read well in half the width of a page. */
const [MOST_FIGURES, LONGEST_NAME] = [9, 126]

/** The blocks of a report with its charts in rows of one, or of two small ones that follow each other. */
export type RowedBlock = Exclude<Block, { type: 'chart' }> | { type: 'charts'; charts: readonly DocumentChart[] }

export function withChartRows(blocks: readonly Block[]): RowedBlock[] {
  const rowed: RowedBlock[] = []
  for (const block of blocks) {
    const last = rowed.at(-1)
    if (block.type !== 'chart') rowed.push(block)
    else if (last?.type === 'charts' && last.charts.length === 1 && [...last.charts, block.chart].every(isSmall))
      rowed.splice(-1, 1, { type: 'charts', charts: [...last.charts, block.chart] })
    else rowed.push({ type: 'charts', charts: [block.chart] })
  }
  return rowed
}

function isSmall({ kind, title, categories, series }: DocumentChart): boolean {
  return (
    kind === 'bar' &&
    categories.length * series.length <= MOST_FIGURES &&
    categories.every((name) => textWidth(name) <= LONGEST_NAME) &&
    textWidth(series.map(({ name }) => name).join('')) <= HALF_WIDTH &&
    textWidth(title) <= 2 * HALF_WIDTH
  )
}
