'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { ComboField, type ComboOption } from '@/components/forms/combo-field'
import { DateField } from '@/components/forms/date-field'
import { TextAreaField, TextField } from '@/components/forms/inputs'
import { useReckoning } from '@/components/forms/reckoning'
import { isPlainDate } from '@/lib/dates'
import type { PublishedItemForm } from '@/lib/published/input'
import { type Platform, PostingFields } from './posting-fields'
import { PublicationPeriod } from './publication-period'
import { TitleSuggestions } from './title-suggestions'

export type ItemChoices = { categories: readonly ComboOption<number>[]; platforms: readonly Platform[] }

/** The fields of a published item, the title first: the next entry of a run often changes nothing else. */
export function ItemFields({ categories, platforms, itemId }: ItemChoices & { itemId?: number }) {
  const t = useTranslations('published')
  const form = useTranslations('form')
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-3">
        <TextField name="title" label={t('itemTitle')} autoFocus required className="sm:col-span-3" />
        <div className="empty:hidden sm:col-span-3">
          <TitleSuggestions except={itemId} />
        </div>
        <ComboField name="categoryId" label={t('category')} options={categories} required />
        <DateField name="publishedOn" label={t('publishedOn')} required />
        <TextField name="documentNumber" label={t('documentNumber')} />
      </div>
      <PostingFields platforms={platforms} />
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-3">
        <DateField name="formedOn" label={t('formedOn')} hint={<FormedHint />} />
        <TextAreaField name="note" label={form('note')} rows={2} className="sm:col-span-2" />
      </div>
    </div>
  )
}

/** By when the information is published, once it is known when it was formed. */
function FormedHint() {
  const t = useTranslations('published')
  const { calendar } = useReckoning()
  const [formedOn, publishedOn] = useWatch<PublishedItemForm, ['formedOn', 'publishedOn']>({
    name: ['formedOn', 'publishedOn'],
  })
  if (!formedOn || !isPlainDate(formedOn)) return t('formedHint')
  return (
    <PublicationPeriod
      formedOn={formedOn}
      publishedOn={isPlainDate(publishedOn) ? publishedOn : null}
      calendar={calendar}
    />
  )
}
