import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CellText } from '@/components/region/cell-text'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { sumOfYear } from '@/db/queries/region/own-cells'
import { regionUnitsOf } from '@/db/queries/region/units'
import { FIRST_REPORT_YEAR } from '@/lib/law/report-formats/format-of'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { labelsIn } from '@/lib/report/labels-in'
import { requireGovernment, yearIn } from '@/server/region/require-government'

type Props = { params: Promise<{ year: string; figure: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('tab.sum') }
}

/** A cell of the sum: what is the government's own, what each unit puts in, and the adjustments. */
export default async function SumCellPage({ params }: Props) {
  const actor = await requireGovernment('region.view')
  const { year: yearText, figure } = await params
  const year = yearIn(yearText)
  const sum = sumOfYear(actor, year)
  const cell = sum.cells.get(figure as TableFigureId)
  if (!cell) notFound()
  const t = await getTranslations('region')
  const labels = labelsIn(await getLocale())
  const names = new Map(regionUnitsOf(actor).map(({ id, name }) => [id, name]))
  const adjusted = sum.adjustments.filter((each) => each.figure === cell.figure)
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/region/${year}/sum` as Route}>{t('sumOfYear', { year: String(year) })}</Link>
      </p>
      <PageHeader
        title={`${labels.cell(sum.format, cell.figure)}：${cell.sum}`}
        count={t('ofUnits', { known: cell.known, expected: sum.expected.length })}
      />
      <table className="ledger-table max-w-3xl">
        <caption className="sr-only">{labels.cell(sum.format, cell.figure)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className="figure">
              {t('value')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              {year >= FIRST_REPORT_YEAR ? (
                <Link href={`/reports/${year}/figures/${cell.figure}` as Route}>{t('broken.own')}</Link>
              ) : (
                t('broken.own')
              )}
            </td>
            <td className="figure">{cell.own}</td>
          </tr>
          {sum.parts(cell.figure).map((part) => (
            <tr key={part.unitId}>
              <td>
                <Link href={`/region/${year}/units/${part.unitId}` as Route}>{names.get(part.unitId)}</Link>
              </td>
              <td className="figure">
                <CellText cell={part} />
              </td>
            </tr>
          ))}
          {adjusted.map(({ id, amount, reason }) => (
            <tr key={`adjustment-${id}`}>
              <td>{t('adjustedBecause', { reason })}</td>
              <td className="figure">{amount}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <td>{t('tab.sum')}</td>
            <td className="figure">{cell.sum}</td>
          </tr>
        </tfoot>
      </table>
    </>
  )
}
