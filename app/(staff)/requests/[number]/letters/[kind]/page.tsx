import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { KeepDraft } from '@/components/letters/keep-draft'
import { LetterDraftForm } from '@/components/letters/letter-draft-form'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { letterWording } from '@/db/queries/letter-wordings'
import { letterCase } from '@/db/queries/letters'
import { may } from '@/lib/access'
import { addressOf } from '@/lib/address'
import { letterRule } from '@/lib/law/letters/letters'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { letterQuery } from '@/lib/letters/input'
import { withMaskedContact } from '@/lib/letters/masked'
import { isSameLetter } from '@/lib/letters/offers'
import { letterDay } from '@/lib/letters/places'
import { isStored } from '@/lib/letters/planned-act'
import { typedPlaces } from '@/lib/letters/typed-places'
import type { SearchParams } from '@/lib/list-query'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { numberIn } from '@/server/pages/request-page'
import { today } from '@/server/today'
import { draft } from '../actions'

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
  const wording = letterWording(actor, offer.kind)
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
      {isStored(offer) && (
        <KeepDraft draft={draft.bind(null, { number, kind: offer.kind, outcome, record, content: EMPTY_CONTENT })} />
      )}
      <LetterDraftForm
        canBeKept={isStored(offer)}
        choice={{ kind: offer.kind, outcome, record }}
        facts={withMaskedContact(facts)}
        wording={wording}
        on={on}
        places={typedPlaces(offer, { facts, wording, on })}
        name={`${letterRule(offer.kind).label}-${number}`}
        address={addressOf(`/api/requests/${encodeURIComponent(number)}/letters/${offer.kind}`, {
          outcome: outcome ?? undefined,
          record: record ?? undefined,
        })}
        record={{ href: `/requests/${number}` as Route, label: t('casePage') }}
        organHref={may(actor, 'settings.organ') ? '/settings/organ' : undefined}
      />
    </>
  )
}
