import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { OUTCOMES } from '@/lib/law/outcomes'
import { namedOutcome } from '@/lib/law/report-formats/names'
import { lapsing } from '@/lib/requests/lapse'
import { standingOf } from '@/lib/requests/standing-of'
import { statutory } from '@/lib/statutory'
import { recordToCorrect, requestOnPage } from '@/server/pages/request-page'
import { Strike } from '../strike'
import { CorrectForm, LapseForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('lapse'))('title')} ${(await params).number}` }
}

export default async function LapsePage(props: Props) {
  const { number, file, caseFile, correcting } = await requestOnPage('request.lapse', props)
  const t = await getTranslations('lapse')
  const page = { number, description: file.request.description }
  if (correcting !== undefined) {
    const lapses = file.records.conclusions.filter(({ kind }) => kind === 'lapse')
    const { id, version, concludedOn, reason } = recordToCorrect(lapses, correcting)
    const values = { number, id, version, lapsedOn: concludedOn ?? '', statement: reason, correction: '' }
    return (
      <ActPage
        {...page}
        title={t('correct')}
        corner={<Strike number={number} noun="lapse" id={id} version={version} />}
      >
        <CorrectForm values={values} />
      </ActPage>
    )
  }
  const outcome = lapsing(standingOf(caseFile))
  return (
    <ActPage
      {...page}
      title={t('title')}
      consequence={t('consequence', { outcome: statutory(namedOutcome(outcome), await getLocale()) })}
      citation={OUTCOMES[outcome].citation}
    >
      <LapseForm number={number} outcome={outcome} />
    </ActPage>
  )
}
