import { isLocale } from '@/lib/locale'
import { MESSAGE_SECTIONS, type MessageSection } from '@/lib/message-sections'
import { MESSAGES_VERSION, sectionText } from '@/server/messages'

type Place = { params: Promise<{ locale: string; section: string }> }

/** A section of the message catalogue for client components. Nothing in it is anybody's, so it is open. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { locale, section } = await params
  if (!isLocale(locale) || !isSection(section)) return new Response(null, { status: 404 })
  const current = new URL(request.url).searchParams.get('v') === MESSAGES_VERSION
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    // A page that was open when a new version was installed gets the new messages, and does not keep them as the old.
    'cache-control': current ? 'public, max-age=31536000, immutable' : 'no-store',
  }
  return new Response(sectionText(locale, section), { headers })
}

function isSection(section: string): section is MessageSection {
  return Object.hasOwn(MESSAGE_SECTIONS, section)
}
