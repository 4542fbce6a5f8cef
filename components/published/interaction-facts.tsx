import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { EVENT_KINDS, type InteractionChangeForm, PROPOSAL_KINDS } from '@/lib/published/interaction'
import { statutory } from '@/lib/statutory'

/** A record of interaction, read-only. */
export function InteractionFacts({ entry }: { entry: InteractionChangeForm }) {
  const t = useTranslations('interaction')
  const form = useTranslations('form')
  const locale = useLocale()
  const asText = (value: number | null) => (value === null ? null : String(value))
  switch (entry.register) {
    case 'letters':
      return (
        <Facts
          facts={[
            [t('columnName'), entry.columnName],
            [t('period'), `${entry.periodFrom} — ${entry.periodTo}`],
            [t('lettersReceived'), asText(entry.received)],
            [t('lettersAnswered'), asText(entry.answered)],
            [t('lettersPublished'), asText(entry.published)],
            [form('note'), entry.note],
          ]}
        />
      )
    case 'proposals':
      return (
        <Facts
          facts={[
            [t('kind'), statutory(PROPOSAL_KINDS[entry.kind], locale)],
            [t('number'), entry.number],
            [t('matter'), entry.title],
            [t('receivedOn'), entry.receivedOn],
            [t('answeredOn'), entry.answeredOn],
            [t('item'), asText(entry.itemId)],
            [form('note'), entry.note],
          ]}
        />
      )
    case 'events':
      return (
        <Facts
          facts={[
            [t('kind'), statutory(EVENT_KINDS[entry.kind], locale)],
            [t('matter'), entry.title],
            [t('heldOn'), entry.heldOn],
            [t('until'), entry.until],
            [t('host'), entry.host],
            [t('opinionsReceived'), asText(entry.received)],
            [t('opinionsAdopted'), asText(entry.adopted)],
            [t('item'), asText(entry.itemId)],
            [form('note'), entry.note],
          ]}
        />
      )
  }
}
