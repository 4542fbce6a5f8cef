import { useLocale, useTranslations } from 'next-intl'
import { table3Columns } from '@/lib/law/report-formats/rows'
import type { AnnualReport } from '@/lib/report/assemble'
import { stockExpected } from '@/lib/report/history/continuity'
import { type PublishedReport, publishedNumber } from '@/lib/report/history/published-report'
import { labelsIn } from '@/lib/report/labels-in'

type Props = { last: PublishedReport } & Pick<AnnualReport, 'tables' | 'format'>

/** The figures that must agree between two years: 结转 of each column of table 三, and 现行有效 of table 二. */
export function CarriedOver({ last, tables, format }: Props) {
  const t = useTranslations('continuity')
  const labels = labelsIn(useLocale())
  const { carried_in } = tables.table3
  return (
    <section>
      <h2 className="mb-1 font-semibold">{t('meets')}</h2>
      <div className="overflow-x-auto">
        <table className="ledger-table stacked">
          <caption className="sr-only">{t('meets')}</caption>
          <thead>
            <tr>
              <th>{t('item')}</th>
              <th className="figure">{t('expected')}</th>
              <th className="figure">{t('found')}</th>
              <th>{t('verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {table3Columns(format).map((column) => (
              <Meeting
                key={column}
                label={t('carried', { column: labels.column(format, column) })}
                expected={publishedNumber(last, `table3.carried_out.${column}`)}
                actual={carried_in[column]}
              />
            ))}
            {(['regulations', 'normative_documents'] as const).map((kind) => (
              <Meeting
                key={kind}
                label={t('stock', { kind: labels.table2(format, `${kind}.in_force`) })}
                expected={stockExpected(last, tables, format, kind)}
                actual={tables.table2[kind].in_force}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Meeting({ label, expected, actual }: { label: string; expected: number | undefined; actual: number }) {
  const t = useTranslations('continuity')
  const verdict = expected === undefined ? 'notKnown' : expected === actual ? 'agrees' : 'differs'
  return (
    <tr>
      <td data-label={t('item')}>{label}</td>
      <td data-label={t('expected')} className="figure">
        {expected}
      </td>
      <td data-label={t('found')} className="figure">
        {actual}
      </td>
      <td data-label={t('verdict')} className={verdict === 'differs' ? 'text-danger' : 'text-muted'}>
        {t(verdict)}
      </td>
    </tr>
  )
}
