import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FormatCode, formatByCode, formatOf } from '@/lib/law/report-formats/format-of'
import { checkSum } from '@/lib/region/check-sum'
import { typedReport } from '@/lib/region/typed-report'
import { fieldOf } from '@/lib/report/history/input'
import { sameMeasures, type TableFigureId, tableFigures } from '@/lib/report/history/published-report'
import { type Expected, expectedCells, PUBLISHED_FILES } from '@/lib/reports-read/testing/read-back.fixture'
import { sumOfYear } from '../../queries/region/own-cells'
import { submissionContent } from '../../queries/region/submissions'
import { accepted, foundTestLedger, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { accept, addUnit, handIn, type ReadFile, readBytes } from '../../testing/region'

/** A published report as the report of a unit, with what it prints by the record that was made of it by hand. */
type Published = {
  name: string
  year: number
  format: FormatCode
  printed: Record<string, number>
  slips: Expected['slips']
  file: ReadFile
}

/** Of a report that names no year, that of its layout. */
const NAMELESS = 2024
const DATA = path.join(import.meta.dirname, '../../testing/published-reports')
const TODAY = '2026-02-01'

const units: (Published & { unitId: number; submissionId: number })[] = []
const unread: string[] = []
let empty: ReturnType<typeof accept>

beforeAll(async () => {
  openCopiedDatabase()
  foundTestLedger({ kind: 'government' })
  for (const report of [...(await fromFiles()), ...(await fromData())]) {
    const unitId = addUnit(`单位（${report.name}）`)
    const { id } = accepted(handIn(unitId, report.year, report.file, TODAY))
    if (report.file.read.summary.empty) empty = accept(id, TODAY)
    else accepted(accept(id, TODAY))
    units.push({ ...report, unitId, submissionId: id })
  }
})

async function fromFiles(): Promise<Published[]> {
  const read: Published[] = []
  for (const { name, bytes, expected } of PUBLISHED_FILES) {
    const year = expected.year ?? NAMELESS
    const file = await readBytes(bytes, name, { organ: expected.organ ?? name, year }).catch(() => undefined)
    const format = (expected.format ?? '2021') as FormatCode
    if (file) read.push({ name, year, format, printed: expectedCells(expected), slips: expected.slips, file })
    else unread.push(name)
  }
  return read
}

type Data = Pick<Expected, 'slips'> & {
  organ: string
  year: number
  format: string
  table2: Record<string, number | Record<string, number> | null>
  table3: { rows: Expected['table3'] }
  table4: Expected['table4']
}

/** What was noted of a published report as data is typed in by hand. */
function fromData(): Promise<Published[]> {
  return Promise.all(
    readdirSync(DATA).map(async (name) => {
      const data = JSON.parse(readFileSync(path.join(DATA, name), 'utf8')) as Data
      const { organ, year } = data
      const table2 = Object.fromEntries(
        Object.entries(data.table2).flatMap(([figure, value]) =>
          typeof value === 'object' && value !== null
            ? Object.entries(value).map(([part, each]) => [`${figure}.${part}`, each] as const)
            : typeof value === 'number'
              ? [[figure, value] as const]
              : [],
        ),
      )
      const printed = expectedCells({ ...data, table2, table3: data.table3.rows, slips: [] })
      const format: FormatCode = '2021'
      const figures = tableFigures(formatByCode(format)).filter((figure) => printed[figure] !== undefined)
      const cells = Object.fromEntries(figures.map((figure) => [fieldOf(figure), String(printed[figure])]))
      const json = typedReport({ year, format, cells }, organ)
      return { name, year, format, printed, slips: [], file: await readBytes(Buffer.from(json), name, { organ, year }) }
    }),
  )
}

const years = () => [...new Set(units.map(({ year }) => year))].sort()
const summed = (year: number) => units.filter((unit) => unit.year === year && !unit.file.read.summary.empty)

/** Digits of table 二 that are glued so that several cuts fit stay open: they are no numbers until somebody says which. */
const isOpen = ({ file }: Published, figure: TableFigureId) =>
  file.report.readings.some(({ cells }) => cells.includes(figure))

/** In millionths, as whole numbers. */
const exact = (value: number) => Math.round(value * 1e6)

describe('every published report that is kept here, taken in as a unit’s', () => {
  test('is there: all but the one that holds nothing but its title, and an empty form is no report', () => {
    expect(unread).toEqual(['pt-gaj-2020-empty.txt'])
    expect(units).toHaveLength(PUBLISHED_FILES.length - 1 + readdirSync(DATA).length)
    expect(units.filter(({ file }) => file.read.summary.empty).map(({ name }) => name)).toEqual([
      'blank-form-2021.docx',
    ])
    expect(empty).toMatchObject({ breach: { code: 'reportEmpty' } })
    expect(years()).toEqual([2020, 2021, 2022, 2023, 2024, 2025])
  })

  test('what they print is what is summed, in every cell of every year, and a blank is no nought', () => {
    for (const year of years()) {
      const form = formatOf(year)
      const total = sumOfYear(ZHAO_JUN, year)
      for (const figure of tableFigures(form)) {
        const numbers = summed(year).flatMap((unit) => {
          const counts = !figure.startsWith('table2.') || sameMeasures({ format: unit.format }, form)
          const value = unit.printed[figure]
          return counts && value !== undefined && !isOpen(unit, figure) ? [exact(value)] : []
        })
        const cell = total.cells.get(figure)!
        expect([year, figure, exact(Number(cell.sum)), cell.known]).toEqual([
          year,
          figure,
          numbers.reduce((a, b) => a + b, 0),
          numbers.length,
        ])
        for (const { unitId, value } of total.parts(figure)) {
          const unit = summed(year).find((each) => each.unitId === unitId)
          if (unit && unit.printed[figure] === undefined)
            expect([unit.name, figure, value]).toEqual([unit.name, figure, null])
        }
      }
    }
  })

  test('the known slips stand at their unit, and nowhere the sum is told to be broken by a unit without one', () => {
    const noted = units.filter(({ slips }) => slips.length > 0)
    expect(noted.length).toBeGreaterThan(8)
    for (const { name, submissionId, slips } of noted) {
      const found = new Set<string>(
        submissionContent(ZHAO_JUN, submissionId)!.checked.assessment.findings.map(({ rule }) => rule),
      )
      expect([name, slips.map(({ rule }) => rule).filter((rule) => !found.has(rule))]).toEqual([name, []])
    }
    for (const year of years())
      for (const { rule, breaking } of checkSum(sumOfYear(ZHAO_JUN, year), year))
        for (const { by } of breaking) {
          const unit = units.find(({ unitId }) => unitId === by)
          const own = unit && submissionContent(ZHAO_JUN, unit.submissionId)!.checked.assessment
          const said = [...(own?.findings ?? []), ...(own?.notAssessed ?? [])].map((each) => each.rule)
          expect([unit?.name, rule, said.includes(rule)]).toEqual([unit?.name, rule, true])
        }
  })
})
