import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

type Fault = { revision: number; fault: 'changed' | 'missing' }

/** A warning that a frozen version was changed in the database file after it was published. */
export function FrozenFaults({ faults }: { faults: readonly Fault[] }) {
  const t = useTranslations('publication')
  if (faults.length === 0) return null
  return (
    <Notice tone="error" role="alert">
      {faults.map(({ revision, fault }) => (
        <p key={revision}>{t(`fault.${fault}`, { revision })}</p>
      ))}
    </Notice>
  )
}
