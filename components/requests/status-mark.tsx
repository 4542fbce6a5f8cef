import { useTranslations } from 'next-intl'
import type { leftOf, Status } from '@/lib/requests/status'
import { Mark } from '../ui/mark'
import { useTimeLeft } from '../ui/time-left-words'

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

/** Says the status of a request, or the time that it leaves, with its shape and colour. */
export function useStatusWords(): (
  status: Status,
  left?: Left | null,
) => { text: string; shape: string; tone: string } {
  const t = useTranslations('status')
  const time = useTranslations('timeLeft')
  const timeLeft = useTimeLeft()
  const wordsOf = (left: Left) => {
    if (!('paused' in left)) return timeLeft(left)
    return left.workingDays === null ? time('stopped') : time('paused', { days: String(left.workingDays) })
  }
  return (status, left) => ({ text: left ? wordsOf(left) : t(status), ...LOOKS[status] })
}

/** The status of a request as number, shape and word, never by colour alone. */
export function StatusMark({ status, left }: { status: Status; left?: Left | null }) {
  const { text, ...look } = useStatusWords()(status, left)
  return <Mark {...look}>{text}</Mark>
}
