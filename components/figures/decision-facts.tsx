import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import type { PlainDate } from '@/lib/dates'
import { DECISION_LABELS, type DecisionKind } from '@/lib/figures/reported'
import { statutory } from '@/lib/statutory'

type Decision = { kind: DecisionKind; decidedOn: PlainDate; decisionNumber: string; subject: string; source: string }

/** A decision, read-only, for those without permission to change it. */
export function DecisionFacts({ kind, decidedOn, decisionNumber, subject, source }: Decision) {
  const t = useTranslations('decision')
  const locale = useLocale()
  return (
    <Facts
      facts={[
        [t('kind'), statutory(DECISION_LABELS[kind], locale)],
        [t('source'), source],
        [t('decidedOn'), decidedOn],
        [t('decisionNumber'), decisionNumber],
        [t('subject'), subject],
      ]}
    />
  )
}
