import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CaseLetters } from '@/components/letters/case-letters'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { lettersOfCase } from '@/db/queries/kept-letters'
import { letterCase } from '@/db/queries/letters'
import { letterRule } from '@/lib/law/letters/letters'
import { toldOutcome } from '@/lib/letters/names'
import type { LetterOffer } from '@/lib/letters/offers'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { numberIn } from '@/server/pages/request-page'
import { today } from '@/server/today'
import { addressOfLetter } from './address'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('letter'))('choose')} ${numberIn(await params)}` }
}

/** The letters that a case can have: of what is on record, and of what may follow. */
export default async function LettersPage({ params }: Props) {
  const actor = await requireActor('letter.draft')
  const number = numberIn(await params)
  const file = letterCase(actor, number)
  if (!file) notFound()
  const t = await getTranslations('letter')
  const groups = [
    { key: 'recorded', offers: file.offers.filter(({ recorded }) => recorded) },
    { key: 'notices', offers: file.offers.filter(({ recorded, outcome }) => !recorded && outcome === null) },
    { key: 'replies', offers: file.offers.filter(({ recorded, outcome }) => !recorded && outcome !== null) },
  ] as const
  return (
    <>
      <PageHeader
        title={
          <>
            {t('choose')} <Link href={`/requests/${number}` as Route}>{number}</Link>
          </>
        }
      />
      <p className="mb-3 text-muted text-sm">{t('chooseHint')}</p>
      <CaseLetters letters={lettersOfCase(actor, number, today())} />
      {groups
        .filter(({ offers }) => offers.length > 0)
        .map(({ key, offers }) => (
          <section key={key} className="mt-4">
            <h2 className="font-semibold">{t(`groups.${key}`)}</h2>
            <p className="mb-1 text-muted text-sm">{t(`groupHints.${key}`)}</p>
            <ul className="grid gap-x-8 sm:grid-cols-2">
              {offers.map((offer) => (
                <Offer key={addressOfLetter(number, offer)} number={number} offer={offer} />
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}

async function Offer({ number, offer }: { number: string; offer: LetterOffer }) {
  const locale = await getLocale()
  const about = toldOutcome(offer, locale) ?? offer.with
  return (
    <li className="border-line border-t py-1.5">
      <Link href={addressOfLetter(number, offer)}>{statutory(letterRule(offer.kind), locale)}</Link>
      {about && <span className="ml-2 text-muted text-sm">{about}</span>}
    </li>
  )
}
