import { getTranslations } from 'next-intl/server'
import { matterLetter } from '@/db/queries/matter-letters'
import { may } from '@/lib/access'
import { readMatterRegister } from '@/lib/matters/matter'
import { isSameOrigin } from '@/server/gate/same-origin'
import { currentActor } from '@/server/gate/session'
import { answerDraft } from '@/server/letters/answer-draft'

type Props = { params: Promise<{ register: string; id: string }> }

/** The draft of the letter of a correction, or of a decision to publish. */
export async function POST(request: Request, { params }: Props) {
  const t = await getTranslations('letter')
  const actor = await currentActor()
  if (!actor || !may(actor, 'letter.draft')) return new Response(t('forbidden'), { status: actor ? 403 : 401 })
  if (!isSameOrigin(request)) return new Response(t('forbidden'), { status: 403 })
  const { register: address, id } = await params
  const register = readMatterRegister(address)
  const found = register && matterLetter(actor, register, Number(id))
  return answerDraft(request, actor, found && { ...found, provisional: [] })
}
