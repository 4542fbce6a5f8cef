import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueryProvider } from '@/components/query-provider'
import { PageHeader } from '@/components/ui/page-header'
import { itemChoices, publishedItem } from '@/db/queries/published'
import type { Actor } from '@/lib/access'
import { filterId, type SearchParams } from '@/lib/list-query'
import { copyOf, newItem } from '@/lib/published/new-item'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { RecordForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('register') }
}

export default async function RecordPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('published.record')
  const from = filterId.parse((await searchParams).from)
  const t = await getTranslations('published')
  return (
    <QueryProvider>
      <PageHeader title={t('register')} />
      <RecordForm key={from} draft={`item:${from ?? 'new'}`} {...filled(actor, from)} />
    </QueryProvider>
  )
}

function filled(actor: Actor, from: number | undefined) {
  const choices = itemChoices(actor)
  const earlier = from === undefined ? undefined : publishedItem(actor, from)
  const { reviewsSince } = choices
  if (!earlier) return { choices, values: newItem(today(), reviewsSince) }
  const inUse = {
    categoryIds: choices.categories.map(({ value }) => value),
    platformIds: choices.platforms.map(({ id }) => id),
  }
  return { choices, values: copyOf({ ...earlier.item, postings: earlier.postings }, inUse, today(), reviewsSince) }
}
