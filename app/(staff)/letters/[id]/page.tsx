import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/forms/act-button'
import { LetterCourse } from '@/components/letters/letter-course'
import { LetterEditor } from '@/components/letters/letter-editor'
import { LetterSheet } from '@/components/letters/letter-sheet'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { frozenDocument } from '@/db/queries/letter-course'
import { type Actor, may } from '@/lib/access'
import { inWords } from '@/lib/dates'
import { letterRule } from '@/lib/law/letters/letters'
import { runsOf } from '@/lib/letters/document'
import { LETTER_FORMAT_CODES } from '@/lib/letters/formats'
import type { LetterServiceForm } from '@/lib/letters/service'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { letterOnPage } from '@/server/letters/kept-letter'
import { today } from '@/server/today'
import { discard, recall, save, submit } from './actions'
import { Amend, ServiceForm } from './after-signing'
import { DecisionForm } from './decision-form'

type Props = { params: Promise<{ id: string }> }
type PageLetter = NonNullable<Awaited<ReturnType<typeof letterOnPage>>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keptLetter'))('title') }
}

/** A kept letter, from its draft to its service. */
export default async function KeptLetterPage({ params }: Props) {
  const actor = await requireActor('letter.draft')
  const id = Number((await params).id)
  const letter = Number.isSafeInteger(id) ? await letterOnPage(actor, id) : undefined
  if (!letter) notFound()
  const [t, locale] = [await getTranslations('keptLetter'), await getLocale()]
  const { request, matter, standing, signature, submissions, open } = letter
  return (
    <>
      <PageHeader
        title={
          <>
            {statutory(letterRule(letter.letter.kind), locale)}{' '}
            {request && <Link href={`/requests/${request}` as Route}>{request}</Link>}
          </>
        }
      />
      <p className="mb-3 flex flex-wrap gap-x-6 border-line border-y py-2 print:hidden">
        <span className="font-semibold">{t(`standings.${standing}`)}</span>
        {signature?.number && <span>{signature.number}</span>}
        {signature && <span>{inWords(signature.datedOn, locale)}</span>}
        {letter.former && <span>{t('corrects', { number: letter.former.number || letter.former.title })}</span>}
        {request && <Link href={`/requests/${request}/letters` as Route}>{t('others')}</Link>}
        {matter && <Link href={addressOfMatter(matter)}>{t('matter')}</Link>}
      </p>
      {letter.tried ? <Draft letter={letter} tried={letter.tried} /> : <Fixed actor={actor} letter={letter} />}
      <LetterCourse submissions={submissions} awaited={open} />
    </>
  )
}

const addressOfMatter = ({ register, id }: NonNullable<PageLetter['matter']>) =>
  `/requests/matters/${register}/${id}` as Route

function Draft({ letter, tried }: { letter: PageLetter; tried: NonNullable<PageLetter['tried']> }) {
  const { former, request, matter, choice, facts, wording, content, places } = letter
  const { id, version, correctsBecause } = letter.letter
  return (
    <LetterEditor
      // What another person kept meanwhile begins anew.
      key={version}
      {...{ id, version, choice, facts, wording, content, places, tried, save, submit, discard }}
      on={today()}
      correction={former && { former, because: correctsBecause }}
      backHref={request ? `/requests/${request}/letters` : matter ? addressOfMatter(matter) : '/letters'}
    />
  )
}

async function Fixed({ actor, letter }: { actor: Actor<'letter.draft'>; letter: PageLetter }) {
  const t = await getTranslations('keptLetter')
  const { standing, signature, submissions, open, voided } = letter
  const { id, version } = letter.letter
  const text = signature?.document ?? submissions[0]?.document
  const document = text === undefined ? undefined : frozenDocument(text)
  const named = [...new Set((document ? runsOf(document) : []).flatMap(({ place }) => place ?? []))]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div>
        {open?.mine && <DecisionForm id={id} step={open} places={named} />}
        {open && !open.mine && (
          <Notice tone="info">
            {open.names.length > 0 ? t('awaits', { names: open.names.join('、') }) : t('awaitsNobody')}
          </Notice>
        )}
        {standing === 'in_review' && (
          <p className="mt-3 print:hidden">
            <ActButton act={recall.bind(null, { id, version })}>{t('recall')}</ActButton>
          </p>
        )}
        {voided && <Notice tone="warning">{t('voidedBecause', { reason: voided.reason })}</Notice>}
        {signature && document && (
          <p className="mb-4 flex flex-wrap gap-4 print:hidden">
            {LETTER_FORMAT_CODES.map((format) => (
              <a key={format} href={`/api/letters/${id}/${format}`} download>
                {t(`download.${format}`)}
              </a>
            ))}
            <a href={`/api/letters/${id}/receipt`} download>
              {t('download.receipt')}
            </a>
          </p>
        )}
        {standing === 'signed' && (
          <>
            <h2 className="mb-2 font-semibold">{t('service')}</h2>
            <ServiceForm key={letter.service?.version ?? 0} values={serviceValues(letter)} />
            <Amend id={id} mayVoid={may(actor, 'letter.void') && !letter.service} />
          </>
        )}
      </div>
      {document ? <LetterSheet {...document} /> : <p className="text-muted">{t('noText')}</p>}
    </div>
  )
}

function serviceValues({ letter, service, content }: PageLetter): LetterServiceForm {
  const { route, servedOn, trackingNumber, place, receipt, receivedOn, version } = service ?? NOT_SERVED
  return {
    id: letter.id,
    route: service ? route : (content.route ?? route),
    servedOn,
    trackingNumber,
    place,
    receipt,
    receivedOn: receivedOn ?? '',
    version,
  }
}

const NOT_SERVED = {
  route: 'post',
  servedOn: '',
  trackingNumber: '',
  place: '',
  receipt: '',
  receivedOn: null,
  version: 0,
} as const
