import { useTranslations } from 'next-intl'
import type { ReportHands as Hands } from '@/db/queries/report/hands'
import type { ReportStage } from '@/lib/report/publication'
import { Notice } from '../ui/notice'

/** The steps still to come at each stage. */
const TO_COME = {
  draft: ['check', 'sign', 'publish'],
  checked: ['sign', 'publish'],
  signed: ['publish'],
  published: [],
} as const satisfies Record<ReportStage, readonly (keyof Hands)[]>

/** Who may take the next step of a report, and which of the later ones nobody could take. */
export function ReportHands({ stage, hands }: { stage: ReportStage; hands: Hands }) {
  const t = useTranslations('publication')
  const steps = TO_COME[stage]
  const [next] = steps
  if (!next) return null
  const nobody = steps.filter((step) => hands[step].length === 0)
  return (
    <>
      {hands[next].length > 0 && (
        <p className="mt-2 text-muted text-sm">{t(`mayTake.${next}`, { names: hands[next].join('、') })}</p>
      )}
      {nobody.length > 0 && <Notice tone="warning">{nobody.map((step) => t(`nobodyMay.${step}`)).join(' ')}</Notice>}
    </>
  )
}
