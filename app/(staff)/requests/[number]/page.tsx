import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { StatusMark } from '@/components/requests/status-mark'
import { History } from '@/components/shell/history'
import { LinkButton } from '@/components/ui/button'
import { Citation } from '@/components/ui/citation'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf, requestFile } from '@/db/queries/requests'
import { may } from '@/lib/access'
import { inWords } from '@/lib/dates'
import { APPLICANT_KINDS, isOrganisation } from '@/lib/law/applicants'
import { STATE_CALENDAR } from '@/lib/law/calendar/state-calendar'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { OUTCOMES, outcomeName } from '@/lib/law/outcomes'
import { FORMS_WANTED, IDENTITY_DOCUMENTS, ROUTES_WANTED } from '@/lib/law/wishes'
import { permittedActs } from '@/lib/requests/acts'
import { readClock, timeLeft } from '@/lib/requests/clock'
import { statusOf } from '@/lib/requests/status'
import { requireActor } from '@/lib/server/session'
import { today } from '@/lib/server/today'
import { statutory } from '@/lib/statutory'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function RequestPage({ params }: Props) {
  const actor = await requireActor('request.view')
  const { number } = await params
  const file = requestFile(actor, number)
  if (!file) notFound()
  const [t, form, locale] = [await getTranslations('request'), await getTranslations('form'), await getLocale()]
  const { request, applicant, reply } = file
  const clock = readClock(request.receivedOn, STATE_CALENDAR)
  const acts = permittedActs(file)
  const channel = RECEIPT_CHANNELS[request.channel]
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
          left={reply ? undefined : timeLeft(clock.dueOn, STATE_CALENDAR, today())}
        />
        <span>
          {t(clock.provisional ? 'receiptProvisional' : 'receiptFollows', {
            date: inWords(clock.startsOn, locale),
            due: inWords(reply?.dueOn ?? clock.dueOn, locale),
          })}
        </span>
        <span className="text-muted">
          <Citation {...clock.citation} />
        </span>
      </p>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div>
          <Facts
            facts={[
              [
                t('channel'),
                `${statutory(channel, locale)}，${channel.arrivalLabel} ${request.arrivedOn}${request.confirmedOn ? `，${t('confirmation', { date: request.confirmedOn })}` : ''}`,
              ],
              [t('applicant'), `${applicant.name}（${statutory(APPLICANT_KINDS[applicant.kind], locale)}）`],
              ...(isOrganisation(applicant.kind)
                ? ([
                    [t('organisationCode'), applicant.organisationCode],
                    [t('representative'), applicant.representative],
                  ] as const)
                : []),
              [
                t('identityDocument'),
                applicant.identityDocument &&
                  `${statutory(IDENTITY_DOCUMENTS[applicant.identityDocument], locale)} ${applicant.identityNumber}`,
              ],
              [t('phone'), request.phone],
              [t('email'), request.email],
              [t('address'), request.address],
              [t('description'), request.description],
              [t('formWanted'), statutory(FORMS_WANTED[request.formWanted], locale)],
              [t('routeWanted'), statutory(ROUTES_WANTED[request.routeWanted], locale)],
              [t('section'), file.section],
              [t('handler'), file.handler],
              [form('note'), request.note],
            ]}
          />
          {reply && (
            <section className="mt-6">
              <h2 className="mb-2 font-semibold">{t('replyHeading')}</h2>
              <Facts
                facts={[
                  [
                    t('outcome'),
                    statutory({ label: outcomeName(reply.outcome), gloss: OUTCOMES[reply.outcome].gloss }, locale),
                  ],
                  [t('basis'), <Citation key="basis" {...OUTCOMES[reply.outcome].citation} />],
                  [t('servedOn'), inWords(reply.servedOn, locale)],
                  [t('replyNumber'), reply.replyNumber],
                  [form('note'), reply.note],
                ]}
              />
            </section>
          )}
        </div>
        <History title={t('history')} entries={historyOf(actor, `request:${number}`)} />
      </div>
    </>
  )
}
