import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { ARTICLES } from '@/lib/law/articles'
import { recordToCorrect, requestOnPage } from '@/server/pages/request-page'
import { Strike } from '../strike'
import { ArchivingForm, CorrectForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('archiving'))('title')} ${(await params).number}` }
}

export default async function ArchivingPage(props: Props) {
  const { number, file, correcting } = await requestOnPage('request.archiving', props)
  const t = await getTranslations('archiving')
  const page = { number, description: file.request.description }
  if (correcting !== undefined) {
    const record = recordToCorrect(file.records.archivings, correcting)
    return (
      <ActPage {...page} title={t('correct')} corner={<Strike {...record} number={number} noun="archiving" />}>
        <CorrectForm values={{ ...record, number, correction: '' }} />
      </ActPage>
    )
  }
  return (
    <ActPage {...page} title={t('title')} consequence={t('consequence')} citation={ARTICLES.register}>
      <ArchivingForm number={number} />
    </ActPage>
  )
}
