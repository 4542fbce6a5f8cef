import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

type Fault = { revision: number; fault: 'changed' | 'missing' }

/** That a frozen version is not what was published: it was changed in the file, behind the ledger's back. */
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
