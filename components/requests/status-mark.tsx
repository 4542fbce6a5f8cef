import { useTranslations } from 'next-intl'
import type { leftOf, Status } from '@/lib/requests/status'

const LOOKS: Record<Status, { shape: string; tone: string }> = {
  open: { shape: '○', tone: 'text-ink' },
  due_soon: { shape: '▲', tone: 'text-warn' },
  overdue: { shape: '■', tone: 'text-danger' },
  paused: { shape: '‖', tone: 'text-muted' },
  lapsed: { shape: '◆', tone: 'text-warn' },
  concluded: { shape: '✓', tone: 'text-done' },
  concluded_late: { shape: '✓', tone: 'text-warn' },
  split: { shape: '◇', tone: 'text-muted' },
}

type Left = NonNullable<ReturnType<typeof leftOf>>

/** Where a request stands, as number, shape and word: never by colour alone. */
export function StatusMark({ status, left }: { status: Status; left?: Left | null }) {
  const t = useTranslations('status')
  const { shape, tone } = LOOKS[status]
  return (
    <span className={`whitespace-nowrap ${tone}`}>
      <span aria-hidden="true">{shape} </span>
      {left ? <LeftText left={left} /> : t(status)}
    </span>
  )
}

function LeftText({ left }: { left: Left }) {
  const t = useTranslations('timeLeft')
  if ('paused' in left) return left.workingDays === null ? t('stopped') : t('paused', { days: left.workingDays })
  if (left.overdue) return t('over', { days: left.days })
  return left.workingDays === 0 ? t('today') : t('left', { days: left.workingDays })
}
