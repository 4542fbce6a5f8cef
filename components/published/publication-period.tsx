import { useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import { useLastDay } from '@/components/ui/last-day'
import type { PlainDate } from '@/lib/dates'
import type { WorkingCalendar } from '@/lib/law/calendar/calendar'
import { publishBy } from '@/lib/published/publish-by'

type Props = { formedOn: PlainDate; publishedOn: PlainDate | null; calendar: WorkingCalendar }

/** The day by which information must be published (Art. 26), with a warning if it was missed. */
export function PublicationPeriod({ formedOn, publishedOn, calendar }: Props) {
  const t = useTranslations('published')
  const lastDay = useLastDay()
  const period = publishBy(formedOn, calendar)
  if (!period) return null
  const late = publishedOn !== null && publishedOn > period.by
  return (
    <span className={late ? 'text-warn' : undefined}>
      {t(late ? 'publishedLate' : 'publishBy', { date: lastDay({ date: period.by, provisional: period.provisional }) })}{' '}
      <Citation {...period.citation} />
    </span>
  )
}
