import { currentActor } from '@/server/gate/session'
import { manualPicture } from '@/server/manual/manual'

type Place = { params: Promise<{ picture: string }> }

/** A picture of the manual, made from the demonstration. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  if (!(await currentActor())) return new Response(null, { status: 401 })
  const bytes = manualPicture((await params).picture)
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(bytes, { headers: { 'content-type': 'image/png', 'cache-control': 'private, max-age=3600' } })
}
