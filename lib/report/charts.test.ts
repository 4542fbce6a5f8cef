import { describe, expect, test } from 'vitest'
import { APPLICANT_KIND_CODES } from '../law/applicants'
import { OUTCOME_CODES } from '../law/outcomes'
import { formatOf } from '../law/report-formats/format-of'
import { type ChartId, type EarlierYear, reportCharts } from './charts'
import type { ReportFacts } from './facts'
import { fullYear } from './facts.fixture'
import { countTables } from './tables'

const FORMAT = formatOf(2023)
const chartsOf = (facts: ReportFacts, earlier: readonly EarlierYear[] = []) =>
  reportCharts(facts, countTables(facts, FORMAT), FORMAT, earlier)
const chartOf = (id: ChartId, facts: ReportFacts = fullYear(), earlier: readonly EarlierYear[] = []) =>
  chartsOf(facts, earlier).find(({ chart }) => chart.id === id)?.chart

test('each chart stands under the section whose figures it draws', () => {
  const earlier = [{ year: 2022, received: 12, concluded: 11, carriedOut: 1 }]
  expect(chartsOf(fullYear(), earlier).map(({ section, chart }) => [section, chart.id])).toEqual([
    ['overview.proactive', 'items'],
    ['overview.requests', 'requests'],
    ['overview.requests', 'outcomes'],
    ['overview.requests', 'years'],
    ['overview.platform', 'channels'],
    ['overview.platform', 'followers'],
  ])
})

test('a chart whose figures are all nought is left out, as is the comparison with no earlier year', () => {
  const nothing = fullYear({ categories: [], channels: [], statistics: [], requestsByMonth: [] })
  expect(chartsOf(nothing).map(({ chart }) => chart.id)).toEqual(['outcomes'])
  const rows = ['received', 'carried_in', ...OUTCOME_CODES, 'carried_out'] as const
  const noughts = Object.fromEntries(APPLICANT_KIND_CODES.map((kind) => [kind, 0]))
  const none = Object.fromEntries(rows.map((row) => [row, noughts])) as ReportFacts['requests']
  expect(chartsOf({ ...nothing, requests: none })).toEqual([])
})

test('information is drawn by category, those without any left out; words name all and the parts', () => {
  const { categories, series, alternative } = chartOf('items')!
  expect([categories, series[0]!.values]).toEqual([
    ['概况类信息', '政务动态', '政策解读', '回应关切'],
    [48, 308, 5, 6],
  ])
  // 政策解读 and 回应关切 are stated beside the total, not in it.
  expect(alternative).toContain('政府信息356条。')
  expect(alternative).toContain('概况类信息48条，政务动态308条')
  expect(alternative).not.toContain('目录')
})

describe('requests by month', () => {
  test('are drawn for persons and for organisations, all kinds of these together', () => {
    const { categories, series, alternative } = chartOf('requests')!
    const at = (month: number) => series.map(({ values }) => values[month - 1])
    expect([categories.length, series.length, at(3), at(12), at(1)]).toEqual([12, 2, [4, 3], [5, 0], [0, 0]])
    expect(categories[11]).toBe('12月')
    expect(alternative).toContain('申请12件。')
    expect(alternative).toContain('3月7件，12月5件')
  })

  test('are one series where no organisation asked', () => {
    const facts = fullYear({ requestsByMonth: [{ month: 1, kind: 'natural_person', count: 1 }] })
    expect(chartOf('requests', facts)!.series.map(({ values }) => values[0])).toEqual([1])
    const asked = fullYear({ requestsByMonth: [{ month: 1, kind: 'legal_service', count: 1 }] })
    expect(chartOf('requests', asked)!.series.map(({ values }) => values[0])).toEqual([0, 1])
  })
})

test('results are drawn by the six blocks of the form, which add up to the total of table 三', () => {
  const facts = fullYear()
  const { table3 } = countTables(facts, FORMAT)
  const { categories, series, alternative } = chartOf('outcomes', facts)!
  expect(categories).toEqual(FORMAT.table3.blocks.map(({ name }) => name))
  expect(series[0]!.values[0]).toBe(table3.granted!.total)
  expect(series[0]!.values.reduce((sum, value) => sum + value, 0)).toBe(table3.total.total)
  expect(alternative).toContain(`申请${table3.total.total}件。`)
  expect(alternative).toContain(`予以公开${table3.granted!.total}件`)
})

test('the years are drawn from the first known to the present one', () => {
  const facts = fullYear()
  const { table3 } = countTables(facts, FORMAT)
  const earlier = [
    { year: 2021, received: 15, concluded: 14, carriedOut: 1 },
    { year: 2022, received: 12, concluded: 11, carriedOut: 2 },
  ]
  const { title, categories, series, alternative } = chartOf('years', facts, earlier)!
  expect(title).toContain('2021年至2023年')
  expect(categories).toEqual(['2021年', '2022年', '2023年'])
  expect(series.map(({ values }) => values)).toEqual([
    [15, 12, table3.received.total],
    [14, 11, table3.total.total],
    [1, 2, table3.carried_out.total],
  ])
  expect(alternative).toContain('2022年新收12件、办结11件、结转2件')
})

test('postings are drawn for the channels that were used', () => {
  const { categories, series, alternative } = chartOf('channels')!
  expect([categories, series[0]!.values]).toEqual([
    ['门户网站', '官方微信'],
    [300, 120],
  ])
  expect(alternative).toContain('420次')
  expect(alternative).toContain('门户网站300次，官方微信120次')
})

describe('followers', () => {
  test('and subscribers are drawn, in 万人 where every platform states its figure so', () => {
    const { unit, categories, series, alternative } = chartOf('followers')!
    expect([unit, categories, series[0]!.values]).toEqual(['万人', ['官方微信订阅量', '官方抖音粉丝数'], [48.8, 15]])
    expect(alternative).toContain('官方微信48.8万人')
  })

  test('are drawn as persons where one platform states them so', () => {
    const { statistics } = fullYear()
    const facts = fullYear({
      statistics: statistics.map((each) =>
        each.platform === '官方抖音' ? { ...each, value: 950, unit: 'one', decimals: 0 } : each,
      ),
    })
    expect([chartOf('followers', facts)!.unit, chartOf('followers', facts)!.series[0]!.values]).toEqual([
      '人',
      [488_000, 950],
    ])
  })
})
