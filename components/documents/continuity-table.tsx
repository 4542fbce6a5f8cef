import { useLocale, useTranslations } from 'next-intl'
import { ListTable } from '@/components/ui/list-table'
import type { Continuity } from '@/lib/documents/continuity'
import { DOCUMENT_LABELS, type DocumentKind } from '@/lib/documents/document'
import { statutory } from '@/lib/statutory'

type Row = { kind: DocumentKind; year: number; continuity: Continuity }

/** Each year's documents in force beside last year's, 制发 and 废止; where they do not add up, by how many and why. */
export function ContinuityTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('document')
  const locale = useLocale()
  const figure = (key: string, label: string, value: (continuity: Continuity) => number) => ({
    key,
    label,
    figure: true,
    cell: ({ continuity }: Row) => value(continuity),
  })
  return (
    <section className="mt-8 max-w-4xl">
      <h2 className="mb-2 font-semibold">{t('continuity')}</h2>
      <ListTable
        caption={t('continuity')}
        rows={rows}
        rowKey={({ kind, year }) => `${kind}${year}`}
        columns={[
          { key: 'year', label: t('year'), cell: ({ year }) => year },
          { key: 'kind', label: t('kind'), cell: ({ kind }) => statutory(DOCUMENT_LABELS[kind], locale) },
          figure('before', t('stockBefore'), ({ before }) => before),
          figure('issued', t('issued'), ({ issued }) => issued),
          figure('repealed', t('repealed'), ({ repealed }) => repealed),
          figure('inForce', t('state.in_force'), ({ inForce }) => inForce),
          { key: 'breaks', label: t('holds'), wraps: true, cell: ({ continuity }) => <Breaks {...continuity} /> },
        ]}
      />
      <p className="mt-1 text-muted text-xs">{t('continuityRule')}</p>
    </section>
  )
}

function Breaks({ before, issued, repealed, inForce, breaks }: Continuity) {
  const t = useTranslations('document')
  if (breaks.length === 0) return t('continuityHolds')
  return (
    <span>
      <span className="text-warn">
        <span aria-hidden="true">▲ </span>
        {t('continuityBroken', { expected: before + issued - repealed, inForce })}
      </span>{' '}
      {breaks
        .map(({ cause, effect }) =>
          t(`continuityCause.${cause}`, { count: Math.abs(effect), counted: before + effect, published: before }),
        )
        .join(' ')}
    </span>
  )
}
