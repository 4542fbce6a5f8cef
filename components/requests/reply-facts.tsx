import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import { Facts } from '@/components/ui/facts'
import { inWords, type PlainDate } from '@/lib/dates'
import { OUTCOMES, type OutcomeCode, outcomeName } from '@/lib/law/outcomes'
import { statutory } from '@/lib/statutory'

type Props = { reply: { outcome: OutcomeCode; servedOn: PlainDate; replyNumber: string | null; note: string } }

/** The reply as served, with the article of its outcome. */
export function ReplyFacts({ reply: { outcome, servedOn, replyNumber, note } }: Props) {
  const t = useTranslations('request')
  const form = useTranslations('form')
  const locale = useLocale()
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold">{t('replyHeading')}</h2>
      <Facts
        facts={[
          [t('outcome'), statutory({ label: outcomeName(outcome), gloss: OUTCOMES[outcome].gloss }, locale)],
          [t('basis'), <Citation key="basis" {...OUTCOMES[outcome].citation} />],
          [t('servedOn'), inWords(servedOn, locale)],
          [t('replyNumber'), replyNumber],
          [form('note'), note],
        ]}
      />
    </section>
  )
}
