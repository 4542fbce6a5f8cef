import { getLocale, getTranslations } from 'next-intl/server'
import { BeginLetters } from '@/components/letters/begin-letters'
import Link from '@/components/ui/link'
import { letterCase } from '@/db/queries/letters'
import { type Actor, may } from '@/lib/access'
import { letterRule } from '@/lib/law/letters/letters'
import { letterName } from '@/lib/letters/names'
import { LETTERS_OF_ACT, type LetterOffer } from '@/lib/letters/offers'
import { isStored } from '@/lib/letters/planned-act'
import type { ActKind } from '@/lib/requests/case-file'
import { draft } from './actions'
import { addressOfLetter } from './address'

type Props = {
  actor: Actor
  number: string
  acts: readonly ActKind[]
  /** Only the letters that speak of this record, such as one of several consultations. */
  record?: number
}

/** The letters of acts, on the page of the act: those that can be written now, and the papers of what is on record. */
export async function ActLetters({ actor, number, acts, record }: Props) {
  const offers = may(actor, 'letter.draft') ? (letterCase(actor, number)?.offers ?? []) : []
  const own = offers.filter(
    (offer) =>
      acts.some((act) => LETTERS_OF_ACT[act].includes(offer.kind)) &&
      (record === undefined || offer.record === record) &&
      isOpen(offer),
  )
  const [t, locale] = [await getTranslations('keptLetter'), await getLocale()]
  const [begun, papers] = [own.filter(isStored), own.filter((offer) => !isStored(offer))]
  if (own.length === 0) return null
  return (
    <section className="my-3 border-line border-y py-2 print:hidden" aria-label={t('ofAct')}>
      <h2 className="mb-1 font-semibold text-sm">{t('ofAct')}</h2>
      {begun.length > 0 && (
        <>
          <BeginLetters
            letters={begun.map((offer) => ({ letter: chosen(number, offer), label: nameOf(offer, locale) }))}
            draft={draft}
          />
          <p className="mt-1 text-muted text-xs">{t('ofActHint')}</p>
        </>
      )}
      <p className="flex flex-wrap gap-4 text-sm">
        {papers.map((offer) => (
          <Link key={offer.kind} href={addressOfLetter(number, offer)}>
            {nameOf(offer, locale)}
          </Link>
        ))}
      </p>
    </section>
  )
}

/** Written now: what is still to be recorded, or a paper that tells of what is. */
const isOpen = (offer: LetterOffer) => !offer.recorded || isStored(offer) || letterRule(offer.kind).to === 'file'

const chosen = (number: string, { kind, outcome, record }: LetterOffer) => ({ number, kind, outcome, record })

const nameOf = (offer: LetterOffer, locale: string) =>
  [letterName(offer, locale), ...(offer.with ? [offer.with] : [])].join('·')
