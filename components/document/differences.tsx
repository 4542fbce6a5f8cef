import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import type { FigureDifference } from '@/lib/report/differences'
import type { FigureRecord } from '@/lib/report/figure-records'

type Props = {
  title: string
  /** The headings of the two columns of numbers. */
  before: string
  after: string
  year: number
  figures: readonly FigureDifference[]
  sections: readonly string[]
}

const RECORDS_SHOWN = 20

/** The figures that differ between two versions, with the records that explain the difference. */
export function Differences({ title, before, after, year, figures, sections }: Props) {
  const t = useTranslations('publication')
  return (
    <section>
      <h2 className="mt-6 mb-1 font-semibold">{title}</h2>
      {figures.length === 0 && sections.length === 0 && <p className="text-sm">{t('noDifference')}</p>}
      {sections.length > 0 && <p className="text-sm">{t('sectionsDiffer', { sections: sections.join('；') })}</p>}
      {figures.length > 0 && (
        <div className="overflow-x-auto">
          <table className="ledger-table stacked">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                <th>{t('figure')}</th>
                <th className="figure">{before}</th>
                <th className="figure">{after}</th>
                <th>{t('because')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((difference) => (
                <tr key={difference.figure}>
                  <td data-label={t('figure')}>
                    <Link href={`/reports/${year}/figures/${difference.figure}` as Route}>{difference.label}</Link>
                  </td>
                  <td data-label={before} className="figure">
                    {difference.before}
                  </td>
                  <td data-label={after} className="figure">
                    {difference.after}
                  </td>
                  <td data-label={t('because')}>
                    <Records sign={t('come')} records={difference.come} />
                    <Records sign={t('gone')} records={difference.gone} />
                    {difference.changed.map((change) => (
                      <p key={change.after.path}>
                        {t('changed', { before: change.before.value ?? '1', after: change.after.value ?? '1' })}{' '}
                        <RecordLink record={change.after} />
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Records({ sign, records }: { sign: string; records: readonly FigureRecord[] }) {
  const t = useTranslations('publication')
  if (records.length === 0) return null
  return (
    <p>
      {sign}{' '}
      {records.slice(0, RECORDS_SHOWN).map((record, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record may stand twice, and the list never moves
        <span key={`${record.path}-${index}`} className="mr-2">
          <RecordLink record={record} />
        </span>
      ))}
      {records.length > RECORDS_SHOWN && t('more', { count: records.length - RECORDS_SHOWN })}
    </p>
  )
}

function RecordLink({ record: { path, name } }: { record: FigureRecord }) {
  return <Link href={path as Route}>{name}</Link>
}
