import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { RemediesOfRequest } from '@/components/requests/remedies-of-request'
import { ReplyFacts } from '@/components/requests/reply-facts'
import { RequestFacts } from '@/components/requests/request-facts'
import { StatusMark } from '@/components/requests/status-mark'
import { History } from '@/components/shell/history'
import { LinkButton } from '@/components/ui/button'
import { Citation } from '@/components/ui/citation'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { remediesOf } from '@/db/queries/remedies'
import { requestFile } from '@/db/queries/requests'
import { may } from '@/lib/access'
import { inWords } from '@/lib/dates'
import { STATE_CALENDAR } from '@/lib/law/calendar/state-calendar'
import { addressOf } from '@/lib/list-query'
import { permittedActs } from '@/lib/requests/acts'
import { readClock, timeLeft } from '@/lib/requests/clock'
import { statusOf } from '@/lib/requests/status'
import { requireActor } from '@/lib/server/session'
import { today } from '@/lib/server/today'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function RequestPage({ params }: Props) {
  const actor = await requireActor('request.view')
  const { number } = await params
  const file = requestFile(actor, number)
  if (!file) notFound()
  const [t, locale] = [await getTranslations('request'), await getLocale()]
  const { request, reply } = file
  const clock = readClock(request.receivedOn, STATE_CALENDAR)
  const dueOn = reply?.dueOn ?? clock.dueOn
  const acts = permittedActs(file)
  const at = (segment: string) => `/requests/${number}/${segment}` as Route
  return (
    <>
      <PageHeader title={t('one', { number })}>
        {acts.includes('reply') && may(actor, 'request.reply') && (
          <LinkButton look="primary" href={at('reply')}>
            {t('reply')}
          </LinkButton>
        )}
        {acts.includes('edit') && may(actor, 'request.edit') && <LinkButton href={at('edit')}>{t('edit')}</LinkButton>}
        {acts.includes('correct') && may(actor, 'request.correct') && (
          <>
            <LinkButton href={at('edit')}>{t('correct')}</LinkButton>
            <LinkButton href={at('reply')}>{t('correctReply')}</LinkButton>
          </>
        )}
      </PageHeader>
      <p className="mb-4 flex flex-wrap gap-x-6 border-line border-y py-2">
        <StatusMark
          status={statusOf(file, STATE_CALENDAR, today())}
          left={reply ? undefined : timeLeft(dueOn, STATE_CALENDAR, today())}
        />
        <span>
          {t(clock.provisional ? 'receiptProvisional' : 'receiptFollows', {
            date: inWords(clock.startsOn, locale),
            due: inWords(dueOn, locale),
          })}
        </span>
        <span className="text-muted">
          <Citation {...clock.citation} />
        </span>
      </p>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div>
          <RequestFacts {...file} />
          {reply && <ReplyFacts reply={reply} />}
          <RemediesOfRequest
            remedies={remediesOf(actor, request.id)}
            newHref={
              may(actor, 'remedy.record') ? (addressOf('/remedies/new', { request: number }) as Route) : undefined
            }
          />
        </div>
        <History title={t('history')} entries={historyOf(actor, `request:${number}`)} />
      </div>
    </>
  )
}
