import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { reckoning } from '@/db/queries/reckoning'
import { CONSULTATIONS } from '@/lib/law/consultations'
import { answerBy } from '@/lib/requests/period'
import { lastDayInWords } from '@/server/pages/last-day'
import { recordToCorrect, requestOnPage } from '@/server/pages/request-page'
import { ActLetters } from '../../letters/act-letters'
import { Strike } from '../../strike'
import { AnswerForm, ArrivalForm, CorrectForm } from './form'

type Address = Parameters<typeof requestOnPage>[1]
type Props = { params: Promise<{ number: string; id: string }>; searchParams: Address['searchParams'] }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('consultation'))('recordAnswer')} ${(await params).number}` }
}

export default async function ConsultationAnswerPage(props: Props) {
  const { actor, number, file, caseFile, correcting } = await requestOnPage('request.consultation', props)
  const [t, locale] = [await getTranslations('consultation'), await getLocale()]
  const id = Number((await props.params).id)
  const record = recordToCorrect(file.records.consultations, id)
  const page = { number, description: file.request.description }
  if (correcting !== undefined) {
    const { letterReceivedOn, respondBy, answeredOn } = record
    const dates = {
      letterReceivedOn: letterReceivedOn ?? '',
      respondBy: respondBy ?? '',
      answeredOn: answeredOn ?? '',
    }
    return (
      <ActPage {...page} title={t('correct')} corner={<Strike {...record} number={number} noun="consultation" />}>
        <CorrectForm values={{ ...record, ...dates, number, correction: '' }} />
      </ActPage>
    )
  }
  const { silence, silenceGloss, citation } = CONSULTATIONS[record.party]
  const by = answerBy({ ...record, on: record.sentOn }, reckoning(actor).calendar)
  return (
    <ActPage
      {...page}
      title={t('answerOf', { name: record.name })}
      consequence={t('answerConsequence', {
        date: await lastDayInWords(by),
        silence: locale === 'en' ? silenceGloss : silence,
      })}
      citation={citation}
    >
      <ActLetters actor={actor} number={number} acts={['consultation', 'consultation_answer']} record={id} />
      <AnswerForm number={number} id={id} file={caseFile} round={record.round} />
      {!record.letterReceivedOn && (
        <section className="mt-8 max-w-4xl border-line border-t pt-3">
          <h2 className="mb-2 font-semibold">{t('arrivalHeading')}</h2>
          <ArrivalForm number={number} id={id} />
        </section>
      )}
    </ActPage>
  )
}
