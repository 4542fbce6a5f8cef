import { type ReportedFigureInput, reportedFigureInput, type StatisticInput, statisticInput } from '../figures/input'
import { NEW_FIGURE } from '../figures/new-figure'
import { NEW_STATISTIC } from '../figures/new-statistic'
import { PLATFORM_MEASURES } from '../figures/platform'
import { REPORTED_LABELS } from '../figures/reported'
import { CellReader, type ReadRow } from './cell-reader'
import type { Cells, ColumnOf } from './columns'
import type { NamedLists } from './item-row'
import type { SaidWords } from './said-words'
import { labelsOf, readerOf } from './values'

const readFigureKind = readerOf(labelsOf(REPORTED_LABELS), {
  licensing: ['行政许可', '许可'],
  penalties: ['行政处罚', '处罚'],
  coercion: ['行政强制', '强制'],
  administrative_charges: ['行政事业性收费', '收费'],
})
const readMeasure = readerOf(labelsOf(PLATFORM_MEASURES), {
  visits: ['访问量', '浏览量', '点击量', '访问人次'],
  followers: ['粉丝数', '粉丝', '粉丝量'],
  subscribers: ['订阅量', '订阅数', '关注数', '订阅人数'],
  likes: ['点赞量', '点赞数', '点赞'],
  articles: ['发稿量', '发布量', '发文量', '发布数', '发稿数'],
})
const readUnit = readerOf(
  { one: '个', wan: '万' },
  { one: ['次', '人次', '人', '篇', '条', '件'], wan: ['万次', '万人次', '万人', '万篇'] },
)

const FIGURE_COLUMN: Record<string, ColumnOf<'figures'>> = {
  kind: 'kind',
  periodFrom: 'period_from',
  periodTo: 'period_to',
  value: 'value',
  source: 'source',
  note: 'note',
}

/** A figure from another office: decisions as a number, charges in 元. */
export function readFigure(cells: Cells<ColumnOf<'figures'>>, words?: SaidWords): ReadRow<ReportedFigureInput> {
  const row = new CellReader(cells, words)
  const input = {
    ...NEW_FIGURE,
    kind: row.required('kind', readFigureKind, 'figureKind'),
    periodFrom: row.requiredDate('period_from'),
    periodTo: row.requiredDate('period_to'),
    value: row
      .text('value')
      .replace(/[件项宗个]$/, '')
      .replace(/^(\d+)\.0+$/, '$1'),
    source: row.text('source'),
    note: row.text('note'),
  }
  return row.parse(reportedFigureInput, input, FIGURE_COLUMN)
}

const STATISTIC_COLUMN: Record<string, ColumnOf<'statistics'>> = {
  platformId: 'platform',
  measure: 'measure',
  value: 'value',
  unit: 'unit',
  periodFrom: 'period_from',
  asOf: 'as_of',
  source: 'source',
}

/** A platform's number; `15.0万` in one cell is read as the number and its unit. */
export function readStatistic(
  cells: Cells<ColumnOf<'statistics'>>,
  lists: NamedLists,
  words?: SaidWords,
): ReadRow<StatisticInput> {
  const row = new CellReader(cells, words)
  const stated = row.text('value').normalize('NFKC').replace(/\s/g, '')
  const inTenThousands = stated.endsWith('万')
  const input = {
    ...NEW_STATISTIC,
    platformId: row.required('platform', lists.platform, 'platform'),
    measure: row.required('measure', readMeasure, 'measure'),
    value: inTenThousands ? stated.slice(0, -1) : stated,
    unit: row.optional('unit', readUnit, 'unit') ?? (inTenThousands ? 'wan' : 'one'),
    periodFrom: row.date('period_from') ?? null,
    asOf: row.requiredDate('as_of'),
    source: row.text('source'),
  }
  return row.parse(statisticInput, input, STATISTIC_COLUMN)
}
