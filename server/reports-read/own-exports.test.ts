import { beforeAll, describe, expect, test } from 'vitest'
import { annualReport } from '@/db/queries/report/annual-report'
import { ZHAO_JUN } from '@/db/testing/cast'
import { openDemonstration } from '@/db/testing/demonstration'
import { type AnnualReport, toDocument } from '@/lib/report/assemble'
import { editionOf } from '@/lib/report/edition'
import { publishedFigures } from '@/lib/report/history/published-report'
import { checkFile } from '@/lib/reports-read/checked-file'
import { renderReportFile } from '../report-files/render-report-file'

const YEARS = [2023, 2024]
const FORMATS = ['pdf', 'docx', 'html', 'xlsx', 'json'] as const
const reports = new Map<number, AnnualReport>()

beforeAll(() => {
  openDemonstration('2025-06-03')
  for (const year of YEARS) reports.set(year, annualReport(ZHAO_JUN, year))
})

describe.each(YEARS)('the report of %s as it is exported here', (year) => {
  test.each(FORMATS)('%s comes back whole', async (format) => {
    const report = reports.get(year)!
    const bytes = await renderReportFile(editionOf(report), { format })
    const { report: read, assessment } = await checkFile(Buffer.from(bytes), `report.${format}`)
    expect(read).toMatchObject({
      organ: report.facts.organ.fullName,
      year,
      read: { table2: 'whole', table3: 'whole', table4: 'whole' },
    })
    expect(Object.fromEntries([...read.cells].map(([id, { value }]) => [id, value]))).toEqual(
      Object.fromEntries(publishedFigures(report.tables, report.format)),
    )
    expect(read.sections.map(({ heading }) => heading)).toEqual(
      toDocument(report).blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : [])),
    )
    expect(assessment.notAssessed).toEqual([])
    const sums = ({ rule }: { rule: string }) => /^T[34]-[1-4]$/.test(rule)
    expect(assessment.findings.filter(sums)).toEqual([])
  })

  test('csv comes back with every figure of its tables; it names no organ and year', async () => {
    const report = reports.get(year)!
    const bytes = await renderReportFile(editionOf(report), { format: 'csv' })
    const { report: read, assessment } = await checkFile(Buffer.from(bytes), 'report.csv', { year })
    expect(read).toMatchObject({ organ: null, year, read: { table2: 'whole', table3: 'whole', table4: 'whole' } })
    expect(Object.fromEntries([...read.cells].map(([id, { value }]) => [id, value]))).toEqual(
      Object.fromEntries(publishedFigures(report.tables, report.format)),
    )
    expect(assessment).toMatchObject({ findings: [], notAssessed: [] })
  })
})
