import { getTranslations } from 'next-intl/server'
import { ownLists } from '@/db/queries/own-lists'
import { may } from '@/lib/access'
import { IMPORT_KINDS } from '@/lib/imports/columns'
import { templateOf } from '@/lib/imports/template'
import { currentActor } from '@/server/gate/session'
import { workbookDownload } from '@/server/lists/download'

/** An empty workbook with the ledger's headings, and drop-downs for columns with a fixed set of values. */
export async function GET(_request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'import.run')) return new Response(null, { status: actor ? 403 : 401 })
  const { kind: kindName } = await params
  const kind = IMPORT_KINDS.find((candidate) => candidate === kindName)
  if (!kind) return new Response(null, { status: 404 })
  const t = await getTranslations('import')
  return workbookDownload(await templateOf(kind, t(`kinds.${kind}`), ownLists(actor)), `${t(`kinds.${kind}`)}.xlsx`)
}
