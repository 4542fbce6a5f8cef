import { useLocale, useTranslations } from 'next-intl'
import { ListTable } from '@/components/ui/list-table'
import { wanYuanFromFen, yuanInColumn } from '@/lib/figures/amount'
import { isAmount, REPORTED_KINDS, REPORTED_LABELS, type ReportedKind } from '@/lib/figures/reported'
import { statutory } from '@/lib/statutory'

type YearSums = { year: number; sums: Record<ReportedKind, number> }

/** What table 二 takes of the figures, year by year: decisions per kind, charges in 元 and in the 万元 that is printed. */
export function FigureSums({ years }: { years: readonly YearSums[] }) {
  const t = useTranslations('figure')
  const locale = useLocale()
  const charges = statutory(REPORTED_LABELS.administrative_charges, locale)
  const decisions = REPORTED_KINDS.filter((kind) => !isAmount(kind))
  return (
    <section className="mt-8">
      <h2 className="mb-2 font-semibold">{t('sums')}</h2>
      <ListTable
        caption={t('sums')}
        rows={years}
        rowKey={({ year }) => year}
        columns={[
          { key: 'year', label: t('year'), cell: ({ year }) => year },
          ...decisions.map((kind) => ({
            key: kind,
            label: t('inCases', { label: statutory(REPORTED_LABELS[kind], locale) }),
            figure: true,
            cell: ({ sums }: YearSums) => sums[kind],
          })),
          {
            key: 'yuan',
            label: t('inYuan', { label: charges }),
            figure: true,
            cell: ({ sums }) => yuanInColumn(sums.administrative_charges),
          },
          {
            key: 'wan',
            label: t('inWan', { label: charges }),
            figure: true,
            cell: ({ sums }) => wanYuanFromFen(sums.administrative_charges),
          },
        ]}
      />
      <p className="mt-1 text-muted text-xs">{t('sumsRule')}</p>
    </section>
  )
}
