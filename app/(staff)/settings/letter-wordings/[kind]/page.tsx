import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { inputClass } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { letterOrgan } from '@/db/queries/letter-organ'
import { keptWording } from '@/db/queries/letter-wordings'
import { letterCase } from '@/db/queries/letters'
import { type Actor, may } from '@/lib/access'
import { letterRule } from '@/lib/law/letters/letters'
import { withMaskedContact } from '@/lib/letters/masked'
import { letterDay } from '@/lib/letters/places'
import { SAMPLE_DAY, sampleFacts } from '@/lib/letters/sample-facts'
import { wordingInput } from '@/lib/letters/wordings/input'
import { editablePassages, PLACE_NAMES } from '@/lib/letters/wordings/kept'
import { type PlacedPassage, passagesOf } from '@/lib/letters/wordings/passages'
import { shippedWording, type WordedKind } from '@/lib/letters/wordings/shipped'
import { filterText, type SearchParams } from '@/lib/list-query'
import { shownTemplate } from '@/lib/report/templates/language'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { WordingForm } from './form'

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('wording'))('title') }
}

/** The wording of one kind of letter, with a look at a letter written in it. */
export default async function WordingPage({ params, searchParams }: Props) {
  const actor = await requireActor('settings.templates')
  const kind = wordingInput.shape.kind.safeParse((await params).kind).data
  if (!kind) notFound()
  const { wording, version, own, outdated } = keptWording(actor, kind, today())
  const [t, locale] = [await getTranslations('wording'), await getLocale()]
  const asked = filterText.parse((await searchParams).case) ?? ''
  const seen = (may(actor, 'letter.draft') && asked !== '' && caseFor(actor, kind, asked)) || undefined
  const shipped = shippedWording(kind)
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href="/settings/letter-wordings">{t('title')}</Link>
      </p>
      <PageHeader title={statutory(letterRule(kind), locale)} count={t(own ? 'own' : 'shipped')} />
      {outdated.length > 0 && (
        <Notice tone="warning">
          {outdated.map((why) => (
            <p key={why}>{t(why)}</p>
          ))}
        </Notice>
      )}
      {may(actor, 'letter.draft') && (
        <form className="mb-3 flex flex-wrap items-end gap-2">
          <label className="text-sm">
            {t('previewCase')}
            <input name="case" defaultValue={asked} maxLength={20} autoComplete="off" className={inputClass} />
          </label>
          <Button type="submit">{t('show')}</Button>
        </form>
      )}
      {asked !== '' && !seen && <Notice tone="info">{t('noSuchCase', { number: asked })}</Notice>}
      <WordingForm
        values={{
          kind,
          title: wording.title,
          base: 'present',
          passages: shown(editablePassages(kind, wording)),
          version,
        }}
        present={editablePassages(kind, wording)}
        shipped={{ title: shipped.title, passages: shown(passagesOf(shipped)), places: passagesOf(shipped) }}
        sample={seen ?? sampleOf(actor, kind)}
        preview={seen ? t('previewOf', { number: asked }) : t('previewSample')}
        compare={outdated.includes('shippedChanged')}
      />
    </>
  )
}

const shown = (passages: readonly PlacedPassage[]) =>
  passages.map(({ label, text }) => ({ label, text: shownTemplate(text, PLACE_NAMES) }))

/** A case of the ledger that has such a letter on record. */
function caseFor(actor: Actor<'letter.draft'>, kind: WordedKind, number: string) {
  const file = letterCase(actor, number)
  const offer = file?.offers.find((each) => each.kind === kind)
  if (!file || !offer) return undefined
  const facts = withMaskedContact(file.factsFor(offer.record))
  const { outcome, record } = offer
  return { choice: { kind, outcome, record }, facts, on: letterDay(offer, facts, today()) }
}

function sampleOf(actor: Actor, kind: WordedKind) {
  const outcome = letterRule(kind).outcomes[0] ?? null
  return {
    choice: { kind, outcome, record: null },
    facts: sampleFacts(letterOrgan(actor), outcome),
    on: SAMPLE_DAY,
  }
}
