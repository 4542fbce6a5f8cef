import { beforeEach, describe, expect, it } from 'vitest'
import { wanYuanFromFen } from '@/lib/figures/amount'
import {
  type DecisionForm,
  decisionInput,
  reportedFigureInput,
  type StatisticForm,
  statisticInput,
} from '@/lib/figures/input'
import { decisionListQuery, figureListQuery, statisticListQuery } from '@/lib/figures/list-query'
import { NEW_DECISION } from '@/lib/figures/new-figure'
import { type Period, periodOf } from '@/lib/figures/period'
import { printed } from '@/lib/figures/printed'
import type { ReportedKind } from '@/lib/figures/reported'
import { listDecisions } from '../queries/decisions'
import { recordsBehind } from '../queries/report/records'
import { sumReportedFigures } from '../queries/report/reported-figures'
import { figureFile, figureSums, listFigures } from '../queries/reported-figures'
import { listStatistics, platformChoices, platformOptions, statisticFile } from '../queries/statistics'
import { accepted, foundTestLedger, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { changeDecision, recordDecision, removeDecision } from './decisions'
import { keepPlatform } from './lists'
import { changeFigure, recordFigure, removeFigure } from './reported-figures'
import { changeStatistic, recordStatistic, removeStatistic } from './statistics'

const figure = (kind: ReportedKind, value: string, period = periodOf(2023, 'year'), source = '财务科') =>
  reportedFigureInput.parse({
    kind,
    value,
    periodFrom: period.from,
    periodTo: period.to,
    source,
    provider: '',
    note: '',
  })
const record = (...given: Parameters<typeof figure>) =>
  accepted(commitIfOk(WANG_FANG, (tx) => recordFigure(tx, figure(...given)))).id
const listed = (query: Record<string, string>) => listFigures(WANG_FANG, figureListQuery.parse(query))

const STATED: StatisticForm = {
  platformId: 4,
  measure: 'followers',
  value: '15.0',
  unit: 'wan',
  periodFrom: '',
  asOf: '2023-12-31',
  source: '',
}
const state = (change: Partial<StatisticForm> = {}) =>
  accepted(commitIfOk(WANG_FANG, (tx) => recordStatistic(tx, statisticInput.parse({ ...STATED, ...change })))).id
const statistics = () => listStatistics(WANG_FANG, statisticListQuery.parse({})).rows

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('figures from other offices', () => {
  it('are summed per year and kind as table 二 takes them', () => {
    for (const value of ['181240.00', '176350.50', '190120.00', '155479.50']) record('administrative_charges', value)
    record('licensing', '691', undefined, '人事科')
    record('licensing', '3', undefined, '民办教育科')
    record('penalties', '2', periodOf(2022, 'm12'))
    const sums = figureSums(WANG_FANG)
    expect(sums.map(({ year }) => year)).toEqual([2023, 2022])
    for (const { year, sums: ofYear } of sums) expect(ofYear).toEqual(sumReportedFigures(WANG_FANG, year))
    expect(sums[0]!.sums.licensing).toBe(694)
    expect(wanYuanFromFen(sums[0]!.sums.administrative_charges)).toBe('70.319')
    expect(figureSums(WANG_FANG, 2022)).toEqual([sums[1]])
  })

  it('stay exact where they are large', () => {
    record('administrative_charges', '592372449.00')
    record('administrative_charges', '0.01', periodOf(2022, 'year'))
    const [latest, earlier] = figureSums(WANG_FANG).map(({ sums }) => wanYuanFromFen(sums.administrative_charges))
    expect([latest, earlier]).toEqual(['59237.2449', '0.000001'])
  })

  it('are marked where the same office gave the same figure for some of the same days', () => {
    record('licensing', '694')
    record('licensing', '51', periodOf(2023, 'm3'))
    record('licensing', '12', periodOf(2023, 'm3'), '民办教育科')
    record('penalties', '1', periodOf(2023, 'm3'))
    record('licensing', '40', periodOf(2022, 'm12'))
    const marked = listed({}).rows.filter(({ overlaps }) => overlaps)
    expect(marked.map(({ decisions }) => decisions)).toEqual([694, 51])
  })

  it('are filtered by kind and by the year in which their period ends', () => {
    record('licensing', '694')
    record('licensing', '40', periodOf(2022, 'm12'))
    record('penalties', '1')
    expect([
      listed({ year: '2023' }).total,
      listed({ kind: 'licensing' }).total,
      listed({ year: '2023', kind: 'coercion' }).total,
    ]).toEqual([2, 2, 0])
  })

  it('turn from decisions into an amount without keeping the old value', () => {
    const id = record('licensing', '694')
    const change = { ...figure('administrative_charges', '703190'), id, version: 1 }
    accepted(commitIfOk(WANG_FANG, (tx) => changeFigure(tx, change)))
    expect(figureFile(WANG_FANG, id)).toMatchObject({ decisions: null, amountFen: 70_319_000, version: 2 })
    expect(commitIfOk(WANG_FANG, (tx) => changeFigure(tx, change))).toMatchObject({ kind: 'conflict' })
    accepted(commitIfOk(WANG_FANG, (tx) => removeFigure(tx, { id, version: 2, reason: '误登' })))
    expect(figureFile(WANG_FANG, id)).toBeUndefined()
  })
})

describe('decisions logged one by one', () => {
  const decision = (change: Partial<DecisionForm> = {}) =>
    decisionInput.parse({
      ...NEW_DECISION,
      decidedOn: '2023-03-15',
      decisionNumber: '1号',
      subject: '办学许可',
      source: '民办教育科',
      ...change,
    })
  const log = (change?: Partial<DecisionForm>) => commitIfOk(WANG_FANG, (tx) => recordDecision(tx, decision(change)))

  it('count beside the sums of other offices, and the list of the figure has them', () => {
    record('licensing', '691', undefined, '人事科')
    for (const decisionNumber of ['1号', '2号', '3号']) accepted(log({ decisionNumber }))
    accepted(log({ kind: 'penalties', decidedOn: '2022-12-31' }))
    expect(sumReportedFigures(WANG_FANG, 2023)).toMatchObject({ licensing: 694, penalties: 0 })
    expect(figureSums(WANG_FANG).map(({ year, sums }) => [year, sums.licensing, sums.penalties])).toEqual([
      [2023, 694, 0],
      [2022, 0, 1],
    ])
    const behind = recordsBehind(WANG_FANG, 2023, { of: 'reported', kind: 'licensing' })
    expect(behind.reduce((sum, { value }) => sum + Number(value), 0)).toBe(694)
  })

  it('are refused on the days of a sum of the same office, and the sum on theirs', () => {
    record('licensing', '3', periodOf(2023, 'q1'), '民办教育科')
    expect(log()).toMatchObject({ breach: { code: 'decisionInSum', field: 'decidedOn' } })
    const { id } = accepted(log({ decidedOn: '2023-04-01' }))
    const sum = (period: Period) =>
      commitIfOk(WANG_FANG, (tx) => recordFigure(tx, figure('licensing', '3', period, '民办教育科')))
    expect(sum(periodOf(2023, 'q2'))).toMatchObject({ breach: { code: 'sumHasDecisions', field: 'periodTo' } })
    expect(sum(periodOf(2023, 'q3')).ok).toBe(true)
    const moved = { ...decision({ decidedOn: '2023-07-03' }), id, version: 1 }
    expect(commitIfOk(WANG_FANG, (tx) => changeDecision(tx, moved))).toMatchObject({
      breach: { code: 'decisionInSum' },
    })
    accepted(commitIfOk(WANG_FANG, (tx) => removeDecision(tx, { id, version: 1, reason: '误登' })))
    expect(sum(periodOf(2023, 'q2')).ok).toBe(true)
  })

  it('stand in the ledger once each, and stay changeable', () => {
    const { id } = accepted(log())
    expect(log()).toMatchObject({ breach: { code: 'decisionTwice', field: 'decisionNumber' } })
    const change = { ...decision({ subject: '办学许可变更' }), id, version: 1 }
    accepted(commitIfOk(WANG_FANG, (tx) => changeDecision(tx, change)))
    expect(listDecisions(WANG_FANG, decisionListQuery.parse({ q: '变更' })).rows).toMatchObject([{ id, version: 2 }])
  })
})

describe('platform statistics', () => {
  it('are listed in the precision in which they were stated', () => {
    state()
    state({ measure: 'visits', value: '123456', unit: 'one', periodFrom: '2023-01-01' })
    expect(statistics().map(printed)).toEqual(['15.0万', '123456'])
  })

  it('are marked where the same stock stands twice for a day, or flows share days', () => {
    state()
    state({ value: '15.1' })
    state({ asOf: '2023-12-30' })
    state({ measure: 'visits', value: '9.1', periodFrom: '2023-01-01', asOf: '2023-01-31' })
    state({ measure: 'visits', value: '9.8', periodFrom: '2023-02-01', asOf: '2023-02-28' })
    state({ measure: 'visits', value: '30', periodFrom: '2023-02-28', asOf: '2023-03-31' })
    const marked = statistics().filter(({ overlaps }) => overlaps)
    expect(marked.map(printed).sort()).toEqual(['15.0万', '15.1万', '30万', '9.8万'])
  })

  it('lose their first day when a flow is corrected into a stock', () => {
    const id = state({ measure: 'visits', periodFrom: '2023-12-01' })
    const change = { ...statisticInput.parse({ ...STATED, periodFrom: '2023-12-01' }), id, version: 1 }
    accepted(commitIfOk(WANG_FANG, (tx) => changeStatistic(tx, change)))
    expect(statisticFile(WANG_FANG, id)).toMatchObject({ measure: 'followers', periodFrom: null, version: 2 })
    expect(commitIfOk(WANG_FANG, (tx) => removeStatistic(tx, { id, version: 1, reason: '误登' }))).toMatchObject({
      kind: 'conflict',
    })
  })

  it('offer a platform out of use only where it is recorded already', () => {
    const retired = {
      id: 4,
      name: '官方抖音',
      kind: 'douyin',
      active: false,
      account: '',
      openedOn: null,
      closedOn: null,
    } as const
    accepted(commitIfOk(WANG_FANG, (tx) => keepPlatform(tx, retired)))
    const ids = (options: { value: number }[]) => options.map(({ value }) => value)
    expect(ids(platformChoices(WANG_FANG))).toEqual([1, 2, 3])
    expect(ids(platformChoices(WANG_FANG, 4))).toEqual([1, 2, 3, 4])
    expect(ids(platformOptions(WANG_FANG))).toEqual([1, 2, 3, 4])
  })
})
