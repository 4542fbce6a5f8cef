import { addDays, lastDayOf, type PlainDate } from '../dates'
import { type FormatCode, formatByCode, formatOf } from '../law/report-formats/format-of'
import { type TableFigureId, tableFigures } from '../report/history/published-report'
import type { AcceptedReport, Adjustment, UnitCell } from './sum'
import type { Succession, Unit } from './unit'

/** A number from a seed; the same seed gives the same region. */
export function numbers(seed: number) {
  let state = seed >>> 0 || 1
  return (below: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** What a unit prints: `cells` by figure, each as it stands in its file; undefined where it hands in a nil report. */
export type PrintedReport = {
  unitId: number
  year: number
  version: number
  format: FormatCode
  cells: ReadonlyMap<TableFigureId, string> | undefined
}
export type GeneratedRegion = {
  years: readonly number[]
  units: readonly Unit[]
  successions: readonly Succession[]
  /** Accepted versions only, the latest of each unit and year. */
  reports: readonly PrintedReport[]
  own: (year: number, figure: TableFigureId) => string
  adjustments: readonly (Adjustment & { year: number })[]
}

const FIRST_YEAR = 2020
const KINDS = ['department', 'department', 'department', 'township', 'zone', 'lower_government'] as const
const NOTHING = ['', ' ', '/', '—', '无', '见附件']

/** A region of so many units over five years: units that begin, end and are merged, lower governments with their own units. */
export function generatedRegion(seed: number, size: number): GeneratedRegion {
  const next = numbers(seed)
  const years = Array.from({ length: 5 }, (_, index) => FIRST_YEAR + index)
  const day = (): PlainDate => addDays(lastDayOf(FIRST_YEAR - 1), 1 + next(5 * 365))
  const units: Unit[] = []
  const successions: Succession[] = []
  for (let id = 1; id <= size; id += 1) {
    const lower = units.filter(({ kind }) => kind === 'lower_government')
    const parentId = lower.length > 0 && next(3) === 0 ? lower[next(lower.length)]!.id : null
    const firstDay = next(6) === 0 ? day() : null
    const last = next(6) === 0 ? day() : null
    const lastDay = last !== null && (firstDay === null || last > firstDay) ? last : null
    const kind = KINDS[next(KINDS.length)]!
    units.push({ id, name: `单位${id}`, shortName: `${id}`, kind, parentId, firstDay, lastDay })
    if (lastDay !== null && id > 1 && next(2) === 0)
      successions.push({ kind: 'merged', unitId: id, successorId: 1 + next(id - 1), happenedOn: lastDay })
  }
  const reports = years.flatMap((year) => units.flatMap((unit) => (next(5) === 0 ? [] : printed(unit.id, year, next))))
  const adjustments = years.flatMap((year) =>
    Array.from({ length: next(4) }, (_, index) => {
      const figures = tableFigures(formatOf(year))
      const figure = figures[next(figures.length)]!
      return { id: year * 10 + index, year, figure, amount: `-${1 + next(5)}`, reason: '联合制发', unitId: null }
    }),
  )
  const ownSeed = next(1000)
  return {
    years,
    units,
    successions,
    reports,
    adjustments,
    own: (year, figure) => String((year * ownSeed + figure.length) % 40),
  }
}

function printed(unitId: number, year: number, next: (below: number) => number): PrintedReport {
  const version = 1 + next(3)
  const format = next(12) === 0 ? '2019' : formatOf(year).code
  if (next(8) === 0) return { unitId, year, version, format, cells: undefined }
  const left = next(30)
  const cells = new Map(
    tableFigures(formatByCode(format)).flatMap((figure): [TableFigureId, string][] => {
      if (next(40) === 0) return []
      if (next(100) < left) return [[figure, NOTHING[next(NOTHING.length)]!]]
      const amount = figure === 'table2.administrative_charges' ? `.${1 + next(9)}${next(10)}${1 + next(9)}` : ''
      return [[figure, `${next(3) === 0 ? 0 : next(500)}${amount}`]]
    }),
  )
  return { unitId, year, version, format, cells }
}

/** A printed report as it stands in the sum. */
export function asAccepted({ unitId, version, format, cells }: PrintedReport): AcceptedReport {
  return {
    unitId,
    version,
    format,
    nil: cells === undefined,
    cells: new Map([...(cells ?? [])].map(([figure, text]) => [figure, cellOf(text)])),
  }
}

function cellOf(text: string): UnitCell {
  if (text.trim() === '') return { state: 'blank', value: null }
  if (text === '/' || text === '—') return { state: 'dash', value: null }
  if (!/^[\d.]+$/.test(text)) return { state: 'text', value: null }
  return { state: Number(text) === 0 ? 'zero' : 'number', value: text }
}
