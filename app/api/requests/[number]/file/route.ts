import { getLocale, getTranslations } from 'next-intl/server'
import { commitWhenFree } from '@/db/transaction'
import { uncoverApplicant } from '@/db/writes/personal-data'
import { may } from '@/lib/access'
import { answerUnlessUnwritten } from '@/server/actions/unwritten'
import { sendAsked } from '@/server/exports/send-file'
import { currentActor } from '@/server/gate/session'
import { numberIn } from '@/server/pages/request-page'
import { today } from '@/server/today'

type Props = { params: Promise<{ number: string }> }

/** 卷宗: the case as one PDF. It shows the ways to reach the applicant, so that who takes it is recorded. */
export function GET(request: Request, { params }: Props) {
  return answerUnlessUnwritten(async () => {
    const t = await getTranslations('letter')
    const actor = await currentActor()
    if (!actor || !may(actor, 'letter.draft')) return new Response(t('forbidden'), { status: actor ? 403 : 401 })
    const number = numberIn(await params)
    const locale = await getLocale()
    return sendAsked(
      { of: 'volume', number, actor, today: today(), locale },
      {
        request,
        actor,
        act: 'letter.draft',
        note: () => commitWhenFree(actor, (tx) => uncoverApplicant(tx, number)),
        none: (none) =>
          'refused' in none
            ? new Response(t('unknown'), { status: none.refused })
            : new Response(none.unprintable, { status: 422 }),
      },
    )
  })
}
