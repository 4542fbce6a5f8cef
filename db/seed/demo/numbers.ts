import { addDays, firstDayOf, lastDayOf, type PlainDate, plainDateOf, yearOf } from '@/lib/dates'
import type { MeasureCode, PrintUnit } from '@/lib/figures/platform'
import type { ReportedKind } from '@/lib/figures/reported'

export type DemoFigure = {
  kind: ReportedKind
  periodFrom: PlainDate
  periodTo: PlainDate
  value: string
  source: string
}
export type DemoStatistic = {
  platform: string
  measure: MeasureCode
  value: string
  unit: PrintUnit
  periodFrom: PlainDate | null
  asOf: PlainDate
}

const endOfMonth = (year: number, month: number) =>
  month === 12 ? lastDayOf(year) : addDays(plainDateOf(year, month + 1, 1)!, -1)

/** 703,190 元 of administrative charges in 2023, as the finance section stated them quarter by quarter. */
const CHARGES_2023 = ['181240.00', '176350.50', '190120.00', '155479.50']
const VISITS_2023 = ['9.1', '9.8', '10.6', '9.4', '9.9', '10.7', '9.6', '11.2', '10.3', '9.2', '9.0', '9.6']
const ARTICLES_2023 = [17, 19, 24, 21, 22, 23, 18, 20, 25, 21, 22, 21]

export function figures2023(): DemoFigure[] {
  const year = { periodFrom: firstDayOf(2023), periodTo: lastDayOf(2023) }
  return [
    ...(['licensing', 'penalties', 'coercion'] as const).map((kind) => ({
      kind,
      ...year,
      value: '0',
      source: '政策法规科',
    })),
    ...CHARGES_2023.map((value, quarter) => ({
      kind: 'administrative_charges' as const,
      periodFrom: plainDateOf(2023, quarter * 3 + 1, 1)!,
      periodTo: endOfMonth(2023, quarter * 3 + 3),
      value,
      source: '财务科',
    })),
  ]
}

export function statistics2023(): DemoStatistic[] {
  const stock = (platform: string, measure: MeasureCode, asOf: PlainDate, value: string): DemoStatistic => ({
    platform,
    measure,
    value,
    unit: 'wan',
    periodFrom: null,
    asOf,
  })
  return [
    ...VISITS_2023.map((value, index) => flow('门户网站', 'visits', 2023, index + 1, value, 'wan')),
    ...ARTICLES_2023.map((value, index) => flow('门户网站', 'articles', 2023, index + 1, String(value), 'one')),
    stock('官方微信', 'subscribers', '2023-06-30', '46.1'),
    stock('官方微信', 'subscribers', '2023-12-31', '48.8'),
    stock('官方微博', 'followers', '2023-06-30', '2.1'),
    stock('官方微博', 'followers', '2023-12-31', '2.2'),
    stock('官方抖音', 'followers', '2023-09-30', '9.7'),
    stock('官方抖音', 'followers', '2023-12-31', '15.0'),
    stock('官方抖音', 'likes', '2023-12-31', '1.3'),
  ]
}

/** A running year up to `today`: the months that have ended. */
export function runningFigures(today: PlainDate): DemoFigure[] {
  return monthsEnded(today).map((month) => ({
    kind: 'administrative_charges',
    ...period(yearOf(today), month),
    value: `${51_200 + month * 1_350}.50`,
    source: '财务科',
  }))
}

export function runningStatistics(today: PlainDate): DemoStatistic[] {
  const year = yearOf(today)
  return monthsEnded(today).flatMap((month) => [
    flow('门户网站', 'visits', year, month, `${(9.2 + (month % 4) * 0.4).toFixed(1)}`, 'wan'),
    flow('门户网站', 'articles', year, month, String(18 + (month % 5)), 'one'),
    {
      platform: '官方微信',
      measure: 'subscribers',
      value: `${(49 + month * 0.2).toFixed(1)}`,
      unit: 'wan',
      periodFrom: null,
      asOf: endOfMonth(year, month),
    },
    {
      platform: '官方抖音',
      measure: 'followers',
      value: `${(15 + month * 0.3).toFixed(1)}`,
      unit: 'wan',
      periodFrom: null,
      asOf: endOfMonth(year, month),
    },
  ])
}

function monthsEnded(today: PlainDate): number[] {
  const year = yearOf(today)
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => endOfMonth(year, month) <= today)
}

function period(year: number, month: number) {
  return { periodFrom: plainDateOf(year, month, 1)!, periodTo: endOfMonth(year, month) }
}

function flow(
  platform: string,
  measure: MeasureCode,
  year: number,
  month: number,
  value: string,
  unit: PrintUnit,
): DemoStatistic {
  const { periodFrom, periodTo } = period(year, month)
  return { platform, measure, value, unit, periodFrom, asOf: periodTo }
}
