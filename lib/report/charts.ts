import { APPLICANT_KINDS } from '../law/applicants'
import { OUTCOME_GROUPS, OUTCOMES, type OutcomeCode, type OutcomeGroup } from '../law/outcomes'
import type { SectionKey } from '../law/report-formats/report-format'
import type { DocumentChart } from './document'
import type { ReportFacts } from './facts'
import { itemsOfKind } from './figures'
import { type ReportTables, sum } from './tables'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const monthNames = MONTHS.map((month) => `${month}月`)

/** The charts of the report and the section each stands under; one whose figures are all zero is left out. */
export function reportCharts(
  facts: ReportFacts,
  tables: ReportTables,
): { section: SectionKey; chart: DocumentChart }[] {
  const charts = [
    { section: 'overview.proactive', chart: itemsChart(facts) },
    { section: 'overview.requests', chart: requestsChart(facts) },
    { section: 'overview.requests', chart: outcomesChart(tables) },
  ] as const
  return charts.filter(({ chart }) => chart.series.some(({ values }) => values.some((value) => value > 0)))
}

function itemsChart({ year, categories }: ReportFacts): DocumentChart {
  const shown = categories.filter(({ items }) => items > 0)
  return {
    id: 'items',
    kind: 'bar',
    title: `${year}年主动公开信息按类别`,
    alternative: `${year}年主动公开政府信息${itemsOfKind(categories, 'information')}条。${inWords(
      shown.map(({ name, items }) => [name, items]),
      '条',
    )}`,
    unit: '条',
    categories: shown.map(({ name }) => name),
    series: [{ name: '信息数', values: shown.map(({ items }) => items) }],
  }
}

function requestsChart({ year, requestsByMonth }: ReportFacts): DocumentChart {
  const monthly = (group: 'person' | 'organisation') =>
    MONTHS.map((month) =>
      sum(
        requestsByMonth
          .filter((row) => row.month === month && APPLICANT_KINDS[row.kind].group === group)
          .map(({ count }) => count),
      ),
    )
  const [persons, organisations] = [monthly('person'), monthly('organisation')]
  const totals = MONTHS.map((_, index) => persons[index]! + organisations[index]!)
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

function outcomesChart({ table3 }: ReportTables): DocumentChart {
  const codes = Object.keys(OUTCOMES) as OutcomeCode[]
  const groups = (Object.keys(OUTCOME_GROUPS) as OutcomeGroup[]).map((group) => ({
    name: OUTCOME_GROUPS[group].label,
    count: sum(codes.filter((code) => OUTCOMES[code].group === group).map((code) => table3[code].total)),
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

function inWords(parts: (readonly [string, number])[], unit: string): string {
  const named = parts.filter(([, value]) => value > 0).map(([name, value]) => `${name}${value}${unit}`)
  return named.length > 0 ? `其中${named.join('，')}。` : ''
}
