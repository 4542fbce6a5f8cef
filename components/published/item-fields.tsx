'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ComboOption } from '@/components/forms/combo'
import { ComboField } from '@/components/forms/combo-field'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { useReckoning } from '@/components/forms/reckoning'
import { inWords, isPlainDate, type PlainDate } from '@/lib/dates'
import { DISCLOSURE_ATTRIBUTES, PROACTIVE_ITEMS } from '@/lib/law/proactive-items'
import type { CategoryKind } from '@/lib/published/category'
import type { PublishedItemForm } from '@/lib/published/input'
import { statutoryOptions } from '@/lib/statutory'
import { InterpretationFields } from './interpretation-fields'
import { type Platform, PostingFields } from './posting-fields'
import { PublicationPeriod } from './publication-period'
import { TitleSuggestions } from './title-suggestions'
import { TopicField } from './topic-field'

export type ItemChoices = {
  categories: readonly (ComboOption<number> & { kind: CategoryKind })[]
  platforms: readonly Platform[]
  documents: readonly ComboOption<number>[]
  topics: readonly string[]
  reviewsSince: PlainDate | null
}

type Props = ItemChoices & { itemId?: number; reviewed?: boolean }

/** The fields of an item. The title is first, since consecutive entries often differ in nothing else. */
export function ItemFields({
  categories,
  platforms,
  documents,
  topics,
  reviewsSince,
  itemId,
  reviewed = false,
}: Props) {
  const t = useTranslations('published')
  const [categoryId, publishedOn] = useWatch<PublishedItemForm, ['categoryId', 'publishedOn']>({
    name: ['categoryId', 'publishedOn'],
  })
  const kind = categories.find(({ value }) => value === categoryId)?.kind
  const isPublic = Boolean(publishedOn)
  const { setValue } = useFormContext<PublishedItemForm>()
  useEffect(() => {
    // An unpublished item has no postings.
    if (!isPublic) setValue('postings', [])
  }, [isPublic, setValue])
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-3">
        <TextField name="title" label={t('itemTitle')} autoFocus required className="sm:col-span-3" />
        <div className="empty:hidden sm:col-span-3">
          <TitleSuggestions except={itemId} />
        </div>
        <ComboField name="categoryId" label={t('category')} options={categories} required />
        <DateField
          name="publishedOn"
          label={t('publishedOn')}
          hint={<PublishedHint {...{ reviewsSince, reviewed }} />}
        />
        <TextField name="documentNumber" label={t('documentNumber')} />
      </div>
      {isPublic && <PostingFields platforms={platforms} />}
      {kind === 'response' && <TopicField topics={topics} />}
      {kind === 'interpretation' && <InterpretationFields documents={documents} />}
      <CatalogueFields onPaper={isPublic && !reviewed} />
    </div>
  )
}

/** The catalogue fields of an item other than title, category and dates. */
function CatalogueFields({ onPaper }: { onPaper: boolean }) {
  const t = useTranslations('published')
  const form = useTranslations('form')
  const locale = useLocale()
  const disclosure = useWatch<PublishedItemForm, 'disclosure'>({ name: 'disclosure' })
  return (
    <fieldset className="border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{t('catalogue')}</legend>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-3">
        <DateField name="formedOn" label={t('formedOn')} hint={<FormedHint />} />
        <SelectField
          name="proactiveItem"
          label={t('proactiveItem')}
          options={statutoryOptions(PROACTIVE_ITEMS, locale)}
          none={form('none')}
        />
        <TextField name="indexNumber" label={t('indexNumber')} />
        <TextField name="organ" label={t('organ')} hint={t('organHint')} />
        <TextField name="audience" label={t('audience')} />
        <DateField name="validUntil" label={t('validUntil')} />
        <SelectField
          name="disclosure"
          label={t('disclosure')}
          options={statutoryOptions(DISCLOSURE_ATTRIBUTES, locale)}
        />
        {disclosure !== 'proactive' && (
          <TextField name="disclosureReason" label={t('disclosureReason')} required className="sm:col-span-2" />
        )}
        <TextAreaField name="summary" label={t('summary')} rows={2} className="sm:col-span-3" />
        {onPaper && (
          <TextField
            name="paperReview"
            label={t('paperReview')}
            hint={t('paperReviewHint')}
            className="sm:col-span-3"
          />
        )}
        <TextAreaField name="note" label={form('note')} rows={2} className="sm:col-span-3" />
      </div>
    </fieldset>
  )
}

/** Explains the day of publication: empty for a draft; once the review chain is in use, only the chain publishes. */
function PublishedHint({ reviewsSince, reviewed }: { reviewsSince: PlainDate | null; reviewed: boolean }) {
  const t = useTranslations('published')
  const locale = useLocale()
  const publishedOn = useWatch<PublishedItemForm, 'publishedOn'>({ name: 'publishedOn' })
  if (reviewed) return null
  if (!publishedOn) return t('draftHint')
  const needsChain = reviewsSince !== null && isPlainDate(publishedOn) && publishedOn >= reviewsSince
  return (
    <span className={needsChain ? 'text-warn' : undefined}>
      {needsChain ? t('chainHint', { date: inWords(reviewsSince, locale) }) : t('backEntryHint')}
    </span>
  )
}

/** The day by which the information must be published (Art. 26), once its day of formation is entered. */
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
      publishedOn={publishedOn && isPlainDate(publishedOn) ? publishedOn : null}
      calendar={calendar}
    />
  )
}
