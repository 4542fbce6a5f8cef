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
      {dues.map((due) => (
        <li key={due.dueOn}>
          {t(due.citation ? 'dueByLaw' : 'dueLocally', { date: inWords(due.dueOn, locale) })} <DaysToGo due={due} />
        </li>
      ))}
    </ul>
  )
}

/** The days left until a report is due, with the article, and the last working day before it if the day itself is off. */
export function DaysToGo({ due: { dueOn, citation, lastWorkingDay, provisional, daysLeft } }: { due: ReportDue }) {
  const t = useTranslations('publication')
  const locale = useLocale()
  return (
    <>
      <span className={daysLeft < 0 ? 'font-semibold text-danger' : daysLeft <= 14 ? 'text-warn' : ''}>
        {daysLeft < 0 ? t('overdue', { days: String(-daysLeft) }) : t('daysLeft', { days: String(daysLeft) })}
      </span>{' '}
      {citation && <Citation {...citation} />}
      {lastWorkingDay !== dueOn && (
        <span className="block text-muted">
          {t(provisional ? 'lastWorkingDayProvisional' : 'lastWorkingDay', { date: inWords(lastWorkingDay, locale) })}
        </span>
      )}
    </>
  )
}
