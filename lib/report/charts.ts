import { PLATFORM_MEASURES } from '../figures/platform'
import { printedNumber } from '../figures/printed'
import { APPLICANT_KINDS } from '../law/applicants'
import type { ReportFormat, SectionKey } from '../law/report-formats/report-format'
import { resultRows } from '../law/report-formats/rows'
import type { DocumentChart } from './document'
import type { ReportFacts } from './facts'
import { itemsOfKind } from './figures'
import { type ReportTables, sum, table3Cells } from './tables'

const MONTHS_OF_YEAR = Array.from({ length: 12 }, (_, index) => index + 1)
const monthNames = MONTHS_OF_YEAR.map((month) => `${month}月`)

export const CHART_IDS = ['items', 'channels', 'followers', 'requests', 'outcomes', 'years'] as const
export type ChartId = (typeof CHART_IDS)[number]

/** What goes into the document unless the office chooses otherwise. */
export const CHARTS_BY_DEFAULT: readonly ChartId[] = ['items', 'requests', 'outcomes']

/** What an earlier report said of requests, for comparison. */
export type EarlierYear = { year: number; received: number; concluded: number; carriedOut: number }

type PlacedChart = { section: SectionKey; chart: DocumentChart & { id: ChartId } }

/** Every chart of the report and the section each stands under; one whose figures are all zero is left out. */
export function reportCharts(
  facts: ReportFacts,
  tables: ReportTables,
  format: ReportFormat,
  earlierYears: readonly EarlierYear[],
): PlacedChart[] {
  const charts: PlacedChart[] = [
    { section: 'overview.proactive', chart: itemsChart(facts) },
    { section: 'overview.requests', chart: requestsChart(facts) },
    { section: 'overview.requests', chart: outcomesChart(tables, format) },
    ...(earlierYears.length > 0
      ? [{ section: 'overview.requests' as const, chart: yearsChart(facts.year, tables, earlierYears) }]
      : []),
    { section: 'overview.platform', chart: channelsChart(facts) },
    { section: 'overview.platform', chart: followersChart(facts) },
  ]
  return charts.filter(({ chart }) => chart.series.some(({ values }) => values.some((value) => value > 0)))
}

function itemsChart({ year, categories }: ReportFacts): PlacedChart['chart'] {
  const filledCategories = categories.filter(({ items }) => items > 0)
  return {
    id: 'items',
    kind: 'bar',
    title: `${year}年主动公开信息按类别`,
    alternative: `${year}年主动公开政府信息${itemsOfKind(categories, 'information')}条。${inWords(
      filledCategories.map(({ name, items }) => [name, items]),
      '条',
    )}`,
    unit: '条',
    categories: filledCategories.map(({ name }) => name),
    series: [{ name: '信息数', values: filledCategories.map(({ items }) => items) }],
  }
}

function requestsChart({ year, requestsByMonth }: ReportFacts): PlacedChart['chart'] {
  const monthly = (group: 'person' | 'organisation') =>
    MONTHS_OF_YEAR.map((month) =>
      sum(
        requestsByMonth
          .filter((row) => row.month === month && APPLICANT_KINDS[row.kind].group === group)
          .map(({ count }) => count),
      ),
    )
  const [persons, organisations] = [monthly('person'), monthly('organisation')]
  const totals = MONTHS_OF_YEAR.map((_, index) => persons[index]! + organisations[index]!)
  return {
    id: 'requests',
    kind: 'bar',
    title: `${year}年各月新收政府信息公开申请`,
    alternative: `${year}年新收申请${sum(totals)}件。${inWords(
      monthNames.map((name, index) => [name, totals[index]!]),
      '件',
    )}`,
    unit: '件',
    categories: monthNames,
    series: [
      { name: '自然人', values: persons },
      ...(sum(organisations) > 0 ? [{ name: '法人或其他组织', values: organisations }] : []),
    ],
  }
}

function outcomesChart({ table3 }: ReportTables, format: ReportFormat): PlacedChart['chart'] {
  const rows = resultRows(format)
  const groups = format.table3.blocks.map(({ group, name }) => ({
    name,
    count: sum(rows.filter((each) => each.group === group).map(({ row }) => table3Cells(table3, row).total)),
  }))
  return {
    id: 'outcomes',
    kind: 'bar',
    title: '本年度办理结果',
    alternative: `本年度办结申请${table3.total.total}件。${inWords(
      groups.map(({ name, count }) => [name, count]),
      '件',
    )}`,
    unit: '件',
    categories: groups.map(({ name }) => name),
    series: [{ name: '办结', values: groups.map(({ count }) => count) }],
  }
}

function yearsChart(
  year: number,
  { table3: { received, total, carried_out } }: ReportTables,
  earlierYears: readonly EarlierYear[],
): PlacedChart['chart'] {
  const present = { year, received: received.total, concluded: total.total, carriedOut: carried_out.total }
  const years = [...earlierYears, present]
  const words = years.map(
    (each) => `${each.year}年新收${each.received}件、办结${each.concluded}件、结转${each.carriedOut}件`,
  )
  return {
    id: 'years',
    kind: 'bar',
    title: `${years[0]!.year}年至${year}年政府信息公开申请`,
    alternative: `${words.join('；')}。`,
    unit: '件',
    categories: years.map((each) => `${each.year}年`),
    series: [
      { name: '新收', values: years.map((each) => each.received) },
      { name: '办结', values: years.map(({ concluded }) => concluded) },
      { name: '结转下年度', values: years.map(({ carriedOut }) => carriedOut) },
    ],
  }
}

function channelsChart({ year, channels }: ReportFacts): PlacedChart['chart'] {
  const used = channels.filter(({ postings }) => postings > 0)
  return {
    id: 'channels',
    kind: 'bar',
    title: `${year}年各渠道发布信息次数`,
    alternative: `${year}年各渠道发布信息${sum(used.map(({ postings }) => postings))}次。${inWords(
      used.map(({ name, postings }) => [name, postings]),
      '次',
    )}`,
    unit: '次',
    categories: used.map(({ name }) => name),
    series: [{ name: '发布次数', values: used.map(({ postings }) => postings) }],
  }
}

/** In 万人 where every platform states its figure so. */
function followersChart({ year, statistics }: ReportFacts): PlacedChart['chart'] {
  const stated = statistics.filter(({ measure }) => measure === 'followers' || measure === 'subscribers')
  const unit = stated.every((entry) => entry.unit === 'wan') ? '万人' : '人'
  const values = stated.map((entry) => (unit === '万人' ? Number(printedNumber(entry)) : entry.value))
  return {
    id: 'followers',
    kind: 'bar',
    title: `${year}年末各平台关注人数`,
    alternative: `${year}年末各平台关注人数。${inWords(
      stated.map(({ platform }, index) => [platform, values[index]!]),
      unit,
    )}`,
    unit,
    categories: stated.map(({ platform, measure }) => `${platform}${PLATFORM_MEASURES[measure].label}`),
    series: [{ name: '关注人数', values }],
  }
}

function inWords(parts: (readonly [string, number])[], unit: string): string {
  const named = parts.filter(([, value]) => value > 0).map(([name, value]) => `${name}${value}${unit}`)
  return `其中${named.join('，')}。`
}
