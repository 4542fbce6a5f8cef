import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { ARTICLES } from '@/lib/law/articles'
import { requestOnPage } from '@/server/pages/request-page'
import { SplitForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('split'))('title')} ${(await params).number}` }
}

export default async function SplitPage(props: Props) {
  const { number, file } = await requestOnPage('request.split', props)
  const t = await getTranslations('split')
  return (
    <ActPage
      number={number}
      description={file.request.description}
      title={t('title')}
      consequence={t('consequence')}
      citation={ARTICLES.feePerCase}
    >
      <SplitForm number={number} />
    </ActPage>
  )
}
