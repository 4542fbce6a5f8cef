import { getTranslations } from 'next-intl/server'
import { may } from '@/lib/access'
import { contentDisposition } from '@/lib/attachments/name'
import { reportYear, revisionAddress } from '@/lib/report/input'
import { currentActor } from '@/server/gate/session'
import { renderPackage } from '@/server/report-files/render-package'

type Props = { params: Promise<{ year: string }> }

/** The published report of the year as a sealed package to hand over. */
export async function GET(request: Request, { params }: Props) {
  const t = await getTranslations('reportFile')
  const actor = await currentActor()
  if (!actor || !may(actor, 'report.view')) return new Response(t('forbidden'), { status: actor ? 403 : 401 })
  const year = reportYear.safeParse((await params).year).data
  const asked = new URL(request.url).searchParams.get('revision')
  const revision = asked === null ? undefined : revisionAddress.safeParse({ year, revision: asked }).data?.revision
  const made = year && (asked === null || revision) ? await renderPackage(actor, year, revision) : undefined
  if (!made) return new Response(t('unknown'), { status: 404 })
  return new Response(new Uint8Array(made.bytes), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': contentDisposition(made.name),
      'cache-control': 'no-store',
    },
  })
}
