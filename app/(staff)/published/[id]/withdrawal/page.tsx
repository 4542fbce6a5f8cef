import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ItemActPage } from '@/components/published/item-act-page'
import { organOf } from '@/db/queries/organ'
import { itemOnPage } from '@/server/pages/item-page'
import { today } from '@/server/today'
import { WithdrawalForm } from './form'

type Props = Parameters<typeof itemOnPage>[1]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('withdrawal') }
}

export default async function WithdrawalPage(props: Props) {
  const { actor, item } = await itemOnPage('published.withdraw', props, ['published'])
  const t = await getTranslations('published')
  const counts = organOf(actor).withdrawnItemsCount
  return (
    <ItemActPage item={item} title={t('withdrawal')} consequence={t(counts ? 'withdrawnCounts' : 'withdrawnCountsNot')}>
      <WithdrawalForm itemId={item.id} today={today()} />
    </ItemActPage>
  )
}
