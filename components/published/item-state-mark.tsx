import { useTranslations } from 'next-intl'
import type { ItemState } from '@/lib/published/list-query'
import type { PublicationLeft } from '@/lib/published/publish-by'

const LOOKS: Record<ItemState, { shape: string; tone: string }> = {
  draft: { shape: '○', tone: 'text-muted' },
  in_review: { shape: '◐', tone: 'text-ink' },
  returned: { shape: '◆', tone: 'text-warn' },
  cleared: { shape: '●', tone: 'text-ink' },
  published: { shape: '✓', tone: 'text-done' },
  withdrawn: { shape: '◇', tone: 'text-muted' },
}

/** Where an item stands, as shape and word. */
export function ItemStateMark({ state }: { state: ItemState }) {
  const t = useTranslations('published.states')
  const { shape, tone } = LOOKS[state]
  return (
    <span className={`whitespace-nowrap ${tone}`}>
      <span aria-hidden="true">{shape} </span>
      {t(state)}
    </span>
  )
}

/** How much of the period of Art. 26 is left. */
export function LeftMark({ left }: { left: PublicationLeft }) {
  const t = useTranslations('timeLeft')
  if (left.overdue)
    return (
      <span className="whitespace-nowrap text-danger">
        <span aria-hidden="true">■ </span>
        {t('over', { days: left.days })}
      </span>
    )
  const soon = left.workingDays <= 5
  return (
    <span className={`whitespace-nowrap ${soon ? 'text-warn' : ''}`}>
      {soon && <span aria-hidden="true">▲ </span>}
      {left.workingDays === 0 ? t('today') : t('left', { days: left.workingDays })}
    </span>
  )
}
