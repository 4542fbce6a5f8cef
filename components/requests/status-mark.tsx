import { useTranslations } from 'next-intl'
import type { leftOf, Status } from '@/lib/requests/status'
import { Mark } from '../ui/mark'
import { TimeLeftWords } from '../ui/time-left-words'

const LOOKS: Record<Status, { shape: string; tone: string }> = {
  unconfirmed: { shape: '□', tone: 'text-warn' },
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

/** The status of a request as number, shape and word, never by colour alone. */
export function StatusMark({ status, left }: { status: Status; left?: Left | null }) {
  const t = useTranslations('status')
  return <Mark {...LOOKS[status]}>{left ? <LeftText left={left} /> : t(status)}</Mark>
}

function LeftText({ left }: { left: Left }) {
  const t = useTranslations('timeLeft')
  if (!('paused' in left)) return <TimeLeftWords left={left} />
  return left.workingDays === null ? t('stopped') : t('paused', { days: left.workingDays })
}
