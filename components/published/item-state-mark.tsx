import { useTranslations } from 'next-intl'
import type { ItemState } from '@/lib/published/list-query'
import { DUE_SOON_DAYS, type TimeLeft } from '@/lib/time-left'
import { Mark } from '../ui/mark'
import { TimeLeftWords } from '../ui/time-left-words'

const LOOKS: Record<ItemState, { shape: string; tone: string }> = {
  draft: { shape: '○', tone: 'text-muted' },
  in_review: { shape: '◐', tone: 'text-ink' },
  returned: { shape: '◆', tone: 'text-warn' },
  cleared: { shape: '●', tone: 'text-ink' },
  published: { shape: '✓', tone: 'text-done' },
  withdrawn: { shape: '◇', tone: 'text-muted' },
}

/** The state of an item, as shape and word. */
export function ItemStateMark({ state }: { state: ItemState }) {
  const t = useTranslations('published.states')
  return <Mark {...LOOKS[state]}>{t(state)}</Mark>
}

/** How much of the period of Art. 26 is left. */
export function LeftMark({ left }: { left: TimeLeft }) {
  const soon = !left.overdue && left.workingDays <= DUE_SOON_DAYS
  const look = left.overdue ? { shape: '■', tone: 'text-danger' } : soon ? { shape: '▲', tone: 'text-warn' } : {}
  return (
    <Mark {...look}>
      <TimeLeftWords left={left} />
    </Mark>
  )
}
