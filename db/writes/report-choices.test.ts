import { beforeEach, describe, expect, test } from 'vitest'
import { CHART_IDS } from '@/lib/report/charts'
import { GLANCE_PANELS } from '@/lib/report/glance/panels'
import { connection } from '../client'
import { auditEntries } from '../schema/ledger'
import { reportCharts, reportGlance } from '../schema/report-publication'
import { accepted, foundTestLedger, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { choosePanels } from './report-glance'
import { chooseCharts } from './report-publication'

const lastEntry = () => {
  const { act, subject, before, after } = connection().select().from(auditEntries).all().at(-1)!
  return [act, subject, JSON.parse(before!), JSON.parse(after!)]
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('what stands in the document of a year is chosen, and chosen anew for that year alone:', () => {
  test('its charts', () => {
    const [first, ...rest] = CHART_IDS
    const choose = (year: number, charts: readonly (typeof CHART_IDS)[number][]) =>
      accepted(commitIfOk(ZHAO_JUN, (tx) => chooseCharts(tx, { year, charts: [...charts] })))
    const rowsOf = (year: number, shown: readonly string[]) =>
      CHART_IDS.map((chart) => ({ year, chart, shown: shown.includes(chart) }))
    choose(2022, CHART_IDS)
    choose(2023, [first!])
    expect(lastEntry()).toEqual(['report.charts', 'report:2023', [], rowsOf(2023, [first!])])
    choose(2023, rest)
    const before = expect.arrayContaining(rowsOf(2023, [first!]))
    expect(lastEntry()).toEqual(['report.charts', 'report:2023', before, rowsOf(2023, rest)])
    const rows = connection().select().from(reportCharts).all()
    expect(rows.filter(({ year }) => year === 2022)).toEqual(expect.arrayContaining(rowsOf(2022, CHART_IDS)))
    expect(rows).toHaveLength(2 * CHART_IDS.length)
  })

  test('the panels of its page at a glance', () => {
    const choose = (year: number, panels: (typeof GLANCE_PANELS)[number][]) =>
      accepted(commitIfOk(ZHAO_JUN, (tx) => choosePanels(tx, { year, panels })))
    const rowsOf = (year: number, shown: readonly string[]) =>
      GLANCE_PANELS.map((panel) => ({ year, panel, shown: shown.includes(panel) }))
    choose(2022, ['years'])
    choose(2023, ['received', 'published'])
    expect(lastEntry()).toEqual(['report.glance', 'report:2023', [], rowsOf(2023, ['received', 'published'])])
    choose(2023, [])
    const before = expect.arrayContaining(rowsOf(2023, ['received', 'published']))
    expect(lastEntry().slice(2)).toEqual([before, rowsOf(2023, [])])
    const rows = connection().select().from(reportGlance).all()
    expect(rows.filter(({ shown }) => shown)).toEqual([{ year: 2022, panel: 'years', shown: true }])
    expect(rows).toHaveLength(2 * GLANCE_PANELS.length)
  })
})
