import { getLocale } from 'next-intl/server'
import { lettersForMany } from '@/db/queries/many-letters'
import { may } from '@/lib/access'
import { type OfferedToMany, offeredToManyQuery } from '@/lib/letters/many'
import { letterName } from '@/lib/letters/names'
import { currentActor } from '@/server/gate/session'

/** The letters that at least one of the chosen requests may get. */
export async function GET(request: Request) {
  const actor = await currentActor()
  if (!actor || !may(actor, 'letter.draft')) return new Response(null, { status: actor ? 403 : 401 })
  const query = offeredToManyQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return new Response(null, { status: 400 })
  const locale = await getLocale()
  const offered: OfferedToMany[] = lettersForMany(actor, query.data.only).map(({ letter, offer, count }) => ({
    letter,
    label: letterName(offer, locale),
    count,
  }))
  return Response.json(offered)
}
