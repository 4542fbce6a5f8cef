import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { QueryProvider } from '@/components/query-provider'
import { PageHeader } from '@/components/ui/page-header'
import { itemChoices, publishedItem } from '@/db/queries/published'
import { filterId } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { EditForm } from './form'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('published'))('editTitle') }
}

export default async function EditPage({ params }: Props) {
  const actor = await requireActor('published.record')
  const id = filterId.parse((await params).id)
  const file = id === undefined ? undefined : publishedItem(actor, id)
  if (!file) notFound()
  const t = await getTranslations('published')
  const { item, postings, interpretation, paperReview } = file
  const choices = itemChoices(actor, {
    categoryId: item.categoryId,
    platformIds: postings.map(({ platformId }) => platformId),
  })
  return (
    <QueryProvider>
      <PageHeader title={t('editTitle')} />
      <EditForm
        choices={choices}
        reviewed={item.publishedOn !== null && !paperReview}
        values={{
          ...item,
          interpretation: interpretation
            ? { form: interpretation.form, documentId: interpretation.documentId, ofItemId: interpretation.ofItemId }
            : null,
          paperReview: paperReview?.reviewers ?? '',
          correction: '',
          postings: postings.map(({ platformId, postedOn, address }) => ({ platformId, postedOn, address })),
        }}
      />
    </QueryProvider>
  )
}
