import { useTranslations } from 'next-intl'
import type { QualificationStanding } from '@/lib/supervision/qualification'
import { Mark } from '../ui/mark'

const LOOKS: Record<QualificationStanding, { shape: string; tone: string }> = {
  in_force: { shape: '✓', tone: 'text-done' },
  expiring: { shape: '▲', tone: 'text-warn' },
  expired: { shape: '■', tone: 'text-danger' },
  none: { shape: '○', tone: 'text-muted' },
}

/** Whether somebody may publish and review, as shape and word. */
export function QualificationMark({ standing }: { standing: QualificationStanding }) {
  const t = useTranslations('assessment.standings')
  return <Mark {...LOOKS[standing]}>{t(standing)}</Mark>
}
