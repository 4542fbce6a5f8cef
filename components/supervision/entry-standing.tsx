import { useTranslations } from 'next-intl'

type Standing = 'in_force' | 'ended' | 'open' | 'overdue' | 'done'

const LOOKS: Record<Standing, { sign: string; look: string }> = {
  in_force: { sign: '', look: '' },
  ended: { sign: '', look: 'text-muted' },
  open: { sign: '○ ', look: '' },
  overdue: { sign: '■ ', look: 'text-danger' },
  done: { sign: '', look: 'text-done' },
}

/** How a record of supervision stands: a sign and a word. */
export function EntryStanding({ standing }: { standing: Standing | null }) {
  const t = useTranslations('supervision.standing')
  if (!standing) return null
  const { sign, look } = LOOKS[standing]
  return (
    <span className={`whitespace-nowrap ${look}`}>
      <span aria-hidden="true">{sign}</span>
      {t(standing)}
    </span>
  )
}
