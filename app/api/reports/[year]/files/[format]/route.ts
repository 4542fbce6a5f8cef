import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/lib/access'
import { reportFileInput } from '@/lib/report/input'
import { sendAsked } from '@/server/exports/send-file'
import { currentActor } from '@/server/gate/session'
import { today } from '@/server/today'

type Props = { params: Promise<{ year: string; format: string }> }

/** The report of the year as a file. A refusal is a sentence for the reader. */
export async function GET(request: Request, { params }: Props) {
  const t = await getTranslations('reportFile')
  const actor = await currentActor()
  if (!actor || !may(actor, 'report.view')) return new Response(t('forbidden'), { status: actor ? 403 : 401 })
  const options = Object.fromEntries(new URL(request.url).searchParams)
  const input = reportFileInput.safeParse({ ...options, ...(await params) })
  if (!input.success) return new Response(t('unknown'), { status: 404 })
  const { year, revision, format, standard, records, copy } = input.data
  const asked = {
    of: 'report',
    year,
    revision,
    format,
    standard,
    records: records === '1',
    copy: copy === '1',
  } as const
  return sendAsked(
    { ...asked, actor, today: today(), locale: await getLocale() },
    {
      request,
      actor,
      act: 'report.view',
      none: (none) =>
        'unprintable' in none
          ? new Response(t('unprintable', { characters: none.unprintable }), { status: 422 })
          : new Response(t('unknown'), { status: none.refused }),
    },
  )
}
