import { useTranslations } from 'next-intl'
import type { MatterStanding } from '@/lib/matters/standing'
import { Mark } from '../ui/mark'

const LOOKS: Record<MatterStanding, { shape: string; tone?: string }> = {
  open: { shape: '○' },
  overdue: { shape: '■', tone: 'text-danger' },
  done: { shape: '✓', tone: 'text-done' },
}

/** Whether a matter is settled, as shape and word. */
export function MatterStandingMark({ standing }: { standing: MatterStanding }) {
  const t = useTranslations('matter.standing')
  return <Mark {...LOOKS[standing]}>{t(standing)}</Mark>
}
