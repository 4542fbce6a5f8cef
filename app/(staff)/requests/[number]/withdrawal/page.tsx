import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { ARTICLES } from '@/lib/law/articles'
import { recordToCorrect, requestOnPage } from '@/server/pages/request-page'
import { ActLetters } from '../letters/act-letters'
import { Strike } from '../strike'
import { CorrectForm, WithdrawalForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('withdrawal'))('title')} ${(await params).number}` }
}

export default async function WithdrawalPage(props: Props) {
  const { actor, number, file, correcting } = await requestOnPage('request.withdrawal', props)
  const t = await getTranslations('withdrawal')
  const page = { number, description: file.request.description }
  if (correcting !== undefined) {
    const withdrawals = file.records.conclusions.filter(({ kind }) => kind === 'withdrawal')
    const { id, version, concludedOn, reason } = recordToCorrect(withdrawals, correcting)
    const values = { number, id, version, withdrawnOn: concludedOn ?? '', statement: reason, correction: '' }
    return (
      <ActPage
        {...page}
        title={t('correct')}
        corner={<Strike number={number} noun="withdrawal" id={id} version={version} />}
      >
        <CorrectForm values={values} />
      </ActPage>
    )
  }
  return (
    <ActPage {...page} title={t('title')} consequence={t('consequence')} citation={ARTICLES.withdrawalInTable3}>
      <ActLetters actor={actor} number={number} acts={['withdrawal']} />
      <WithdrawalForm number={number} />
    </ActPage>
  )
}
