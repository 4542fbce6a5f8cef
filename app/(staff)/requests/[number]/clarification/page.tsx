import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { ARTICLES } from '@/lib/law/articles'
import { recordToCorrect, requestOnPage } from '@/server/pages/request-page'
import { ActLetters } from '../letters/act-letters'
import { Strike } from '../strike'
import { CorrectForm, NoticeForm, ResponseForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('clarification'))('title')} ${(await params).number}` }
}

export default async function ClarificationPage(props: Props) {
  const { actor, number, file, caseFile, correcting } = await requestOnPage('request.clarification_notice', props)
  const t = await getTranslations('clarification')
  const { clarification, furtherClarifications } = file.records
  const page = { number, description: file.request.description }
  if (correcting !== undefined) {
    const record = recordToCorrect([clarification, ...furtherClarifications], correcting)
    const values = { ...record, number, respondedOn: record.respondedOn ?? '', correction: '' }
    return (
      <ActPage
        {...page}
        title={t('correct')}
        corner={<Strike {...record} number={number} noun="clarification_notice" />}
      >
        <CorrectForm file={caseFile} values={values} further={record.id !== clarification?.id} />
      </ActPage>
    )
  }
  const citation = ARTICLES.clarification
  const { again } = await props.searchParams
  return clarification && again === undefined ? (
    <ActPage {...page} title={t('respond')} consequence={t('responseConsequence')} citation={citation}>
      <ResponseForm number={number} file={caseFile} />
    </ActPage>
  ) : (
    <ActPage {...page} title={t('notify')} consequence={t('consequence')} citation={citation}>
      <ActLetters actor={actor} number={number} acts={['clarification_notice']} />
      <NoticeForm number={number} file={caseFile} />
    </ActPage>
  )
}
