import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { letterCase } from '@/db/queries/letters'
import { may } from '@/lib/access'
import { letterRule } from '@/lib/law/letters/letters'
import { letterQuery } from '@/lib/letters/input'
import { withMaskedContact } from '@/lib/letters/masked'
import { isSameLetter } from '@/lib/letters/offers'
import { letterDay } from '@/lib/letters/places'
import { typedPlaces } from '@/lib/letters/typed-places'
import { shippedWording } from '@/lib/letters/wordings/shipped'
import { addressOf, type SearchParams } from '@/lib/list-query'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { numberIn } from '@/server/pages/request-page'
import { today } from '@/server/today'
import { LetterDraftForm } from './draft'

type Props = { params: Promise<{ number: string; kind: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, kind } = await params
  const choice = letterQuery.safeParse({ kind })
  const label = choice.success ? letterRule(choice.data.kind).label : ''
  return { title: `${label} ${numberIn({ number })}` }
}

/** The draft of one letter of the case. */
export default async function LetterPage({ params, searchParams }: Props) {
  const actor = await requireActor('letter.draft')
  const { number: written, kind } = await params
  const number = numberIn({ number: written })
  const choice = letterQuery.safeParse({ kind, ...(await searchParams) })
  const file = letterCase(actor, number)
  if (!file || !choice.success) notFound()
  const offer = file.offers.find((each) => isSameLetter(each, choice.data))
  if (!offer) notFound()
  const [t, locale] = [await getTranslations('letter'), await getLocale()]
  const facts = file.factsFor(offer.record)
  const on = letterDay(offer, facts, today())
  const wording = shippedWording(offer.kind)
  const { outcome, record } = offer
  return (
    <>
      <PageHeader
        title={
          <>
            {statutory(letterRule(offer.kind), locale)} <Link href={`/requests/${number}` as Route}>{number}</Link>
          </>
        }
      />
      <p className="mb-3 text-sm print:hidden">
        <Link href={`/requests/${number}/letters` as Route}>{t('others')}</Link>
      </p>
      <LetterDraftForm
        choice={{ kind: offer.kind, outcome, record }}
        facts={withMaskedContact(facts)}
        on={on}
        places={typedPlaces(offer, { facts, wording, on })}
        name={`${letterRule(offer.kind).label}-${number}`}
        address={addressOf(`/api/requests/${encodeURIComponent(number)}/letters/${offer.kind}`, {
          outcome: outcome ?? undefined,
          record: record ?? undefined,
        })}
        requestHref={`/requests/${number}` as Route}
        organHref={may(actor, 'settings.organ') ? '/settings/organ' : undefined}
      />
    </>
  )
}
