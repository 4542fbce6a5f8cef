import { getLocale } from 'next-intl/server'
import { commitWhenFree } from '@/db/transaction'
import { recordExport } from '@/db/writes/exports'
import { may } from '@/lib/access'
import { LIST_FILE_FORMATS, type ListFileFormat } from '@/lib/lists/formats'
import { answerUnlessUnwritten } from '@/server/actions/unwritten'
import { sendAsked } from '@/server/exports/send-file'
import { withSearchText } from '@/server/gate/sealed-search'
import { currentActor } from '@/server/gate/session'
import { LISTS } from '@/server/lists/lists'
import { today } from '@/server/today'

/** A list as its page shows it, as a PDF for printing or as a spreadsheet. If it names applicants, the export is recorded in the audit trail. */
export function GET(request: Request, { params }: { params: Promise<{ list: string }> }) {
  return answerUnlessUnwritten(async () => exported(request, (await params).list))
}

async function exported(request: Request, name: string): Promise<Response> {
  const actor = await currentActor()
  const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined
  if (!list) return new Response(null, { status: 404 })
  if (!actor) return new Response(null, { status: 401 })
  const { format, ...sought } = Object.fromEntries<string | undefined>(new URL(request.url).searchParams)
  if (!isListFormat(format)) return new Response(null, { status: 400 })
  const filters = await withSearchText(sought)
  if (!may(actor, list.permission)) return new Response(null, { status: 403 })
  const asked = { of: 'list', list: name, format, filters, actor, today: today(), locale: await getLocale() } as const
  return sendAsked(asked, {
    request,
    actor,
    act: list.permission,
    note: () => commitWhenFree(actor, (tx) => recordExport(tx, { list: name, format, filters })),
    none: (none) =>
      'refused' in none
        ? new Response(null, { status: none.refused })
        : new Response(none.unprintable, { status: 422, headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  })
}

function isListFormat(format: string | undefined): format is ListFileFormat {
  return LIST_FILE_FORMATS.some((known) => known === format)
}
