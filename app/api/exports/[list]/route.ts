import { getLocale, getTranslations } from 'next-intl/server'
import { commitWhenFree } from '@/db/transaction'
import { recordExport } from '@/db/writes/exports'
import { sentencesOf } from '@/lib/sentences'
import { answerUnlessUnwritten } from '@/server/actions/unwritten'
import { currentActor } from '@/server/gate/session'
import { csvOf } from '@/server/lists/csv'
import { downloadOf } from '@/server/lists/download'
import { tableFor } from '@/server/lists/list'
import { LISTS } from '@/server/lists/lists'
import { xlsxOf } from '@/server/lists/xlsx'
import { today } from '@/server/today'

/** A list as its page shows it, as a spreadsheet. If it names applicants, the export is recorded in the audit trail. */
export function GET(request: Request, { params }: { params: Promise<{ list: string }> }) {
  return answerUnlessUnwritten(async () => exported(request, (await params).list))
}

async function exported(request: Request, name: string): Promise<Response> {
  const actor = await currentActor()
  const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined
  if (!list) return new Response(null, { status: 404 })
  if (!actor) return new Response(null, { status: 401 })
  const { format, ...filters } = Object.fromEntries(new URL(request.url).searchParams)
  if (format !== 'xlsx' && format !== 'csv') return new Response(null, { status: 400 })
  const say = sentencesOf(await getTranslations())
  const table = tableFor(list, actor, { filters, today: today(), say, locale: await getLocale() })
  if (table === 'forbidden') return new Response(null, { status: 403 })
  if (!table) return new Response(null, { status: 404 })
  if (table.personal) await commitWhenFree(actor, (tx) => recordExport(tx, { list: name, format, filters }))
  const { title, heads, rows } = table
  return downloadOf(
    format === 'xlsx' ? xlsxOf(title, heads, rows) : csvOf(heads, rows),
    `${title} ${today()}.${format}`,
  )
}
