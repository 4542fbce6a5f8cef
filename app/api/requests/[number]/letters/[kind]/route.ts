import { getTranslations } from 'next-intl/server'
import { letterWording } from '@/db/queries/letter-wordings'
import { letterCase } from '@/db/queries/letters'
import { commitWhenFree } from '@/db/transaction'
import { uncoverApplicant } from '@/db/writes/personal-data'
import { may } from '@/lib/access'
import { letterQuery } from '@/lib/letters/input'
import { showsContact } from '@/lib/letters/masked'
import { isSameLetter } from '@/lib/letters/offers'
import { isSameOrigin } from '@/server/gate/same-origin'
import { currentActor } from '@/server/gate/session'
import { answerDraft } from '@/server/letters/answer-draft'
import { numberIn } from '@/server/pages/request-page'

type Props = { params: Promise<{ number: string; kind: string }> }

/** The draft of a letter of a case. A POST, since what was typed does not belong into an address. */
export async function POST(request: Request, { params }: Props) {
  const t = await getTranslations('letter')
  const actor = await currentActor()
  if (!actor || !may(actor, 'letter.draft')) return new Response(t('forbidden'), { status: actor ? 403 : 401 })
  if (!isSameOrigin(request)) return new Response(t('forbidden'), { status: 403 })
  const { number: written, kind } = await params
  const number = numberIn({ number: written })
  const asked = letterQuery.safeParse({ kind, ...Object.fromEntries(new URL(request.url).searchParams) })
  if (!asked.success) return new Response(t('unknown'), { status: 400 })
  const choice = asked.data
  const file = letterCase(actor, number)
  if (!file?.offers.some((offer) => isSameLetter(offer, choice))) return answerDraft(request, actor, undefined)
  const facts = file.factsFor(choice.record)
  const beforeFile = async () =>
    showsContact(letterWording(actor, choice.kind)) &&
    (await commitWhenFree(actor, (tx) => uncoverApplicant(tx, number)))
  return answerDraft(request, actor, { choice, facts, provisional: file.provisionalIn(facts), beforeFile })
}
