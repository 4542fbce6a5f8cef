import { useLocale, useTranslations } from 'next-intl'
import { ListTable } from '@/components/ui/list-table'
import { wanYuanFromFen, yuanInColumn } from '@/lib/figures/amount'
import { isAmount, REPORTED_KINDS, REPORTED_LABELS, type ReportedKind } from '@/lib/figures/reported'
import { statutory } from '@/lib/statutory'

type Sums = Record<ReportedKind, number>
type Line = { key: string; label: string; textOf: (sums: Sums) => string }

/** The sums that enter table 二, by year: decisions of each kind, and charges in 元 and in 万元 as printed. */
export function FigureSums({ years }: { years: readonly { year: number; sums: Sums }[] }) {
  const t = useTranslations('figure')
  const lines = useLines()
  return (
    <section className="mt-8 max-w-3xl">
      <h2 className="mb-2 font-semibold">{t('sums')}</h2>
      <ListTable
        caption={t('sums')}
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          { key: 'label', label: t('kind'), cell: ({ label }) => label },
          ...years.map(({ year, sums }) => ({
            key: String(year),
            label: String(year),
            figure: true,
            cell: ({ textOf }: Line) => textOf(sums),
          })),
        ]}
      />
      <p className="mt-1 text-muted text-xs">{t('sumsRule')}</p>
    </section>
  )
}

function useLines(): Line[] {
  const t = useTranslations('figure')
  const locale = useLocale()
  const charges = statutory(REPORTED_LABELS.administrative_charges, locale)
  const decisions = REPORTED_KINDS.filter((kind) => !isAmount(kind)).map((kind) => ({
    key: kind,
    label: t('inCases', { label: statutory(REPORTED_LABELS[kind], locale) }),
    textOf: (sums: Sums) => String(sums[kind]),
  }))
  return [
    ...decisions,
    {
      key: 'yuan',
      label: t('inYuan', { label: charges }),
      textOf: (sums) => yuanInColumn(sums.administrative_charges),
    },
    {
      key: 'wan',
      label: t('inWan', { label: charges }),
      textOf: (sums) => wanYuanFromFen(sums.administrative_charges),
    },
  ]
}
