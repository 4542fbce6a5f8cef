'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { type Platform, PostingFields } from '@/components/published/posting-fields'
import { useItemForm } from '@/components/published/use-item-form'
import type { PlainDate } from '@/lib/dates'
import { publish } from './actions'

type Props = { item: { id: number; version: number }; today: PlainDate; platforms: readonly Platform[] }

export function PublicationForm({ item: { id, version }, today, platforms }: Props) {
  const t = useTranslations('published')
  const action = useItemForm(id, {
    schema: async () => (await import('@/lib/published/input')).publicationInput,
    action: publish,
    defaultValues: { itemId: id, version, publishedOn: today, postings: [] },
  })
  return (
    <ActionForm {...action} saveLabel={t('publication')}>
      <DateField name="publishedOn" label={t('publishedOn')} required className="mb-4 sm:max-w-xs" />
      <PostingFields platforms={platforms} />
    </ActionForm>
  )
}
