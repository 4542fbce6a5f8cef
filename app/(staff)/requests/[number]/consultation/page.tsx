import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { ARTICLES } from '@/lib/law/articles'
import { requestOnPage } from '@/server/pages/request-page'
import { ActLetters } from '../letters/act-letters'
import { LetterForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('consultation'))('consult')} ${(await params).number}` }
}

export default async function ConsultationPage(props: Props) {
  const { actor, number, file, caseFile } = await requestOnPage('request.consultation', props)
  const t = await getTranslations('consultation')
  return (
    <ActPage
      number={number}
      description={file.request.description}
      title={t('consult')}
      consequence={t('consequence')}
      citation={ARTICLES.consultationOutsidePeriod}
    >
      <ActLetters actor={actor} number={number} acts={['consultation']} />
      <LetterForm number={number} file={caseFile} round={file.judgement.round} />
    </ActPage>
  )
}
