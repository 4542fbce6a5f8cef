import { useTranslations } from 'next-intl'
import { Mark } from '@/components/ui/mark'
import type { BoardState } from '@/lib/region/board'

const LOOKS: Record<BoardState, { shape: string; tone: string }> = {
  exempt: { shape: '–', tone: 'text-muted' },
  not_asked: { shape: '○', tone: 'text-muted' },
  awaited: { shape: '○', tone: '' },
  missing: { shape: '■', tone: 'text-danger' },
  received: { shape: '▲', tone: 'text-warn' },
  checked: { shape: '◐', tone: 'text-link' },
  returned: { shape: '↩', tone: 'text-warn' },
  accepted: { shape: '✓', tone: 'text-done' },
  nil: { shape: '✓', tone: 'text-done' },
}

/** Where a unit stands in a year, as a shape and in words. */
export function StateMark({ state }: { state: BoardState }) {
  const t = useTranslations('region')
  return <Mark {...LOOKS[state]}>{t(`states.${state}`)}</Mark>
}
