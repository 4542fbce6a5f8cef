import { useTranslations } from 'next-intl'
import type { TimeLeft } from '@/lib/time-left'

/** How much time is left until a deadline, or how long it has been over. */
export function TimeLeftWords({ left }: { left: TimeLeft }) {
  const t = useTranslations('timeLeft')
  if (left.overdue) return t('over', { days: left.days })
  return left.workingDays === 0 ? t('today') : t('left', { days: left.workingDays })
}
