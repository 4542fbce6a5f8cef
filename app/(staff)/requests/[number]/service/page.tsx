import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { ARTICLES } from '@/lib/law/articles'
import { requestOnPage } from '@/server/pages/request-page'
import { ActLetters } from '../letters/act-letters'
import { ServiceForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('request'))('service')} ${(await params).number}` }
}

export default async function ServicePage(props: Props) {
  const { actor, number, file } = await requestOnPage('request.service', props)
  const t = await getTranslations('request')
  const { dueOn, provisional } = file.judgement
  return (
    <ActPage
      number={number}
      description={file.request.description}
      title={t('recordService')}
      consequence={t('serviceConsequence')}
      citation={ARTICLES.service}
    >
      <ActLetters actor={actor} number={number} acts={['service']} />
      <ServiceForm number={number} due={dueOn && { date: dueOn, provisional }} />
    </ActPage>
  )
}
