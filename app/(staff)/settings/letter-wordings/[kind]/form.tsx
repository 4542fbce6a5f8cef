'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { TextAreaField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { LetterSheet } from '@/components/letters/letter-sheet'
import { FigurePicker } from '@/components/report/figure-picker'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PlainDate } from '@/lib/dates'
import { LETTER_PARTS } from '@/lib/law/letters/parts'
import { draftLetter, type WordedChoice } from '@/lib/letters/draft'
import type { LetterFacts } from '@/lib/letters/facts'
import { LETTER_PLACES, placeOf } from '@/lib/letters/places'
import type { wordingInput } from '@/lib/letters/wordings/input'
import { readWording } from '@/lib/letters/wordings/kept'
import type { PlacedPassage } from '@/lib/letters/wordings/passages'
import { statutory } from '@/lib/statutory'
import { saveWording } from './actions'

type Values = z.output<typeof wordingInput>
type Sample = { choice: WordedChoice; facts: LetterFacts; on: PlainDate }

type Props = {
  values: Values
  /** The passages of the wording in use, with their places. */
  present: readonly PlacedPassage[]
  shipped: { title: string; passages: Values['passages']; places: readonly PlacedPassage[] }
  sample: Sample
  /** What the letter below is written from. */
  preview: string
  /** Whether ours is shown beside, since it has changed. */
  compare: boolean
}

/** The passages of a wording, each under the part that it words, and the letter that they make. */
export function WordingForm({ values, present, shipped, sample, preview, compare }: Props) {
  const t = useTranslations('wording')
  const form = useTranslations('form')
  const locale = useLocale()
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/letters/wordings/input')).wordingInput,
    action: saveWording,
    defaultValues: values,
    onSaved: () => router.push('/settings/letter-wordings' as Route),
  })
  const { setValue } = action.form
  const edited = action.form.watch()
  const places = edited.base === 'present' ? present : shipped.places
  const last = useRef<HTMLTextAreaElement>(null)

  function returnToShipped() {
    setValue('base', 'shipped')
    setValue('title', shipped.title, { shouldDirty: true })
    setValue('passages', shipped.passages, { shouldDirty: true })
  }

  function insert(label: string) {
    const area = last.current
    if (!area) return
    const token = `{{${label}}}`
    const at = area.selectionStart + token.length
    const text = area.value.slice(0, area.selectionStart) + token + area.value.slice(area.selectionEnd)
    setValue(area.name as `passages.${number}.text`, text, { shouldDirty: true })
    area.focus()
    requestAnimationFrame(() => area.setSelectionRange(at, at))
  }

  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
      <fieldset
        aria-label={t('title')}
        className="min-w-0"
        onFocus={({ target }) => {
          if (target instanceof HTMLTextAreaElement) last.current = target
        }}
      >
        <ActionForm
          {...action}
          quiet
          saveLabel={form('save')}
          extra={<Button onClick={returnToShipped}>{t('backToShipped')}</Button>}
        >
          <p className="mb-2 text-muted text-sm">{t('hint')}</p>
          <TextField name="title" label={t('letterTitle')} maxLength={60} />
          {places.map(({ part, label, block }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a passage has no name but its place
            <fieldset key={index} className="mt-3">
              {block === 'row' && <TextField name={`passages.${index}.label`} label={t('label')} maxLength={100} />}
              <TextAreaField
                name={`passages.${index}.text`}
                label={
                  block === 'row'
                    ? `${label}（${statutory(LETTER_PARTS[part], locale)}）`
                    : statutory(LETTER_PARTS[part], locale)
                }
                rows={3}
                hint={compare && edited.base === 'present' ? shippedNow(shipped, part, t('shippedNow')) : undefined}
              />
            </fieldset>
          ))}
          <FigurePicker
            label={`${t('insert')}（${t('insertInto')}）`}
            figures={Object.values(LETTER_PLACES).map(({ label }) => ({ label, value: '' }))}
            onChoose={insert}
          />
        </ActionForm>
      </fieldset>
      <section>
        <h2 className="mb-1 text-muted text-sm">{preview}</h2>
        <Preview values={edited} places={places} sample={sample} />
      </section>
    </div>
  )
}

function shippedNow({ passages, places }: Props['shipped'], part: PlacedPassage['part'], label: string) {
  const texts = passages.filter((_, index) => places[index]!.part === part).map(({ text }) => text)
  return texts.length > 0 ? `${label}：${texts.join('\n')}` : undefined
}

function Preview({ values, places, sample }: { values: Values; places: readonly PlacedPassage[]; sample: Sample }) {
  const t = useTranslations('wording')
  const field = useTranslations('field')
  const locale = useLocale()
  const { choice, facts, on } = sample
  const edited = places.map((place, index) => ({ ...place, ...values.passages[index]! }))
  const read = readWording(choice.kind, values.title, edited, on)
  if ('faults' in read)
    return (
      <ul className="text-danger text-sm">
        {read.faults.map(({ passage, fault }) => (
          <li key={`${passage} ${fault}`}>
            {statutory(LETTER_PARTS[places[passage]!.part], locale)}：{field(fault)}
          </li>
        ))}
      </ul>
    )
  const { document, missing } = draftLetter(choice, { facts, wording: read.wording, entries: {}, on })
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="info">
          {t('empty', { places: missing.map((place) => statutory(placeOf(place), locale)).join('、') })}
        </Notice>
      )}
      <LetterSheet {...document} />
    </>
  )
}
