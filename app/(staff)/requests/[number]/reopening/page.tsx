import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { remediesOf } from '@/db/queries/remedies'
import { ARTICLES } from '@/lib/law/articles'
import { REMEDY_BLOCK_LABELS } from '@/lib/law/remedies'
import { recordToCorrect, requestOnPage } from '@/server/pages/request-page'
import { Strike } from '../strike'
import { CorrectForm, ReopeningForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('reopening'))('title')} ${(await params).number}` }
}

export default async function ReopeningPage(props: Props) {
  const { actor, number, file, caseFile, correcting } = await requestOnPage('request.reopening', props)
  const t = await getTranslations('reopening')
  const page = { number, description: file.request.description }
  const remedies = remediesOf(actor, file.request.id).map(({ id, block, body, caseNumber }) => ({
    value: id,
    label: `${REMEDY_BLOCK_LABELS[block].label} ${body} ${caseNumber}`.trim(),
  }))
  if (correcting !== undefined) {
    const record = recordToCorrect(file.records.reopenings, correcting)
    const values = { ...record, number, replyBy: record.replyBy ?? '', correction: '' }
    return (
      <ActPage {...page} title={t('correct')} corner={<Strike {...record} number={number} noun="reopening" />}>
        <CorrectForm remedies={remedies} values={values} />
      </ActPage>
    )
  }
  return (
    <ActPage {...page} title={t('title')} consequence={t('consequence')} citation={ARTICLES.complaint}>
      <ReopeningForm number={number} file={caseFile} round={file.judgement.round + 1} remedies={remedies} />
    </ActPage>
  )
}
