import { useTranslations } from 'next-intl'
import type { TimeLeft } from '@/lib/requests/clock'
import type { Status } from '@/lib/requests/status'

const LOOKS: Record<Status, { shape: string; tone: string }> = {
  open: { shape: '○', tone: 'text-ink' },
  due_soon: { shape: '▲', tone: 'text-warn' },
  overdue: { shape: '■', tone: 'text-danger' },
  concluded: { shape: '✓', tone: 'text-done' },
  concluded_late: { shape: '✓', tone: 'text-warn' },
}

/** Where a request stands, as number, shape and word: never by colour alone. */
export function StatusMark({ status, left }: { status: Status; left?: TimeLeft }) {
  const t = useTranslations('status')
  const { shape, tone } = LOOKS[status]
  return (
    <span className={`whitespace-nowrap ${tone}`}>
      <span aria-hidden="true">{shape} </span>
      {left ? <Left left={left} /> : t(status)}
    </span>
  )
}

function Left({ left }: { left: TimeLeft }) {
  const t = useTranslations('timeLeft')
  if (left.overdue) return t('over', { days: left.days })
  return left.workingDays === 0 ? t('today') : t('left', { days: left.workingDays })
}
