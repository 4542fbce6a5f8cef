import { useLocale, useTranslations } from 'next-intl'
import type { PlainDate } from '@/lib/dates'
import { ENDING_LABELS, type EndingKind } from '@/lib/documents/document'
import { ceasesOn, type Standing } from '@/lib/documents/in-force'
import { statutory } from '@/lib/statutory'

type Props = {
  standing: Standing
  issuedOn: PlainDate
  validUntil: PlainDate | null
  ending: { kind: EndingKind; endedOn: PlainDate } | null
}

/** Whether a document is in force, in words; where it is not, how and since when. */
export function DocumentStanding({ standing, ...document }: Props) {
  const t = useTranslations('document')
  const locale = useLocale()
  const state = t(`state.${standing}`)
  if (standing !== 'ceased') return <span className={standing === 'in_force' ? undefined : 'text-muted'}>{state}</span>
  // A document without a recorded ending ceases because its validity ran out.
  const ending = statutory(ENDING_LABELS[document.ending?.kind ?? 'expired'], locale)
  return <span className="text-muted">{t('ceasedSince', { state, ending, date: String(ceasesOn(document)) })}</span>
}
