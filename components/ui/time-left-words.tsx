import { useTranslations } from 'next-intl'
import type { TimeLeft } from '@/lib/time-left'

/** Says how much time is left until a deadline, or how long it has been over. */
export function useTimeLeft(): (left: TimeLeft) => string {
  const t = useTranslations('timeLeft')
  return (left) => {
    if (left.overdue) return t('over', { days: String(left.days) })
    return left.workingDays === 0 ? t('today') : t('left', { days: String(left.workingDays) })
  }
}

/** The same as an element. */
export function TimeLeftWords({ left }: { left: TimeLeft }) {
  return useTimeLeft()(left)
}
