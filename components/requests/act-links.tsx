import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { ACTS } from '@/lib/requests/acts'
import type { ActKind } from '@/lib/requests/case-file'

type Offered = ActKind | 'assignment'
type Props = {
  number: string
  next?: Offered
  offered: readonly Offered[]
  /** The letter that waits for its answer. */
  openConsultation?: number
}

/** The acts that are lawful now; the one that the request waits for comes first and stands out. */
export function ActLinks({ number, next, offered, openConsultation }: Props) {
  const t = useTranslations('step')
  const segmentOf = (act: Offered) => {
    if (act === 'assignment') return 'assignment'
    const { segment } = ACTS[act]
    return act === 'consultation_answer' && openConsultation ? `${segment}/${openConsultation}` : segment
  }
  const shown = next ? [next, ...offered.filter((act) => act !== next)] : offered
  if (shown.length === 0) return null
  return (
    <nav aria-label={t('label')} className="mb-4 flex flex-wrap gap-2 print:hidden">
      {shown.map((act) => (
        <LinkButton
          key={act}
          look={act === next ? 'primary' : 'plain'}
          href={`/requests/${number}/${segmentOf(act)}` as Route}
        >
          {t(act)}
        </LinkButton>
      ))}
    </nav>
  )
}
