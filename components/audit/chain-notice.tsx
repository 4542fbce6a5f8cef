import { useTranslations } from 'next-intl'
import type { Fault } from '@/lib/backup/fault'
import { Notice } from '../ui/notice'

/** `anonymised` of the entries have lost personal data since they were written. */
type Props = { faults: readonly Fault[]; entries: number; anonymised: number }

/** Whether every entry follows from the one before it, and where not. */
export function ChainNotice({ faults, entries, anonymised }: Props) {
  const t = useTranslations('audit')
  const fault = useTranslations('backup.fault')
  if (faults.length === 0)
    return (
      <Notice tone="info" role="status">
        {t('chainHolds', { entries })}
        {anonymised > 0 && t('chainAnonymised', { count: anonymised })}
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
