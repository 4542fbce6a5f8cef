import { feedDuties } from '@/db/queries/reminders'
import { DUTY_LABELS } from '@/lib/duties/duty'
import { icalendar } from '@/lib/duties/icalendar'
import { secretHash } from '@/server/gate/secret'
import { today } from '@/server/today'

/**
 * The deadlines of the token's owner, for a calendar program that polls them. Contains neither the subject of a request
 * nor the applicant.
 */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const token = (await params).token.replace(/\.ics$/, '')
  const feed = feedDuties(secretHash(token), today())
  if (!feed) return new Response(null, { status: 404 })
  const origin = process.env.LEDGER_URL?.replace(/\/$/, '') ?? new URL(request.url).origin
  const entries = feed.duties.map(({ kind, by, provisional, subject, href }) => ({
    uid: `${kind}-${subject}@disclosure-ledger`,
    day: by,
    title: `${DUTY_LABELS[kind].label} ${subject}${provisional ? '（暂定）' : ''}`,
    text: `公开台账：${DUTY_LABELS[kind].label}，${subject}${provisional ? '。该年度放假安排尚未公布，日期为暂定' : ''}`,
    url: `${origin}${href}`,
  }))
  return new Response(icalendar({ name: `公开台账 ${feed.name}`, entries, today: today() }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' },
  })
}
