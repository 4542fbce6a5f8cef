import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import { inWords } from '@/lib/dates'
import type { ReportDue } from '@/lib/report/report-due'

/** The day on which the report is due, the days left, and the last working day before it if the day itself is off. */
export function DueDates({ dues }: { dues: readonly ReportDue[] }) {
  const t = useTranslations('publication')
  const locale = useLocale()
  return (
    <ul className="text-sm">
      {dues.map(({ dueOn, citation, lastWorkingDay, provisional, daysLeft }) => (
        <li key={dueOn}>
          {t(citation ? 'dueByLaw' : 'dueLocally', { date: inWords(dueOn, locale) })}{' '}
          <span className={daysLeft < 0 ? 'font-semibold text-danger' : daysLeft <= 14 ? 'text-warn' : ''}>
            {daysLeft < 0 ? t('overdue', { days: -daysLeft }) : t('daysLeft', { days: daysLeft })}
          </span>{' '}
          {citation && <Citation {...citation} />}
          {lastWorkingDay !== dueOn && (
            <span className="block text-muted">
              {t(provisional ? 'lastWorkingDayProvisional' : 'lastWorkingDay', {
                date: inWords(lastWorkingDay, locale),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
