import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { PlainDate } from '../dates'
import type { OutcomeCode } from '../law/outcomes'
import type { CaseFile } from '../requests/case-file'
import { factsOf } from './facts.fixture'
import {
  CHANGED_LABEL,
  forgetRevision,
  NEW_OUTCOME,
  NEW_OUTCOME_RULE,
  NEW_ROW_LABEL,
  REVISED_FILES,
  reviseForm,
} from './revised-form.fixture'

async function product() {
  const [
    outcomes,
    names,
    formats,
    rows,
    figures,
    tables,
    placement,
    history,
    assemble,
    json,
    html,
    csv,
    typst,
    values,
  ] = await Promise.all([
    import('../law/outcomes'),
    import('../law/report-formats/names'),
    import('../law/report-formats/format-of'),
    import('../law/report-formats/rows'),
    import('./figure-reference'),
    import('./tables'),
    import('./placement'),
    import('./history/published-report'),
    import('./assemble'),
    import('./render/json'),
    import('./render/html'),
    import('./render/csv'),
    import('./render/typst'),
    import('../imports/values'),
  ])
  const { checkFile } = await import('../requests/permitted-acts')
  const { APPLICANT_KIND_CODES } = await import('../law/applicants')
  const { SUPERVISION_HEAD_CODES } = await import('../supervision/heads')
  const { STATE_RECKONING } = await import('../requests/reckoning')
  return {
    ...outcomes,
    ...names,
    ...formats,
    ...rows,
    ...figures,
    ...tables,
    ...placement,
    ...history,
    ...assemble,
    ...json,
    ...html,
    ...csv,
    ...typst,
    ...values,
    checkFile,
    STATE_RECKONING,
    kinds: APPLICANT_KIND_CODES,
    facts: (year: number, codes: readonly OutcomeCode[] = outcomes.OUTCOME_CODES) =>
      factsOf(year, codes, APPLICANT_KIND_CODES, SUPERVISION_HEAD_CODES),
  }
}
type Product = Awaited<ReturnType<typeof product>>

/** Everything that is printed of a year. */
function printed(of: Product, year: number, codes: readonly OutcomeCode[]) {
  const report = of.assembleReport(of.facts(year, codes), {}, { charts: ['requests', 'outcomes'] })
  const document = of.toDocument(report)
  return {
    tables: JSON.stringify(report.tables),
    figures: JSON.stringify([...report.figures]),
    findings: JSON.stringify(report.findings),
    data: JSON.stringify(of.reportJson(report)),
    document: JSON.stringify(document),
    html: of.renderHtml(document),
    csv: of.renderCsv(document),
    typst: of.typstInput(document, { systemFonts: false }),
    published: JSON.stringify([...of.publishedFigures(report.tables, report.format)]),
    names: codes.map((code) => of.outcomeName(code, year)),
  }
}

let today: Product
let revised: Product

beforeAll(async () => {
  vi.resetModules()
  today = await product()
  reviseForm()
  revised = await product()
})
afterAll(forgetRevision)

test('a form with one more outcome and another label touches at most six files', () => {
  expect(REVISED_FILES.length).toBeLessThanOrEqual(6)
  expect(revised.OUTCOME_CODES).toHaveLength(today.OUTCOME_CODES.length + 1)
  expect([2019, 2023, 2026, 2027].map((year) => revised.formatOf(year).code)).toEqual(['2019', '2021', '2021', '2027'])
})

describe.each([2019, 2020, 2021, 2023, 2026])('the report of %i', (year) => {
  test('is the same to the byte with the later form and without it', () => {
    const codes = today.OUTCOME_CODES
    expect(printed(revised, year, codes)).toEqual(printed(today, year, codes))
    expect(printed(today, year, codes).html).not.toContain('undefined')
  })

  test('does not lose a case that was concluded with the later outcome: it refuses to be counted', () => {
    const facts = revised.facts(year, revised.OUTCOME_CODES)
    expect(() => revised.countTables(facts, revised.formatOf(year))).toThrow(NEW_OUTCOME)
  })
})

describe('the report of 2027', () => {
  const label = (text: string) => text.replace(/^\d\./, '')

  test('prints the new row and the changed label, and both are found in every format', () => {
    const { html, csv, document, data, figures, typst } = printed(revised, 2027, revised.OUTCOME_CODES)
    for (const text of [html, csv, document, typst])
      for (const words of [NEW_ROW_LABEL, CHANGED_LABEL]) expect(text).toContain(words)
    expect(data).toContain(NEW_OUTCOME)
    expect(figures).toContain(`无法提供（${label(NEW_ROW_LABEL)}）`)
    expect(printed(today, 2027, today.OUTCOME_CODES).document).not.toContain(CHANGED_LABEL)
  })

  test('the words of imports and the addresses of figures know the new row', () => {
    expect(revised.readOutcome(NEW_ROW_LABEL)).toBe(NEW_OUTCOME)
    expect(revised.readOutcome(`无法提供（${label(NEW_ROW_LABEL)}）`)).toBe(NEW_OUTCOME)
    expect(today.readOutcome(NEW_ROW_LABEL)).toBeUndefined()
    for (const words of [CHANGED_LABEL, '补正后申请内容仍不明确'])
      expect(revised.readOutcome(words)).toBe('unavailable.still_unclear')
    const figure = `table3.${NEW_OUTCOME}.total`
    expect(revised.readFigure(figure)).toEqual({ of: 'requests', row: NEW_OUTCOME, column: 'total' })
    expect(today.readFigure(figure)).toBeUndefined()
    expect(revised.TABLE_FIGURES).toContain(figure)
  })

  test('over generated ledgers every case stands in the row of its outcome, and none is lost', () => {
    const conclusion = fc.record({
      outcome: fc.constantFrom(...revised.OUTCOME_CODES),
      kind: fc.constantFrom(...revised.kinds),
    })
    fc.assert(
      fc.property(fc.array(conclusion, { maxLength: 60 }), (cases) => {
        const format = revised.formatOf(2027)
        const facts = revised.facts(2027)
        for (const code of revised.OUTCOME_CODES)
          for (const kind of revised.kinds)
            facts.requests[code][kind] = cases.filter((one) => one.outcome === code && one.kind === kind).length
        const { table3 } = revised.countTables(facts, format)
        const placed = cases.flatMap(({ outcome, kind }) => revised.placeRequest(concludedIn2027(outcome, kind), 2027))
        for (const { row } of revised.resultRows(format))
          expect([row, revised.table3Cells(table3, row).total]).toEqual([row, placed.filter((at) => at === row).length])
        expect(table3.total.total).toBe(cases.length)
      }),
    )
  })

  test('its outcome can be chosen from its first day on, and not on the day before', () => {
    const refusal = (on: PlainDate) => {
      const { receivedOn, applicantKind } = concludedIn2027(NEW_OUTCOME, 'business')
      const file: CaseFile = {
        receivedOn,
        applicantKind,
        assigned: true,
        acts: [{ kind: 'reply', on, round: 0, outcome: NEW_OUTCOME }],
      }
      const checked = revised.checkFile(file, revised.STATE_RECKONING, '2027-12-31')
      return !checked.ok && checked.refusal.kind === 'breach' ? checked.refusal.breach : undefined
    }
    expect(refusal('2026-12-31')).toMatchObject({ code: 'outcomeNotInForce', citation: NEW_OUTCOME_RULE.citation })
    expect(refusal('2027-01-01')).toBeUndefined()
  })
})

function concludedIn2027(
  outcome: typeof NEW_OUTCOME | Product['OUTCOME_CODES'][number],
  kind: CaseFile['applicantKind'],
) {
  const file: CaseFile = {
    receivedOn: '2026-12-28',
    applicantKind: kind,
    assigned: true,
    acts: [
      { kind: 'reply', on: '2027-01-15', round: 0, outcome },
      { kind: 'service', on: '2027-01-15', round: 0, route: 'post' },
    ],
  }
  return file
}
