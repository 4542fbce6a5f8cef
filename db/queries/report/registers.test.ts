import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, lastDayOf, type PlainDate, yearOf } from '@/lib/dates'
import type { DocumentCounting } from '@/lib/documents/counting'
import { DOCUMENT_KINDS, ENDING_KINDS } from '@/lib/documents/document'
import { inForceOnDay } from '@/lib/documents/in-force'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '@/lib/law/report-formats/report-format'
import { propertyRuns } from '@/lib/property-runs.fixture'
import { REMEDY_OUTCOMES } from '@/lib/remedies/remedy'
import { PUBLISHED_LONG_AGO } from '@/lib/remedies/settlement'
import { placeDocument, placeRemedy } from '@/lib/report/placement'
import { countTables } from '@/lib/report/tables'
import { connection } from '../../client'
import { historicalReports } from '../../schema/historical-reports'
import { reportRevisions } from '../../schema/report-publication'
import { accepted, foundTestLedger, WANG_FANG } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { day } from '../../testing/days'
import { commitIfOk } from '../../transaction'
import { recordDocument } from '../../writes/documents'
import { recordRemedy } from '../../writes/remedies'
import { documentContinuity } from '../documents'
import { documentsInCell } from './documents'
import { loadReportFacts } from './facts'
import { remediesInCell, remedyCounting } from './remedies'

const PLAIN: DocumentCounting = { expiryCountsAsRepeal: true, amendmentCountsAsIssue: false }
const anyYear = fc.integer({ min: 2021, max: 2026 })
const inOrder = (days: [PlainDate, PlainDate]) => [...days].sort() as [PlainDate, PlainDate]

const remedy = fc
  .record({
    days: fc.tuple(day, day, day, day),
    block: fc.constantFrom(...TABLE4_BLOCKS),
    result: fc.option(fc.constantFrom(...REMEDY_OUTCOMES)),
    appealed: fc.boolean(),
    /** Days into the year after the judgment, around the publication of its report. */
    early: fc.option(fc.integer({ min: 1, max: 45 })),
    appealResult: fc.option(fc.constantFrom(...REMEDY_OUTCOMES)),
    coDefendant: fc.boolean(),
  })
  .map(({ days, block, result, appealed, early, ...appeal }) => {
    const [filedOn, concludedOn, third, last] = [...days].sort() as typeof days
    const appealedOn = early === null ? third : addDays(lastDayOf(yearOf(concludedOn)), early)
    const appealConcludedOn = last > appealedOn ? last : appealedOn
    const underAppeal = appealed && result !== null && block !== 'reconsideration'
    const appealResult = underAppeal ? appeal.appealResult : null
    return {
      block,
      filedOn,
      result,
      concludedOn: result && concludedOn,
      appealedOn: underAppeal ? appealedOn : null,
      appealResult,
      appealConcludedOn: appealResult && appealConcludedOn,
      coDefendant: appeal.coDefendant && block !== 'reconsideration',
    }
  })

/** Reports of some years: published on a day, or entered as published before the ledger. */
const publications = fc.uniqueArray(
  fc
    .record({ year: fc.integer({ min: 2021, max: 2026 }), after: fc.option(fc.integer({ min: 0, max: 45 })) })
    .map(({ year, after }) => ({ year, on: after === null ? null : addDays(lastDayOf(year), after) })),
  { selector: ({ year }) => year },
)
type Publication = { year: number; on: PlainDate | null }

function publishedAs({ year, on }: Publication): void {
  const who = { signedBy: '', signedOn: on ?? '2023-01-01', publishedBy: '', address: '', reason: '', at: '' } as const
  const hashes = { content: '', contentHash: '', sha256: '' }
  if (on)
    connection()
      .insert(reportRevisions)
      .values({ year, revision: 1, publishedOn: on, ...who, ...hashes })
      .run()
  else connection().insert(historicalReports).values({ year, format: '2021', source: '', version: 1 }).run()
}

const countingBy = (appealKeepsPending: boolean, published: readonly Publication[]) => ({
  appealKeepsPending,
  publishedOn: new Map(published.map(({ year, on }) => [year, on ?? PUBLISHED_LONG_AGO])),
})

test('over generated cases every cell of table 四 equals the length of its list, and both the placement of each case', () => {
  fc.assert(
    fc.property(
      fc.array(remedy, { maxLength: 30 }),
      anyYear,
      fc.boolean(),
      publications,
      (cases, year, keeps, published) => {
        openCopiedDatabase()
        foundTestLedger({ appealKeepsPending: keeps })
        for (const each of published) publishedAs(each)
        const counting = countingBy(keeps, published)
        expect(remedyCounting(WANG_FANG)).toEqual(counting)
        for (const each of cases) {
          const said = { requestNumber: '', body: '市人民政府', caseNumber: '', note: '' }
          const input = { ...each, ...said, procedure: null, servedOnOrgan: null, answeredOn: null }
          accepted(commitIfOk(WANG_FANG, (tx) => recordRemedy(tx, input, '2027-12-31')))
        }
        const { table4 } = countTables(loadReportFacts(WANG_FANG, year), formatOf(year))
        for (const block of TABLE4_BLOCKS)
          for (const column of TABLE4_COLUMNS) {
            const list = remediesInCell(WANG_FANG, year, block, column).length
            const placed = cases.filter((each) => {
              const place = placeRemedy(each, year, counting)
              return each.block === block && place !== undefined && (column === 'total' || place === column)
            }).length
            expect([block, column, table4[block][column], list]).toEqual([block, column, placed, placed])
          }
      },
    ),
    { numRuns: propertyRuns(50) },
  )
})

const document = fc
  .record({
    days: fc.tuple(day, day),
    kind: fc.constantFrom(...DOCUMENT_KINDS),
    end: fc.constantFrom('none', 'valid', ...ENDING_KINDS),
    amended: fc.array(day, { maxLength: 3 }),
    leads: fc.boolean(),
  })
  .map(({ days, kind, end, amended, leads }) => {
    const [issuedOn, last] = inOrder(days)
    const ending = end === 'none' || end === 'valid' ? null : { kind: end, endedOn: last, basis: '某文件' }
    const life = { issuedOn, validUntil: end === 'valid' ? last : null, ending }
    const amendments = amended
      .filter((amendedOn) => inForceOnDay(life, amendedOn))
      .map((amendedOn) => ({ amendedOn, basis: '某决定' }))
    return { kind, ...life, amendments, leads }
  })

type Generated = typeof document extends fc.Arbitrary<infer T> ? T : never

const counting = fc.record({ expiryCountsAsRepeal: fc.boolean(), amendmentCountsAsIssue: fc.boolean() })

function keep(documents: readonly Generated[], chosen: DocumentCounting): void {
  openCopiedDatabase()
  foundTestLedger(chosen)
  for (const each of documents) {
    const input = {
      ...each,
      title: '管理办法',
      documentNumber: '',
      jointWith: each.leads ? '' : '市人民政府',
      note: '',
    }
    accepted(commitIfOk(WANG_FANG, (tx) => recordDocument(tx, input)))
  }
}

test('over generated documents every cell of table 二 equals the length of its list, and both the placement of each', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 30 }), anyYear, counting, (documents, year, chosen) => {
      keep(documents, chosen)
      const { table2 } = countTables(loadReportFacts(WANG_FANG, year), formatOf(year))
      for (const kind of DOCUMENT_KINDS)
        for (const measure of ['issued', 'repealed', 'in_force'] as const) {
          const list = documentsInCell(WANG_FANG, year, kind, measure).length
          const placed = documents.filter(
            (each) => each.kind === kind && placeDocument(each, year, chosen).includes(measure),
          ).length
          expect([kind, measure, table2[kind][measure], list]).toEqual([kind, measure, placed, placed])
        }
    }),
    { numRuns: propertyRuns(50) },
  )
})

test('over generated documents the explained breaks are the whole difference between the stock and the sum', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 30 }), anyYear, counting, (documents, year, chosen) => {
      keep(documents, chosen)
      for (const { continuity } of documentContinuity(WANG_FANG, lastDayOf(year))) {
        const { before, issued, repealed, inForce, breaks } = continuity
        const explained = breaks.reduce((sum, { effect }) => sum + effect, 0)
        expect(inForce).toBe(before + issued - repealed + explained)
      }
    }),
    { numRuns: propertyRuns(30) },
  )
})

test('where running out counts as 废止, what is in force is last year’s stock plus issued less repealed', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 30 }), anyYear, (documents, year) => {
      const stock = (of: number) =>
        documents.filter((each) => placeDocument(each, of, PLAIN).includes('in_force')).length
      const counted = (measure: 'issued' | 'repealed') =>
        documents.filter((each) => placeDocument(each, year, PLAIN).includes(measure)).length
      // A document that ended on its first day was issued and repealed without ever being in force.
      expect(stock(year)).toBe(stock(year - 1) + counted('issued') - counted('repealed'))
    }),
  )
})

test('valid until Sun 2023-12-31: in force at the end of 2023, run out in 2024', () => {
  const life = { issuedOn: '2021-03-01', validUntil: lastDayOf(2023), ending: null } as const
  const limited = { ...life, leads: true, amendments: [] }
  expect([
    placeDocument(limited, 2023, PLAIN),
    placeDocument(limited, 2024, PLAIN),
    placeDocument(limited, 2024, { ...PLAIN, expiryCountsAsRepeal: false }),
  ]).toEqual([['in_force'], ['repealed'], []])
})
