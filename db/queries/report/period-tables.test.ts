import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { documentInput } from '@/lib/documents/input'
import { NEW_DOCUMENT } from '@/lib/documents/new-document'
import { reportedFigureInput } from '@/lib/figures/input'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { table3Columns } from '@/lib/law/report-formats/rows'
import { propertyRuns } from '@/lib/property-runs.fixture'
import { addsUp, DIVISION_CODES, linesOf, partsOfYear } from '@/lib/report/parts-of-year'
import { countTables } from '@/lib/report/tables'
import { connection } from '../../client'
import { organs } from '../../schema/organ'
import { accepted, foundTestLedger, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { day } from '../../testing/days'
import { EVERYTHING, LATER, ledger, record } from '../../testing/generated-ledger'
import { commitIfOk } from '../../transaction'
import { recordDocument } from '../../writes/documents'
import { recordFigure } from '../../writes/reported-figures'
import { loadReportFacts } from './facts'
import { periodTables, yearInParts } from './period-tables'

const TIMEOUT_MS = 120_000
const [YEAR, FORMAT] = [2024, formatOf(2024)]

const document = fc.record({ days: fc.tuple(day, day, day), amended: fc.boolean(), ended: fc.boolean() })
const figure = fc.record({
  days: fc.tuple(day, day),
  kind: fc.constantFrom('licensing', 'administrative_charges'),
  value: fc.integer({ min: 0, max: 99_999 }),
})
const registers = fc.record({
  documents: fc.array(document, { maxLength: 8 }),
  figures: fc.array(figure, { maxLength: 8 }),
  choices: fc.record({
    expiryCountsAsRepeal: fc.boolean(),
    amendmentCountsAsIssue: fc.boolean(),
    appealKeepsPending: fc.boolean(),
  }),
})

function recordRegisters({ documents, figures, choices }: typeof registers extends fc.Arbitrary<infer T> ? T : never) {
  connection().update(organs).set(choices).run()
  accepted(
    commitIfOk(ZHAO_JUN, (tx) => {
      for (const { days, amended, ended } of documents) {
        const [issuedOn, amendedOn, endedOn] = [...days].sort() as [PlainDate, PlainDate, PlainDate]
        const life = {
          issuedOn,
          amendments: amended ? [{ amendedOn, basis: '修改' }] : [],
          ending: ended ? { kind: 'repealed', endedOn, basis: '废止' } : null,
        }
        const input = documentInput.safeParse({ ...NEW_DOCUMENT, title: '某办法', ...life })
        if (input.success) recordDocument(tx, input.data)
      }
      for (const { days, kind, value } of figures) {
        const [periodFrom, periodTo] = [...days].sort() as [PlainDate, PlainDate]
        const said = kind === 'licensing' ? String(value) : String(value / 100)
        const stated = { kind, periodFrom, periodTo, value: said, source: '行政审批科', provider: '', note: '' }
        const input = reportedFigureInput.safeParse(stated)
        if (input.success) recordFigure(tx, input.data)
      }
      return { ok: true, value: undefined }
    }),
  )
}

/** A cell in whole units: 万元 as 分. */
const exact = (cell: number | string) => (typeof cell === 'number' ? cell : Math.round(Number(cell) * 1_000_000))
const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0)

describe('the parts of a year', () => {
  test(
    'add up to the year in every cell that adds up, and each row of 结转 goes over from part to part',
    () => {
      let counted = 0
      fc.assert(
        fc.property(ledger, registers, fc.constantFrom(...DIVISION_CODES), (generated, others, division) => {
          record(generated)
          recordRegisters(others)
          const { parts, whole } = yearInParts(ZHAO_JUN, YEAR, partsOfYear(YEAR, division, LATER))
          for (const column of table3Columns(FORMAT))
            for (const line of Object.values(linesOf(FORMAT, column)).flat()) {
              const cells = parts.map(({ tables }) => exact(line.cell(tables)))
              const ofYear = exact(line.cell(whole.tables))
              counted += ofYear
              if (addsUp(line.figure)) expect([line.figure, sum(cells)]).toEqual([line.figure, ofYear])
              else if (line.figure.startsWith('table3.carried_in.')) expect(cells[0]).toBe(ofYear)
              else if (!line.figure.endsWith('.total') || line.figure.startsWith('table3'))
                expect([line.figure, cells.at(-1)]).toEqual([line.figure, ofYear])
            }
          for (const column of table3Columns(FORMAT))
            for (const [index, { tables }] of parts.entries()) {
              const next = parts[index + 1]
              if (next) expect(next.tables.table3.carried_in[column]).toBe(tables.table3.carried_out[column])
              const { received, carried_in, total, carried_out } = tables.table3
              expect(received[column] + carried_in[column]).toBe(total[column] + carried_out[column])
            }
        }),
        { numRuns: propertyRuns(40) },
      )
      expect(counted).toBeGreaterThan(0)
    },
    TIMEOUT_MS,
  )

  test('of which the whole is the table of the annual report', () => {
    record(EVERYTHING)
    const { tables } = periodTables(ZHAO_JUN, { from: '2024-01-01', to: '2024-12-31' })
    expect(tables).toEqual(countTables(loadReportFacts(ZHAO_JUN, YEAR), FORMAT))
  })

  test('never reach over New Year: days of two years are counted in no form', () => {
    openCopiedDatabase()
    expect(() => periodTables(ZHAO_JUN, { from: '2023-12-01', to: '2024-01-31' })).toThrow(RangeError)
  })

  test('that have begun are shown, the last one up to today', () => {
    const parts = partsOfYear(2024, 'quarters', '2024-06-03')
    expect(parts.map(({ name, to }) => [name, to])).toEqual([
      ['一季度', '2024-03-31'],
      ['二季度', '2024-06-03'],
    ])
    expect(partsOfYear(2023, 'halves', '2024-06-03').map(({ name }) => name)).toEqual(['上半年', '下半年'])
    expect(partsOfYear(2024, 'months', '2024-12-31')).toHaveLength(12)
  })

  test('a figure that was reported for longer than a part is counted where it ends, and said to reach back', () => {
    openCopiedDatabase()
    foundTestLedger()
    const half = { kind: 'licensing', periodFrom: '2024-01-01', periodTo: '2024-06-30', value: '60' }
    const input = reportedFigureInput.parse({ ...half, source: '行政审批科', provider: '', note: '' })
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordFigure(tx, input)))
    const { parts } = yearInParts(ZHAO_JUN, 2024, partsOfYear(2024, 'months', LATER))
    expect(parts.map(({ tables }) => tables.table2.licensing)).toEqual([0, 0, 0, 0, 0, 60, 0, 0, 0, 0, 0, 0])
    const reaching = parts.map(({ reachingBack }) => reachingBack.join())
    expect(reaching).toEqual(['', '', '', '', '', 'licensing', '', '', '', '', '', ''])
  })

  test('a document issued in March and amended in June counts once in the year, in March', () => {
    openCopiedDatabase()
    foundTestLedger({ amendmentCountsAsIssue: true })
    const life = { issuedOn: '2024-03-01', amendments: [{ amendedOn: '2024-06-05', basis: '修改' }] }
    accepted(
      commitIfOk(ZHAO_JUN, (tx) =>
        recordDocument(tx, documentInput.parse({ ...NEW_DOCUMENT, title: '某办法', ...life })),
      ),
    )
    const { parts, whole } = yearInParts(ZHAO_JUN, 2024, partsOfYear(2024, 'quarters', LATER))
    const issued = parts.map(({ tables }) => tables.table2.normative_documents.issued)
    expect([issued, whole.tables.table2.normative_documents.issued]).toEqual([[1, 0, 0, 0], 1])
  })
})
