import { useTranslations } from 'next-intl'
import type { Status } from '@/lib/requests/status'

const LOOKS: Record<Status, { shape: string; tone: string }> = {
  open: { shape: '○', tone: 'text-ink' },
  due_soon: { shape: '▲', tone: 'text-warn' },
  overdue: { shape: '■', tone: 'text-danger' },
  concluded: { shape: '✓', tone: 'text-done' },
  concluded_late: { shape: '✓', tone: 'text-warn' },
}

/** Where a request stands, as number, shape and word: never by colour alone. */
export function StatusMark({ status, daysLeft }: { status: Status; daysLeft?: number }) {
  const t = useTranslations('status')
  const { shape, tone } = LOOKS[status]
  return (
    <span className={`whitespace-nowrap ${tone}`}>
      <span aria-hidden="true">{shape} </span>
      {daysLeft === undefined ? t(status) : <DaysLeft days={daysLeft} />}
    </span>
  )
}

function DaysLeft({ days }: { days: number }) {
  const t = useTranslations('daysLeft')
  if (days === 0) return t('today')
  return days > 0 ? t('left', { days }) : t('over', { days: -days })
}
