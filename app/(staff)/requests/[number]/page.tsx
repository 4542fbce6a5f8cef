import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { Attachments } from '@/components/attachments/attachments'
import { MattersOfRequest } from '@/components/matters/matters-of-request'
import { ActLinks } from '@/components/requests/act-links'
import { CaseTimeline } from '@/components/requests/case-timeline'
import { DeadlineSection } from '@/components/requests/deadline-section'
import { IrregularMark } from '@/components/requests/irregular-mark'
import { RemediesOfRequest } from '@/components/requests/remedies-of-request'
import { RemedyRoutes } from '@/components/requests/remedy-routes'
import { RequestFacts } from '@/components/requests/request-facts'
import { RequestPlacement } from '@/components/requests/request-placement'
import { StatusMark } from '@/components/requests/status-mark'
import { History } from '@/components/shell/history'
import { LinkButton } from '@/components/ui/button'
import { useLastDay } from '@/components/ui/last-day'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { attachmentsOf } from '@/db/queries/attachments'
import { historyOf } from '@/db/queries/history'
import { mattersOfRequest } from '@/db/queries/matters'
import { remedyChoices } from '@/db/queries/organ'
import { reckoning } from '@/db/queries/reckoning'
import { remediesOf } from '@/db/queries/remedies'
import { assignmentsOf, requestFile } from '@/db/queries/requests'
import { anonymisedAt } from '@/db/queries/retention'
import { requestsForTheSame } from '@/db/queries/search'
import { type Actor, may } from '@/lib/access'
import { inWords } from '@/lib/dates'
import { dayOf } from '@/lib/instants'
import type { LastDay } from '@/lib/law/calendar/calendar'
import { addressOf } from '@/lib/list-query'
import { ACTS } from '@/lib/requests/acts'
import type { CaseFile } from '@/lib/requests/case-file'
import { irregularActs } from '@/lib/requests/irregular-acts'
import { withMaskedData } from '@/lib/requests/masked'
import { isInHand, mayFollow } from '@/lib/requests/permitted-acts'
import { horizonOf, leftOf, statusOf } from '@/lib/requests/status'
import { nextStep, OFFERED_ACTS } from '@/lib/requests/steps'
import { requireActor } from '@/server/gate/session'
import { numberIn } from '@/server/pages/request-page'
import { today } from '@/server/today'
import { remove as removeAttachment } from '../../../attachments/actions'
import { UncoverApplicant } from './applicant/uncover'
import { Gaps } from './mending/gaps'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: numberIn(await params) }
}

export default async function RequestPage({ params }: Props) {
  const actor = await requireActor('request.view')
  const number = numberIn(await params)
  const file = requestFile(actor, number)
  if (!file) notFound()
  const [t, stage, locale] = [await getTranslations('request'), await getTranslations('stage'), await getLocale()]
  const { request, judgement, records, parent } = file
  const ownReckoning = reckoning(actor)
  const horizon = horizonOf(ownReckoning.calendar, today())
  const status = statusOf(judgement, horizon)
  const offered = offeredTo(actor, file)
  const next = nextStep(judgement, status)
  const inHand = isInHand(file)
  const mayChange = may(actor, inHand ? 'request.edit' : 'request.correct')
  const anonymised = anonymisedAt(actor, request.id)
  const retention = await getTranslations('retention')
  const challenged = challengeable(file, status === 'overdue')
  const files = attachmentsOf(actor, 'request', request.id, { concluded: !inHand })
  return (
    <>
      <PageHeader title={t('one', { number })}>
        {mayChange && (
          <LinkButton href={`/requests/${number}/edit` as Route}>{t(inHand ? 'edit' : 'correct')}</LinkButton>
        )}
        {!anonymised && may(actor, 'letter.draft') && (
          <LinkButton href={`/requests/${number}/letters` as Route}>{t('letters')}</LinkButton>
        )}
        {inHand && may(actor, 'request.edit') && (
          <LinkButton href={addressOf('/requests/next', { after: number }) as Route}>{t('nextCase')}</LinkButton>
        )}
      </PageHeader>
      <p className="mb-3 flex flex-wrap items-center gap-x-6 border-line border-y py-2">
        <StatusMark status={status} left={leftOf(judgement, horizon)} />
        <span>{stage(judgement.stage)}</span>
        <IrregularMark count={judgement.irregularActs} inWords />
        {judgement.dueOn && (
          <span>
            <Due date={judgement.dueOn} provisional={judgement.provisional} />
          </span>
        )}
        {parent && (
          <span>
            {t('partOf')} <Link href={`/requests/${parent}` as Route}>{parent}</Link>
          </span>
        )}
      </p>
      {anonymised && <Notice tone="info">{retention('ofCase', { date: inWords(dayOf(anonymised), locale) })}</Notice>}
      {file.pending && <Notice tone="warning">{t('pending', { arrived: inWords(request.arrivedOn, locale) })}</Notice>}
      <Gaps
        number={number}
        gaps={records.gaps}
        concluded={judgement.concludedOn !== null}
        mayMend={may(actor, 'request.mend')}
      />
      <ActLinks
        number={number}
        next={next && offered.includes(next) ? next : undefined}
        offered={offered}
        openConsultation={records.consultations.find(({ answeredOn }) => !answeredOn)?.id}
      />
      <div className="grid gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div>
          <RequestFacts
            {...file}
            {...withMaskedData(file)}
            applicantHref={may(actor, 'applicant.view') ? (`/applicants/${request.applicantId}` as Route) : undefined}
          />
          {may(actor, 'applicant.view') && !anonymised && <UncoverApplicant number={number} />}
          {!file.pending && (
            <DeadlineSection
              file={caseFileOf(file)}
              reckoning={ownReckoning}
              today={today()}
              names={records.consultations.map(({ id, name }) => ({ id, name }))}
            />
          )}
          <CaseTimeline
            number={number}
            records={records}
            irregular={irregularActs(caseFileOf(file), ownReckoning)}
            assignments={assignmentsOf(actor, request.id)}
            parts={file.parts}
            mayCorrect={mayChange}
          />
          {!file.pending && <RequestPlacement file={caseFileOf(file)} today={today()} />}
          {files && <Attachments {...files} remove={removeAttachment} />}
          {may(actor, 'matter.record') && <MattersOfRequest number={number} {...mattersAndSimilar(actor, file)} />}
          <RemediesOfRequest
            remedies={remediesOf(actor, request.id)}
            newHref={
              may(actor, 'remedy.record') ? (addressOf('/remedies/new', { request: number }) as Route) : undefined
            }
          >
            {challenged && <RemedyRoutes {...challenged} choices={remedyChoices(actor)} />}
          </RemediesOfRequest>
        </div>
        <History title={t('history')} entries={historyOf(actor, `request:${number}`)} />
      </div>
    </>
  )
}

/** What the applicant can challenge: the reply of the present round, or that none came in time. */
function challengeable({ reply }: Pick<NonNullable<ReturnType<typeof requestFile>>, 'reply'>, overdue: boolean) {
  if (reply?.kind === 'reply') {
    const { outcome, withheldGround, restGround, repliedOn } = reply
    return { challenged: { act: 'reply', outcome, withheldGround, restGround } as const, on: repliedOn! }
  }
  return !reply && overdue ? { challenged: { act: 'silence' } as const, on: today() } : undefined
}

/** The matters about a request; and while nobody considers publishing it, the requests for the same information. */
function mattersAndSimilar(
  actor: Actor<'matter.record'>,
  { request, applicant }: NonNullable<ReturnType<typeof requestFile>>,
) {
  const matters = mattersOfRequest(actor, request, today())
  const considered = matters.some(({ register }) => register === 'suggestions')
  if (considered || !may(actor, 'request.register')) return { matters, similar: [] }
  return { matters, similar: requestsForTheSame(actor, { ...request, applicant }) }
}

/** The acts that are lawful now and permitted to this actor. */
function offeredTo(actor: Actor, file: CaseFile) {
  const acts = OFFERED_ACTS.filter((act) => mayFollow(act, file).ok && may(actor, ACTS[act].name))
  return isInHand(file) && may(actor, 'request.assignment') ? [...acts, 'assignment' as const] : acts
}

function caseFileOf({ receivedOn, applicantKind, assigned, acts }: CaseFile): CaseFile {
  return { receivedOn, applicantKind, assigned, acts }
}

function Due(day: LastDay) {
  const t = useTranslations('request')
  return t('dueAt', { due: useLastDay()(day) })
}
