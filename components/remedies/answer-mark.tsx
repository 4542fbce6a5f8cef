import { useTranslations } from 'next-intl'
import type { PlainDate } from '@/lib/dates'
import type { WorkingCalendar } from '@/lib/law/calendar/calendar'
import { answerDeadline } from '@/lib/remedies/answer-deadline'

type Props = Parameters<typeof answerDeadline>[0] & {
  answeredOn: PlainDate | null
  calendar: WorkingCalendar
  today: PlainDate
}

/** The deadline of the organ's answer to a review or suit and whether it was met, as shape and words. */
export function AnswerMark({ answeredOn, calendar, today, ...remedy }: Props) {
  const t = useTranslations('remedy')
  const lastDay = useTranslations('lastDay')
  const deadline = answerDeadline(remedy, calendar)
  if (!deadline) return answeredOn
  const day = deadline.provisional ? lastDay('short', { date: deadline.by }) : deadline.by
  if (answeredOn) return t(answeredOn > deadline.by ? 'answeredLate' : 'answered', { date: answeredOn })
  return today > deadline.by ? (
    <span className="text-danger">
      <span aria-hidden="true">■ </span>
      {t('answerOverdue', { date: day })}
    </span>
  ) : (
    <span>
      <span aria-hidden="true">○ </span>
      {t('answerBy', { date: day })}
    </span>
  )
}
