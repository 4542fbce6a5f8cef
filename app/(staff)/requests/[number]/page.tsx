import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { MattersOfRequest } from '@/components/matters/matters-of-request'
import { ActLinks } from '@/components/requests/act-links'
import { DeadlineSection } from '@/components/requests/deadline-section'
import { RemediesOfRequest } from '@/components/requests/remedies-of-request'
import { RemedyRoutes } from '@/components/requests/remedy-routes'
import { RequestPlacement } from '@/components/requests/request-placement'
import { CaseTimeline } from '@/components/requests/timeline/case-timeline'
import { LinkButton } from '@/components/ui/button'
import { FileLinks } from '@/components/ui/file-links'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { attachmentsOf } from '@/db/queries/attachments'
import { historyOf } from '@/db/queries/history'
import { lettersOfCase } from '@/db/queries/kept-letters'
import { mattersOfRequest } from '@/db/queries/matters'
import { remedyChoices } from '@/db/queries/organ'
import { reckoning } from '@/db/queries/reckoning'
import { remediesOf } from '@/db/queries/remedies'
import { assignmentsOf, requestFile } from '@/db/queries/requests'
import { anonymisedAt } from '@/db/queries/retention'
import { requestsForTheSame } from '@/db/queries/search'
import { type Actor, may } from '@/lib/access'
import { addressOf } from '@/lib/address'
import { inWords } from '@/lib/dates'
import { dayOf } from '@/lib/instants'
import { ACTS } from '@/lib/requests/acts'
import type { CaseFile } from '@/lib/requests/case-file'
import { irregularActs } from '@/lib/requests/irregular-acts'
import { isInHand, mayFollow } from '@/lib/requests/permitted-acts'
import { horizonOf, statusOf } from '@/lib/requests/status'
import { nextStep, OFFERED_ACTS, wouldRepeat } from '@/lib/requests/steps'
import { requireActor } from '@/server/gate/session'
import { numberIn } from '@/server/pages/request-page'
import { today } from '@/server/today'
import { CaseAside } from './aside'
import { CaseHeading } from './heading'
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
  const t = await getTranslations('request')
  const { request, judgement, records, parts } = file
  const ownReckoning = reckoning(actor)
  const horizon = horizonOf(ownReckoning.calendar, today())
  const status = statusOf(judgement, horizon)
  const inHand = isInHand(file)
  const anonymised = anonymisedAt(actor, request.id)
  const challenged = challengeable(file, status === 'overdue')
  const files = attachmentsOf(actor, 'request', request.id, { concluded: !inHand })
  const letters = may(actor, 'letter.draft') ? lettersOfCase(actor, number, today()) : []
  return (
    <>
      <CaseHeading file={file} horizon={horizon}>
        <Corner actor={actor} number={number} inHand={inHand} anonymised={anonymised !== undefined} />
      </CaseHeading>
      <Notices actor={actor} file={file} anonymised={anonymised} />
      {!file.pending && (
        <DeadlineSection
          file={caseFileOf(file)}
          reckoning={ownReckoning}
          today={today()}
          names={records.consultations.map(({ id, name }) => ({ id, name }))}
        />
      )}
      <Acts actor={actor} file={file} next={nextStep(judgement, status)} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <CaseTimeline
          number={number}
          request={request}
          records={records}
          irregular={irregularActs(caseFileOf(file), ownReckoning)}
          assignments={assignmentsOf(actor, request.id)}
          letters={letters}
          changes={historyOf(actor, `request:${number}`)}
          documents={files?.files ?? []}
          parts={parts}
          mayCorrect={may(actor, inHand ? 'request.edit' : 'request.correct')}
        />
        <CaseAside actor={actor} file={file} anonymised={anonymised !== undefined} letters={letters} files={files} />
      </div>
      <Parts title={t('parts')} parts={parts} />
      {may(actor, 'matter.record') && <MattersOfRequest number={number} {...mattersAndSimilar(actor, file)} />}
      <RemediesOfRequest
        remedies={remediesOf(actor, request.id)}
        newHref={may(actor, 'remedy.record') ? (addressOf('/remedies/new', { request: number }) as Route) : undefined}
      >
        {challenged && <RemedyRoutes {...challenged} choices={remedyChoices(actor)} />}
      </RemediesOfRequest>
      {!file.pending && <RequestPlacement file={caseFileOf(file)} today={today()} />}
    </>
  )
}

type OnFile = { actor: Actor; file: NonNullable<ReturnType<typeof requestFile>> }

/** What is done with the file as such, beside its heading. */
async function Corner({
  actor,
  number,
  inHand,
  anonymised,
}: {
  actor: Actor
  number: string
  inHand: boolean
  anonymised: boolean
}) {
  const t = await getTranslations('request')
  const mayDraft = !anonymised && may(actor, 'letter.draft')
  return (
    <>
      {may(actor, inHand ? 'request.edit' : 'request.correct') && (
        <LinkButton href={`/requests/${number}/edit` as Route}>{t(inHand ? 'edit' : 'correct')}</LinkButton>
      )}
      {mayDraft && <LinkButton href={`/requests/${number}/letters` as Route}>{t('letters')}</LinkButton>}
      {mayDraft && may(actor, 'applicant.view') && (
        <FileLinks
          asButtons
          links={[{ href: `/api/requests/${encodeURIComponent(number)}/file`, label: t('volume') }]}
        />
      )}
      {inHand && may(actor, 'request.edit') && (
        <LinkButton href={addressOf('/requests/next', { after: number }) as Route}>{t('nextCase')}</LinkButton>
      )}
    </>
  )
}

/** What has to be known of the file before anything is done with it. */
async function Notices({ actor, file, anonymised }: OnFile & { anonymised: string | undefined }) {
  const [t, retention, locale] = [
    await getTranslations('request'),
    await getTranslations('retention'),
    await getLocale(),
  ]
  const { request, records, judgement } = file
  return (
    <>
      {anonymised && <Notice tone="info">{retention('ofCase', { date: inWords(dayOf(anonymised), locale) })}</Notice>}
      {file.pending && <Notice tone="warning">{t('pending', { arrived: inWords(request.arrivedOn, locale) })}</Notice>}
      <Gaps
        number={request.number}
        gaps={records.gaps}
        concluded={judgement.concludedOn !== null}
        mayMend={may(actor, 'request.mend')}
      />
    </>
  )
}

function Acts({ actor, file, next }: OnFile & { next: ReturnType<typeof nextStep> }) {
  const offered = offeredTo(actor, file)
  const again = offered.flatMap((act) => (act !== 'assignment' && wouldRepeat(act, file) ? [act] : []))
  return (
    <ActLinks
      number={file.request.number}
      next={next && offered.includes(next) ? next : undefined}
      offered={offered.filter((act) => !again.some((each) => each === act))}
      again={again}
      openConsultation={file.records.consultations.find(({ answeredOn }) => !answeredOn)?.id}
    />
  )
}

/** The requests into which the request was split. */
function Parts({ title, parts }: { title: string; parts: readonly string[] }) {
  if (parts.length === 0) return null
  return (
    <section className="mt-6">
      <h2 className="mb-1 font-semibold">{title}</h2>
      <p className="flex flex-wrap gap-x-4">
        {parts.map((part) => (
          <Link key={part} href={`/requests/${part}` as Route}>
            {part}
          </Link>
        ))}
      </p>
    </section>
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
