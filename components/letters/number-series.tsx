import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import { ListTable } from '@/components/ui/list-table'
import { Notice } from '@/components/ui/notice'
import { addressOf } from '@/lib/address'
import { type NumberSeries, stretchesText, writeNumber } from '@/lib/letters/numbering'

type Props = { series: readonly NumberSeries[] }

/** More would hide the list below them. */
const MOST_FAULTS = 20

/** What is missing in the series of numbers, and what was used twice. */
export function SeriesFaults({ series }: Props) {
  const t = useTranslations('letterRegister')
  const gaps = series.flatMap((each) =>
    each.gaps.map(({ from, to }) => {
      const first = writeNumber({ ...each, ordinal: from })
      return from === to ? first : t('stretch', { first, last: String(to) })
    }),
  )
  const doubles = series.flatMap((each) => each.doubles.map((ordinal) => writeNumber({ ...each, ordinal })))
  if (gaps.length + doubles.length === 0) return null
  return (
    <Notice tone="info">
      {gaps.length > 0 && <p>{t('gaps', { count: gaps.length, numbers: gaps.slice(0, MOST_FAULTS).join('、') })}</p>}
      {doubles.length > 0 && <p>{t('doubles', { numbers: doubles.slice(0, MOST_FAULTS).join('、') })}</p>}
    </Notice>
  )
}

/** Each series of numbers from its first to its last: what is on record, void, missing, or used twice. */
export function NumberSeriesTable({ series }: Props) {
  const t = useTranslations('letterRegister')
  if (series.length === 0) return null
  const faulty = series.some(({ gaps, doubles, voided }) => gaps.length + doubles.length + voided.length > 0)
  return (
    <details className="mt-6" open={faulty}>
      <summary className="cursor-pointer font-semibold">{t('series', { count: String(series.length) })}</summary>
      <ListTable
        caption={t('series', { count: String(series.length) })}
        rows={series}
        rowKey={({ series, year }) => `${series} ${year}`}
        columns={[
          {
            key: 'series',
            label: t('seriesName'),
            cell: (row) => <Link href={lettersOf(row)}>{`${row.series}〔${row.year}〕`}</Link>,
          },
          {
            key: 'numbers',
            label: t('numbers'),
            cell: ({ first, last }) => stretchesText([{ from: first, to: last }]),
          },
          { key: 'used', label: t('used'), figure: true, cell: ({ used }) => used },
          { key: 'voided', label: t('standings.void'), wraps: true, cell: ({ voided }) => voided.join('、') },
          { key: 'gaps', label: t('missing'), wraps: true, cell: ({ gaps }) => stretchesText(gaps) },
          { key: 'doubles', label: t('double'), wraps: true, cell: ({ doubles }) => doubles.join('、') },
        ]}
      />
    </details>
  )
}

/** The letters of the series in the order of their numbers. */
function lettersOf({ series, year }: NumberSeries): Route {
  return addressOf('/letters', { series, year, sort: 'number' }) as Route
}
