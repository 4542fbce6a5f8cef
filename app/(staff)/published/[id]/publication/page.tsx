import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ItemActPage } from '@/components/published/item-act-page'
import { Notice } from '@/components/ui/notice'
import { itemChoices } from '@/db/queries/published'
import { isQualifiedOn } from '@/db/queries/reviews'
import { itemOnPage } from '@/server/pages/item-page'
import { today } from '@/server/today'
import { PublicationForm } from './form'

type Props = Parameters<typeof itemOnPage>[1]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('publication') }
}

export default async function PublicationPage(props: Props) {
  const { actor, item } = await itemOnPage('published.publish', props, ['cleared'])
  const [t, breach] = [await getTranslations('published'), await getTranslations('breach')]
  return (
    <ItemActPage item={item} title={t('publication')} consequence={t('publicationConsequence')}>
      {isQualifiedOn(actor, today()) ? (
        <PublicationForm item={item} today={today()} platforms={itemChoices(actor).platforms} />
      ) : (
        <Notice tone="warning">{breach('notQualified')}</Notice>
      )}
    </ItemActPage>
  )
}
