import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import { inWords, type PlainDate, yearOf } from '@/lib/dates'
import {
  detailsOf,
  OUTCOMES,
  type OutcomeCode,
  REPLY_DETAILS,
  type ReplyDetail,
  type TextDetail,
} from '@/lib/law/outcomes'
import { namedOutcome } from '@/lib/law/report-formats/names'
import { REST_GROUNDS, type RestGround } from '@/lib/law/rest-grounds'
import { statutory } from '@/lib/statutory'
import { Facts } from './timeline/entry'

type Reply = {
  outcome: OutcomeCode
  repliedOn: PlainDate
  servedOn: PlainDate | null
  replyNumber: string | null
  withheldGround: OutcomeCode | null
  restGround: RestGround | null
  note: string
} & Record<TextDetail, string>

/** The reply with what its outcome needed. */
export function ReplyFacts({ reply }: { reply: Reply }) {
  const t = useTranslations('request')
  const form = useTranslations('form')
  const locale = useLocale()
  const { outcome, servedOn, withheldGround, restGround } = reply
  const year = yearOf(servedOn ?? reply.repliedOn)
  const outcomeText = (code: OutcomeCode) => statutory(namedOutcome(code, year), locale)
  const detailText = (detail: ReplyDetail) => {
    if (detail === 'withheldGround') return withheldGround && outcomeText(withheldGround)
    if (detail === 'restGround') return restGround && statutory(REST_GROUNDS[restGround], locale)
    return reply[detail]
  }
  return (
    <Facts
      facts={[
        [t('outcome'), outcomeText(outcome)],
        [t('basis'), <Citation key="basis" {...OUTCOMES[outcome].citation} />],
        ...detailsOf(outcome)
          .filter(detailText)
          .map((detail) => [statutory(REPLY_DETAILS[detail], locale), detailText(detail)] as const),
        [t('repliedOn'), inWords(reply.repliedOn, locale)],
        [t('replyNumber'), reply.replyNumber],
        [t('servedOn'), servedOn ? inWords(servedOn, locale) : t('notServedYet')],
        [form('note'), reply.note],
      ]}
    />
  )
}
