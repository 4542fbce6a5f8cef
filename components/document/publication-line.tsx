import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import type { Revision } from '@/lib/report/frozen'
import type { Preparation } from '@/lib/report/publication'
import type { ReportDue } from '@/lib/report/report-due'
import { DueDates } from './due-dates'

type Props = {
  year: number
  preparation: Preparation
  latest?: Revision
  dues: readonly ReportDue[]
  /** Who may take the next step. */
  hands?: readonly string[]
  /** How many figures and sections differ from the published version. */
  differing?: number
}

/** The report's stage of publication, in one line above it. */
export function PublicationLine({ year, preparation: { stage, revision }, latest, dues, hands, differing }: Props) {
  const t = useTranslations('publication')
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 border-line border-t py-2 text-sm">
      <Link href={`/reports/${year}/publication` as Route} className="font-semibold">
        {t(`stage.${stage}`)} · {t('version', { revision })}
      </Link>
      {latest ? (
        <span>
          {t('publishedLine', { revision: latest.revision, date: latest.publishedOn })}{' '}
          {differing ? (
            <Link href={`/reports/${year}/publication` as Route}>{t('differing', { count: differing })}</Link>
          ) : (
            t('asPublished')
          )}
        </span>
      ) : (
        <DueDates dues={dues} />
      )}
      {hands && (
        <span className={hands.length > 0 ? 'text-muted' : 'text-danger'}>
          {hands.length > 0 ? t('mayTakeNext', { names: hands.join('、') }) : t('nobodyMayTakeNext')}
        </span>
      )}
    </div>
  )
}
