import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import { inWords, type PlainDate } from '@/lib/dates'
import type { WorkingCalendar } from '@/lib/law/calendar/calendar'
import { publishBy } from '@/lib/published/publish-by'

type Props = { formedOn: PlainDate; publishedOn: PlainDate | null; calendar: WorkingCalendar }

/** The day by which information must be published (Art. 26), with a warning if it was missed. */
export function PublicationPeriod({ formedOn, publishedOn, calendar }: Props) {
  const t = useTranslations('published')
  const locale = useLocale()
  const period = publishBy(formedOn, calendar)
  if (!period) return null
  const late = publishedOn !== null && publishedOn > period.by
  return (
    <span className={late ? 'text-warn' : undefined}>
      {t(late ? 'publishedLate' : 'publishBy', { date: inWords(period.by, locale) })} <Citation {...period.citation} />
    </span>
  )
}
