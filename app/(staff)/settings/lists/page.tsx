import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { listSections } from '@/db/queries/organ'
import { listCategories, listPlatforms } from '@/db/queries/published'
import { requireActor } from '@/server/gate/session'
import { CategoryList } from './category-list'
import { ChannelList } from './channel-list'
import { SectionList } from './section-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('lists') }
}

export default async function ListsPage() {
  const actor = await requireActor('settings.lists')
  const t = await getTranslations('settings')
  return (
    <>
      <PageHeader title={t('lists')} />
      <div className="flex max-w-4xl flex-col gap-8">
        <SectionList sections={listSections(actor)} />
        <CategoryList categories={listCategories(actor)} />
        <ChannelList channels={listPlatforms(actor)} />
      </div>
    </>
  )
}
