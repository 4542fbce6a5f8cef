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
  /** The id of the consultation that waits for its answer. */
  openConsultation?: number
}

/** Links to the acts that are lawful now; the expected next one is first and emphasised. */
export function ActLinks({ number, next, offered, openConsultation }: Props) {
  const t = useTranslations('step')
  const segmentOf = (act: Offered) => {
    if (act === 'assignment') return 'assignment'
    const { segment } = ACTS[act]
    return act === 'consultation_answer' && openConsultation ? `${segment}/${openConsultation}` : segment
  }
  const acts = next ? [next, ...offered.filter((act) => act !== next)] : offered
  if (acts.length === 0) return null
  return (
    <nav aria-label={t('label')} className="mb-4 flex flex-wrap gap-2 print:hidden">
      {acts.map((act) => (
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
