import { describe, expect, test } from 'vitest'
import type { TableFigureId } from '../report/history/published-report'
import { LEAST_FIGURES, sharedSentences, sharedTables, type UnitReport } from './alike-units'

const COPIED = '健全信息发布审查机制，规范公开流程，逐件落实保密审查和内容审核责任，确保公开内容准确及时'
const OTHER = '围绕群众关心的入学问题编印政策问答手册，在各社区开展面对面宣讲活动并收集意见建议'

function reportOf(unitId: number, text: string, figures: Record<string, string> = {}): UnitReport {
  const cells = Object.entries(figures).map(
    ([id, value]) => [id as TableFigureId, { state: 'number', value, printed: value, place: {} }] as const,
  )
  const narrative = { 'overview.supervision': text }
  return { unitId, report: { organ: `某县第${unitId}局`, year: 2023, narrative, cells: new Map(cells) } }
}

describe('sentences of several units', () => {
  test('are listed once, with every unit that has them, those of the most units first', () => {
    const reports = [
      reportOf(3, `${COPIED}。${OTHER}。`),
      reportOf(1, `${COPIED}。${COPIED}。`),
      reportOf(7, `${OTHER}。${COPIED}。`),
      reportOf(9, '另行组织业务培训，覆盖全部科室和基层站所，并对参训人员逐一考核，合格后方可上岗。'),
    ]
    expect(sharedSentences(reports).map(({ quote, units }) => [quote, units])).toEqual([
      [COPIED, [3, 1, 7]],
      [OTHER, [3, 7]],
    ])
  })

  test('are none where each unit writes its own', () => {
    expect(sharedSentences([reportOf(1, `${COPIED}。`), reportOf(2, `${OTHER}。`)])).toEqual([])
  })
})

describe('tables of several units', () => {
  const figures = (count: number, first = '3') =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`table3.row${at}.total`, at === 0 ? first : `${at + 1}`]),
    )

  test('are alike where every figure is the same, and enough of them are not nought', () => {
    const same = figures(LEAST_FIGURES)
    const reports = [
      reportOf(1, '', same),
      reportOf(2, '', { ...same, 'table3.other.total': '0' }),
      reportOf(3, '', figures(LEAST_FIGURES, '4')),
      reportOf(4, '', { ...same, 'table4.review.total': '1' }),
    ]
    expect(sharedTables(reports)).toEqual([[1, 2]])
  })

  test('with few figures are not told alike, and table 二 does not count', () => {
    const few = { ...figures(LEAST_FIGURES - 1), 'table2.licensing': '9' }
    expect(sharedTables([reportOf(1, '', few), reportOf(2, '', few)])).toEqual([])
  })
})
