import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import Link from '@/components/ui/link'
import { inWords, type PlainDate } from '@/lib/dates'
import type { WorkingCalendar } from '@/lib/law/calendar/calendar'
import {
  DISCLOSURE_ATTRIBUTES,
  type DisclosureAttribute,
  PROACTIVE_ITEMS,
  type ProactiveItem,
} from '@/lib/law/proactive-items'
import { INTERPRETATION_FORMS, type InterpretationForm } from '@/lib/published/interpretation'
import { leftToPublish } from '@/lib/published/publish-by'
import { statutory } from '@/lib/statutory'
import { LeftMark } from './item-state-mark'
import { PublicationPeriod } from './publication-period'

type Item = {
  title: string
  formedOn: PlainDate | null
  publishedOn: PlainDate | null
  documentNumber: string
  indexNumber: string
  proactiveItem: ProactiveItem | null
  disclosure: DisclosureAttribute
  disclosureReason: string
  organ: string
  audience: string
  summary: string
  validUntil: PlainDate | null
  topic: string
  note: string
}

type Interpretation = {
  form: InterpretationForm
  documentId: number | null
  document: string | null
  ofItemId: number | null
  ofItem: string | null
}

type Props = {
  item: Item
  category: string
  interpretation?: Interpretation
  paperReview?: { reviewers: string }
  calendar: WorkingCalendar
  today: PlainDate
}

/** The catalogue data of an item; empty optional fields are left out. */
export function ItemFacts({ item, category, interpretation, paperReview, calendar, today }: Props) {
  const t = useTranslations('published')
  const form = useTranslations('form')
  const locale = useLocale()
  const { formedOn, publishedOn, disclosure, disclosureReason, proactiveItem, validUntil } = item
  const timeLeft = formedOn && !publishedOn && disclosure === 'proactive' && leftToPublish(formedOn, calendar, today)
  const attribute = statutory(DISCLOSURE_ATTRIBUTES[disclosure], locale)
  const facts: [string, React.ReactNode][] = [
    [t('itemTitle'), item.title],
    [t('category'), category],
    [t('publishedOn'), publishedOn && inWords(publishedOn, locale)],
    [
      t('formedOn'),
      formedOn && (
        <>
          {inWords(formedOn, locale)}，<PublicationPeriod {...{ formedOn, publishedOn, calendar }} />
          {timeLeft && (
            <>
              {' '}
              <LeftMark left={timeLeft} />
            </>
          )}
        </>
      ),
    ],
    [t('documentNumber'), item.documentNumber],
    [t('disclosure'), disclosureReason ? `${attribute}：${disclosureReason}` : attribute],
  ]
  const optional: [string, React.ReactNode][] = [
    [t('indexNumber'), item.indexNumber],
    [t('proactiveItem'), proactiveItem && statutory(PROACTIVE_ITEMS[proactiveItem], locale)],
    [t('organ'), item.organ],
    [t('audience'), item.audience],
    [t('validUntil'), validUntil && inWords(validUntil, locale)],
    [t('summary'), item.summary],
    [t('topic'), item.topic],
    [t('interpretation'), interpretation && <Interpreted {...interpretation} />],
    [t('paperReview'), paperReview && (paperReview.reviewers || t('paperReviewNoted'))],
    [form('note'), item.note],
  ]
  return <Facts facts={[...facts, ...optional.filter(([, value]) => value)]} />
}

function Interpreted({ form, documentId, document, ofItemId, ofItem }: Interpretation) {
  const locale = useLocale()
  return (
    <>
      {statutory(INTERPRETATION_FORMS[form], locale)}
      {documentId && (
        <>
          ：<Link href={`/documents/${documentId}` as Route}>{document}</Link>
        </>
      )}
      {ofItemId && (
        <>
          ：<Link href={`/published/${ofItemId}` as Route}>{ofItem}</Link>
        </>
      )}
    </>
  )
}
