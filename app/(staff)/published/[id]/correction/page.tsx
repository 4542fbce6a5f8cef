import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ItemActPage } from '@/components/published/item-act-page'
import { itemOnPage } from '@/server/pages/item-page'
import { today } from '@/server/today'
import { CorrectionForm } from './form'

type Props = Parameters<typeof itemOnPage>[1]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('correction') }
}

export default async function CorrectionPage(props: Props) {
  const { item } = await itemOnPage('published.withdraw', props, ['published'])
  const t = await getTranslations('published')
  return (
    <ItemActPage item={item} title={t('correction')} consequence={t('correctionConsequence')}>
      <CorrectionForm itemId={item.id} today={today()} />
    </ItemActPage>
  )
}
