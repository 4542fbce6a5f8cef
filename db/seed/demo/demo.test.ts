import { readFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { type PlainDate, yearOf } from '@/lib/dates'
import { letterListQuery } from '@/lib/letters/register'
import { itemListQuery } from '@/lib/published/list-query'
import { cannotFinish, usualSubmitters } from '@/lib/published/proposed-chain'
import { readFigure } from '@/lib/report/figure-reference'
import { reportJson } from '@/lib/report/render/json'
import { connection } from '../../client'
import { lettersWaitingFor } from '../../queries/kept-letters'
import { letterSeries, listLetters } from '../../queries/letter-register'
import { countOpen } from '../../queries/open-requests'
import { listItems } from '../../queries/published'
import { annualReport } from '../../queries/report/annual-report'
import { recordsBehind } from '../../queries/report/records'
import { itemAwaits, reviewChainOf, reviewersOn } from '../../queries/reviews'
import { staff } from '../../schema/organ'
import { ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { loadDemonstration } from '../../testing/demonstration'

const fixture = path.join(import.meta.dirname, '../../testing/published-reports/xinxiang-education-2023.json')
const published = JSON.parse(readFileSync(fixture, 'utf8'))

const load = (today: PlainDate) => {
  openCopiedDatabase()
  return loadDemonstration(ZHAO_JUN, today, 'no password has this hash')
}

describe('the demonstration of 新乡市教育局 2023', () => {
  beforeAll(() => {
    expect(load('2024-06-03')).toEqual({ ok: true, value: undefined })
  })
  const report = () => reportJson(annualReport(ZHAO_JUN, 2023))

  test('its tables are those of the published report, cell for cell', () => {
    const { table2, table3, table4 } = report()
    expect(table2).toEqual(published.table2)
    expect(table3).toEqual(published.table3)
    expect(table4).toEqual(published.table4)
  })
  test('its figures are those of the published report', () =>
    expect(report().figures).toEqual(published.narrative_figures))
  test('every rule holds', () => expect(report().findings).toEqual([]))
  test('whatever its clerks submit, and whatever is under review, can be brought through the chain', () => {
    const people = reviewersOn(ZHAO_JUN, '2024-06-03')
    const { steps, drafterReviews } = reviewChainOf(ZHAO_JUN)
    const cannot = cannotFinish(steps, drafterReviews, people)
    expect(usualSubmitters(people).filter((each) => cannot.includes(each))).toEqual([])
    const underReview = listItems(ZHAO_JUN, itemListQuery.parse({ state: 'in_review' }), '2024-06-03').rows
    expect(underReview.length).toBeGreaterThan(0)
    for (const { id } of underReview) expect(itemAwaits(ZHAO_JUN, id, '2024-06-03')!.withNobody).toEqual([])
  })
  test('it has six sections with the headings of the form', () =>
    expect(report().sections.map(({ heading }) => heading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]))

  test('every figure in its text and tables can list its records, and their number or sum is the figure', () => {
    const { figures } = annualReport(ZHAO_JUN, 2023)
    for (const { id, text } of figures.values()) {
      const reference = readFigure(id)
      expect(reference, id).toBeDefined()
      const records = recordsBehind(ZHAO_JUN, 2023, reference!)
      if (reference!.of === 'reported' || reference!.of === 'statistic') expect(records.length, id).toBeGreaterThan(0)
      else expect([id, records.length]).toEqual([id, Number(text)])
    }
  })

  test('no two figures go by the same name, so that an edited text keeps its figures', () => {
    const labels = [...annualReport(ZHAO_JUN, 2023).figures.values()].map(({ label }) => label)
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
  })

  test('no digit of a figure is typed into its text: only dates, years, numbers of instruments and the contact are', () => {
    const { sections } = annualReport(ZHAO_JUN, 2023)
    for (const { text } of Object.values(sections)) {
      const unboundNumbers = text
        .replace(/\{\{[^{}]+\}\}/g, '')
        .replace(/20\d\d年(\d{1,2}月(\d{1,2}日)?)?|〔20\d\d〕\d+号|相同信息计1条|（地址：[^）]*）/g, '')
      expect(unboundNumbers).not.toMatch(/\d/)
    }
  })

  test.each([
    [2023, 8],
    [2024, 12],
  ])('the letters of %s were all signed here, in series without a gap', (year, count) => {
    const { total, rows } = listLetters(ZHAO_JUN, letterListQuery.parse({ year: String(year) }))
    expect(total).toBe(count)
    expect(rows.filter(({ standing, letterId }) => standing === 'recorded' || letterId === null)).toEqual([])
    const faulty = letterSeries(ZHAO_JUN, year).filter(({ gaps, doubles }) => gaps.length + doubles.length > 0)
    expect(faulty).toEqual([])
  })

  test('one letter waits for its review and one was returned', () => {
    const account = (name: string, role: 'clerk' | 'reviewer') => {
      const member = connection().select().from(staff).where(eq(staff.name, name)).get()!
      return mintOperator({ staffId: member.id, name, role })
    }
    expect(lettersWaitingFor(account('李敏', 'reviewer'), '2024-06-03').waiting).toHaveLength(1)
    expect(lettersWaitingFor(account('王芳', 'clerk'), '2024-06-03').returned).toHaveLength(1)
  })

  test('a ledger that is not empty refuses it', () => {
    expect(loadDemonstration(ZHAO_JUN, '2024-06-03', 'hash')).toMatchObject({
      ok: false,
      breach: { code: 'ledgerNotEmpty' },
    })
  })
})

describe('the running year', () => {
  test.each(['2024-06-03', '2025-11-28', '2026-11-23', '2027-03-15', '2028-10-09'] as const)(
    'on %s every page has something to show',
    (today) => {
      expect(load(today).ok).toBe(true)
      const { open, due_soon, overdue } = countOpen(ZHAO_JUN, today)
      expect(Math.min(open, due_soon, overdue)).toBeGreaterThan(0)
      const running = reportJson(annualReport(ZHAO_JUN, yearOf(today)))
      expect(running.figures.publishedTotal).toBeGreaterThan(0)
      expect(running.findings).toEqual([])
      expect(reportJson(annualReport(ZHAO_JUN, 2023)).table3).toEqual(published.table3)
    },
  )

  test('on New Year’s Day 2024 the year 2023 is untouched', () => {
    expect(load('2024-01-01').ok).toBe(true)
    expect(reportJson(annualReport(ZHAO_JUN, 2023)).figures).toEqual(published.narrative_figures)
    expect(reportJson(annualReport(ZHAO_JUN, 2023)).table3).toEqual(published.table3)
  })
})
