import { getLocale, getTranslations } from 'next-intl/server'
import { commitWhenFree } from '@/db/transaction'
import { recordExport } from '@/db/writes/exports'
import { may } from '@/lib/access'
import { answerUnlessUnwritten } from '@/server/actions/unwritten'
import { sendAsked } from '@/server/exports/send-file'
import { withSearchText } from '@/server/gate/sealed-search'
import { currentActor } from '@/server/gate/session'
import { today } from '@/server/today'

/**
 * The letters of the register as its page shows them, in one PDF behind the list of letters posted. They name applicants
 * and where they are reached, so that who takes them is recorded.
 */
export function GET(request: Request) {
  return answerUnlessUnwritten(async () => {
    const t = await getTranslations('letterRegister')
    const actor = await currentActor()
    if (!actor || !may(actor, 'letter.draft')) return new Response(null, { status: actor ? 403 : 401 })
    const { receipts, ...sought } = Object.fromEntries<string | undefined>(new URL(request.url).searchParams)
    const filters = await withSearchText(sought)
    const asked = { of: 'batch', filters, receipts: receipts === '1' } as const
    const asking = { actor, today: today(), locale: await getLocale() }
    return sendAsked(
      { ...asked, ...asking },
      {
        request,
        actor,
        act: 'letter.draft',
        note: () => commitWhenFree(actor, (tx) => recordExport(tx, { list: 'letters', format: 'pdf', filters })),
        none: (none) =>
          'refused' in none
            ? new Response(none.refused === 404 ? t('nothingToPrint') : null, { status: none.refused })
            : new Response(none.unprintable, { status: 422 }),
      },
    )
  })
}
