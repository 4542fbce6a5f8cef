import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { RemedyRoutes } from '@/components/requests/remedy-routes'
import { feeOrdinal } from '@/db/queries/applicants'
import { reckoning } from '@/db/queries/reckoning'
import type { PlainDate } from '@/lib/dates'
import { ARTICLES } from '@/lib/law/articles'
import { feesInForceFrom } from '@/lib/law/fees'
import { USUAL_REMEDY_CHOICES } from '@/lib/law/remedy-routes'
import { payBy } from '@/lib/requests/period'
import { lastDayInWords } from '@/server/pages/last-day'
import { recordToCorrect, requestOnPage } from '@/server/pages/request-page'
import { today } from '@/server/today'
import { ActLetters } from '../letters/act-letters'
import { Strike } from '../strike'
import { CorrectForm, NoticeForm, PaymentForm, ReceivedForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('fee'))('title')} ${(await params).number}` }
}

export default async function FeeNoticePage(props: Props) {
  const { actor, number, file, caseFile, correcting } = await requestOnPage('request.fee_notice', props)
  const t = await getTranslations('fee')
  const page = { number, description: file.request.description }
  const ordinal = feeOrdinal(actor, file.request.id)
  const citation = ARTICLES.feeNotice
  if (correcting !== undefined) {
    const record = recordToCorrect(file.records.fees, correcting)
    const dates = { receivedOn: record.receivedOn ?? '', paidOn: record.paidOn ?? '' }
    return (
      <ActPage {...page} title={t('correct')} corner={<Strike {...record} number={number} noun="fee_notice" />}>
        <CorrectForm
          file={caseFile}
          round={record.round}
          ordinal={ordinal}
          values={{ ...record, ...dates, number, correction: '' }}
        />
      </ActPage>
    )
  }
  const { round } = file.judgement
  const notice = file.records.fees.find((record) => record.round === round)
  if (!notice)
    return (
      <ActPage {...page} title={t('notify')} consequence={t('consequence')} citation={citation}>
        {today() >= feesInForceFrom() && <FeeRemedies on={today()} />}
        <ActLetters actor={actor} number={number} acts={['fee_notice']} />
        <NoticeForm number={number} file={caseFile} round={round} ordinal={ordinal} chooser={actor.name} />
      </ActPage>
    )
  const by = notice.receivedOn && payBy(notice.receivedOn, reckoning(actor).calendar)
  return (
    <ActPage
      {...page}
      title={t('pay')}
      consequence={by ? t('payConsequence', { date: await lastDayInWords(by) }) : t('notReceivedYet')}
      citation={citation}
    >
      <PaymentForm number={number} file={caseFile} round={round} />
      {!notice.receivedOn && (
        <section className="mt-8 max-w-4xl border-line border-t pt-3">
          <h2 className="mb-2 font-semibold">{t('receivedHeading')}</h2>
          <ReceivedForm number={number} />
        </section>
      )}
    </ActPage>
  )
}

/** What can be challenged: not the decision to charge by itself, but that the request is not handled any more (Art. 7). */
function FeeRemedies({ on }: { on: PlainDate }) {
  const t = useTranslations('remedyRoutes')
  return (
    <section className="my-3 border-line border-l-4 pl-3 text-muted text-sm">
      <h2 className="sr-only">{t('feeHeading')}</h2>
      {t('feeHeading')}：<RemedyRoutes challenged={{ act: 'fee_notice' }} on={on} choices={USUAL_REMEDY_CHOICES} />
      {t('feeRefusal')}
    </section>
  )
}
