import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { ARTICLES } from '@/lib/law/articles'
import { recordToCorrect, requestOnPage } from '@/server/pages/request-page'
import { ActLetters } from '../letters/act-letters'
import { Strike } from '../strike'
import { AskForm, CorrectForm, VerdictForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('reasons'))('title')} ${(await params).number}` }
}

export default async function ReasonsPage(props: Props) {
  const { actor, number, file, caseFile, correcting } = await requestOnPage('request.reasons_request', props)
  const t = await getTranslations('reasons')
  const page = { number, description: file.request.description }
  if (correcting !== undefined) {
    const record = recordToCorrect(file.records.reasons, correcting)
    const { judgedOn, delayedUntil, announcedOn } = record
    const dates = {
      judgedOn: judgedOn ?? '',
      delayedUntil: delayedUntil ?? '',
      announcedOn: announcedOn ?? '',
    }
    return (
      <ActPage {...page} title={t('correct')} corner={<Strike {...record} number={number} noun="reasons_request" />}>
        <CorrectForm file={caseFile} round={record.round} values={{ ...record, ...dates, number, correction: '' }} />
      </ActPage>
    )
  }
  const { round } = file.judgement
  const alreadyAsked = file.records.reasons.some((record) => record.round === round)
  const citation = ARTICLES.reasonsForManyRequests
  return alreadyAsked ? (
    <ActPage {...page} title={t('judge')} consequence={t('judgeConsequence')} citation={citation}>
      <ActLetters actor={actor} number={number} acts={['delay']} />
      <VerdictForm number={number} file={caseFile} round={round} />
    </ActPage>
  ) : (
    <ActPage {...page} title={t('ask')} consequence={t('consequence')} citation={citation}>
      <ActLetters actor={actor} number={number} acts={['reasons_request']} />
      <AskForm number={number} file={caseFile} round={round} />
    </ActPage>
  )
}
