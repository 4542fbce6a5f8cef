import { useTranslations } from 'next-intl'
import { Mark } from '../ui/mark'

type Standing = 'in_force' | 'ended' | 'open' | 'overdue' | 'done'

const LOOKS: Record<Standing, { shape?: string; tone?: string }> = {
  in_force: {},
  ended: { tone: 'text-muted' },
  open: { shape: '○' },
  overdue: { shape: '■', tone: 'text-danger' },
  done: { tone: 'text-done' },
}

/** The state of a record of supervision, as a sign and a word. */
export function EntryStanding({ standing }: { standing: Standing | null }) {
  const t = useTranslations('supervision.standing')
  return standing && <Mark {...LOOKS[standing]}>{t(standing)}</Mark>
}
