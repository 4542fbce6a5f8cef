import { cellLabel } from '../report/cell-label'
import { tableFigures } from '../report/history/published-report'
import type { PartState, RegionSum } from './sum'

/** What stands in a cell of the sheet where there is no number: nil, blank and missing are told apart. */
const WORDS: Partial<Record<PartState, string>> = {
  blank: '（空白）',
  dash: '／',
  text: '（文字）',
  absent: '（无此格）',
  other_form: '（格式不同）',
  missing: '未报',
}

type Row = (string | number)[]

/** 汇总表: a unit a line, a cell of the form a column; below them what is the government's own, adjusted, and the sum. */
export function sumSheet(
  sum: RegionSum,
  own: string,
  nameOf: (unitId: number) => string,
): { heads: string[]; rows: Row[] } {
  const figures = tableFigures(sum.format)
  const lines = new Map(sum.expected.map((unitId) => [unitId, [nameOf(unitId)] as Row]))
  for (const figure of figures)
    for (const { unitId, state, value } of sum.parts(figure))
      lines.get(unitId)!.push(value === null ? (WORDS[state] ?? '') : Number(value))
  const total = (name: string, key: 'own' | 'adjusted' | 'sum' | 'known'): Row => [
    name,
    ...figures.map((figure) => Number(sum.cells.get(figure)![key])),
  ]
  return {
    heads: ['单位', ...figures.map((figure) => cellLabel(sum.format, figure))],
    rows: [
      ...lines.values(),
      total(own, 'own'),
      total('汇总调整', 'adjusted'),
      total('合计', 'sum'),
      total(`有数据的单位（共${sum.expected.length}个）`, 'known'),
    ],
  }
}
