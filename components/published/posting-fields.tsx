'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/inputs'
import { isPlainDate } from '@/lib/dates'
import type { PublishedItemForm } from '@/lib/published/input'

export type Platform = { id: number; name: string }

const CHANNEL_GRID = 'grid items-start gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]'
const POSTING = 'grid items-start gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)_4.5rem]'
/** Hides the field's label where a column head shows it; on a phone there is no head, and the label is shown. */
const LABEL_IN_HEAD = 'sm:[&>:first-child]:sr-only'

/** One line for each channel; if the item appeared there, it is ticked, with day and address. */
export function PostingFields({ platforms }: { platforms: readonly Platform[] }) {
  const t = useTranslations('published')
  useDatesThatFollow()
  return (
    <fieldset className="border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{t('postingsHeading')}</legend>
      <p className="mb-2 text-muted text-xs">{t('channelsHint')}</p>
      <div aria-hidden="true" className={`${CHANNEL_GRID} border-line border-b pb-1 text-muted text-xs max-sm:hidden`}>
        <span>{t('channel')}</span>
        <div className={POSTING}>
          <span>{t('postedOn')}</span>
          <span>{t('address')}</span>
        </div>
      </div>
      {platforms.map((platform) => (
        <PlatformRows key={platform.id} platform={platform} />
      ))}
    </fieldset>
  )
}

function PlatformRows({ platform: { id, name } }: { platform: Platform }) {
  const t = useTranslations('published')
  const { control, getValues } = useFormContext<PublishedItemForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'postings' })
  const rows = fields.flatMap(({ id: key, platformId }, index) => (platformId === id ? [{ key, index }] : []))
  const posting = () => ({ platformId: id, postedOn: getValues('publishedOn') ?? '', address: '' })
  const tick = (on: boolean) =>
    on ? append(posting(), { shouldFocus: false }) : remove(rows.map(({ index }) => index))
  return (
    <div className={`${CHANNEL_GRID} border-line border-b py-1`}>
      <label className="inline-flex h-9 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4"
          checked={rows.length > 0}
          onChange={({ target }) => tick(target.checked)}
        />
        {name}
      </label>
      <div className="flex flex-col gap-1">
        {rows.map(({ key, index }, ordinal) => (
          <div key={key} className={POSTING}>
            <DateField
              name={`postings.${index}.postedOn`}
              label={t('postedOnAt', { channel: name })}
              className={LABEL_IN_HEAD}
            />
            <TextField
              name={`postings.${index}.address`}
              label={t('addressAt', { channel: name })}
              className={LABEL_IN_HEAD}
            />
            {ordinal === 0 ? (
              <RowButton
                label={t('addPosting')}
                name={t('addPostingAt', { channel: name })}
                onClick={() => append(posting(), { focusName: `postings.${fields.length}.address` })}
              />
            ) : (
              <RowButton
                label={t('removePosting')}
                name={t('removePostingAt', { channel: name, ordinal: ordinal + 1 })}
                onClick={() => remove(index)}
              />
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

function RowButton({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={name}
      onClick={onClick}
      className="h-9 justify-self-start text-link text-sm hover:underline"
    >
      {label}
    </button>
  )
}

/** When the day of publication is changed, the postings of that day move with it. */
function useDatesThatFollow() {
  const { watch, getValues, setValue } = useFormContext<PublishedItemForm>()
  useEffect(() => {
    let before = getValues('publishedOn')
    const { unsubscribe } = watch(({ publishedOn: after }, { name, type }) => {
      if (!after || !isPlainDate(after) || after === before) return
      const earlier = before
      before = after
      // Only on user input: a restored draft and the next entry have dates of their own.
      if (name !== 'publishedOn' || type !== 'change') return
      for (const [index, { postedOn }] of getValues('postings').entries())
        if (postedOn === earlier) setValue(`postings.${index}.postedOn`, after)
    })
    return unsubscribe
  }, [watch, getValues, setValue])
}
