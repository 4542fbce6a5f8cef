import { writtenSection } from '@/db/queries/report/annual-report'
import { may } from '@/lib/access'
import { sectionInput } from '@/lib/report/input'
import { currentActor } from '@/server/gate/session'
import { othersWriting } from '@/server/section-writers'

const address = sectionInput.pick({ year: true, section: true })

type Address = { params: Promise<{ year: string; section: string }> }

/** Who else has the section open, and its stored version. Each call marks it as open in the caller's window. */
export async function GET(request: Request, { params }: Address) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'report.write')) return new Response(null, { status: actor ? 403 : 401 })
  const parsed = address.safeParse(await params)
  if (!parsed.success) return new Response(null, { status: 404 })
  const { year, section } = parsed.data
  const window = (new URL(request.url).searchParams.get('window') ?? '').slice(0, 64)
  return Response.json({
    ...writtenSection(actor, year, section),
    others: othersWriting(`${year}:${section}`, window, actor.name),
  })
}
