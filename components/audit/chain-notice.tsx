import { useTranslations } from 'next-intl'
import type { Fault } from '@/lib/backup/fault'
import { Notice } from '../ui/notice'

type Props = { faults: readonly Fault[]; entries: number }

/** Whether every entry follows from the one before it, and where not. */
export function ChainNotice({ faults, entries }: Props) {
  const t = useTranslations('audit')
  const fault = useTranslations('backup.fault')
  if (faults.length === 0)
    return (
      <Notice tone="info" role="status">
        {t('chainHolds', { entries })}
      </Notice>
    )
  return (
    <Notice tone="error" role="alert">
      {t('chainBroken')}
      <ul className="list-disc pl-5">
        {faults.slice(0, 20).map(({ code, place }) => (
          <li key={`${code} ${place}`}>{t('fault', { fault: fault(code), place })}</li>
        ))}
      </ul>
    </Notice>
  )
}
