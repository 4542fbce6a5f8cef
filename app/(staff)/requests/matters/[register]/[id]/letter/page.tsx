import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CaseLetters } from '@/components/letters/case-letters'
import { KeepDraft } from '@/components/letters/keep-draft'
import { LetterDraftForm } from '@/components/letters/letter-draft-form'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { lettersOfMatter } from '@/db/queries/kept-letters'
import { letterWording } from '@/db/queries/letter-wordings'
import { matterLetter } from '@/db/queries/matter-letters'
import { may } from '@/lib/access'
import { letterRule } from '@/lib/law/letters/letters'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { withMaskedContact } from '@/lib/letters/masked'
import { letterDay } from '@/lib/letters/places'
import { typedPlaces } from '@/lib/letters/typed-places'
import { readMatterRegister } from '@/lib/matters/matter'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { draft } from './actions'

type Props = { params: Promise<{ register: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('letter'))('choose') }
}

/** The draft of the reply on a correction, or of the decision that information is published. */
export default async function MatterLetterPage({ params }: Props) {
  const actor = await requireActor('letter.draft')
  const { register: address, id } = await params
  const register = readMatterRegister(address)
  const found = register && matterLetter(actor, register, Number(id))
  if (!found) notFound()
  const { choice, facts } = found
  const [t, matter, locale] = [await getTranslations('letter'), await getTranslations('matter'), await getLocale()]
  const on = letterDay(choice, facts, today())
  const wording = letterWording(actor, choice.kind)
  const { label } = letterRule(choice.kind)
  const canBeKept = !facts.rectification?.answerNumber
  const recordHref = `/requests/matters/${register}/${id}` as Route
  return (
    <>
      <PageHeader title={statutory(letterRule(choice.kind), locale)} />
      <p className="mb-3 text-sm print:hidden">
        <Link href={recordHref}>{matter(`of.${register}.title`)}</Link>
      </p>
      {canBeKept && <KeepDraft draft={draft.bind(null, { register, id: Number(id), content: EMPTY_CONTENT })} />}
      <CaseLetters letters={lettersOfMatter(actor, register, Number(id), today())} />
      <LetterDraftForm
        canBeKept={canBeKept}
        choice={choice}
        facts={withMaskedContact(facts)}
        wording={wording}
        on={on}
        places={typedPlaces(choice, { facts, wording, on })}
        name={`${label}-${id}`}
        address={`/api/requests/matters/${register}/${id}/letter`}
        record={{ href: recordHref, label: t('matterPage') }}
        organHref={may(actor, 'settings.organ') ? '/settings/organ' : undefined}
      />
    </>
  )
}
