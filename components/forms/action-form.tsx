'use client'

import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Citation } from '@/components/ui/citation'
import { Notice } from '@/components/ui/notice'
import { DraftNotice } from './draft-notice'
import type { Refused } from './use-action-form'

type Way = 'save' | 'save-and-next'

/** The frame of every form: fields, refusals with their article, and the buttons. Enter moves on, Ctrl+Enter saves. */
export function ActionForm<I extends FieldValues>({
  form,
  refusal,
  submit,
  pending,
  saveLabel,
  nextLabel,
  quiet,
  saved,
  draft,
  children,
  extra,
}: {
  form: UseFormReturn<I>
  refusal?: Refused
  submit: (way?: Way) => (event?: React.BaseSyntheticEvent) => Promise<void>
  pending: boolean
  saveLabel: string
  /** The label of a second button that saves and opens the next empty form; absent: no such button. */
  nextLabel?: string
  /** Leaves out the line about keyboard shortcuts, for very short forms. */
  quiet?: boolean
  /** A message about the entry saved last, shown while the next one is typed. */
  saved?: ReactNode
  draft?: Parameters<typeof DraftNotice>[0]['draft']
  children: ReactNode
  extra?: ReactNode
}) {
  const t = useTranslations('form')
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={submit('save')}
        onKeyDown={(event) => {
          if (isSaveKey(event)) {
            event.preventDefault()
            void submit(nextLabel ? 'save-and-next' : 'save')()
          } else if (!quiet) moveOn(event)
        }}
        className="max-w-4xl"
      >
        {refusal && <RefusalNotice refusal={refusal} />}
        {saved && (
          <Notice tone="info" role="status">
            {saved}
          </Notice>
        )}
        {draft && <DraftNotice draft={draft} />}
        {children}
        <div className="mt-5 flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary" disabled={pending} aria-busy={pending}>
            {pending ? t('saving') : saveLabel}
          </Button>
          {nextLabel && (
            <Button disabled={pending} onClick={() => void submit('save-and-next')()}>
              {nextLabel}
            </Button>
          )}
          {extra}
          {!quiet && <span className="text-muted text-xs max-sm:hidden">{t('keys')}</span>}
        </div>
      </form>
    </FormProvider>
  )
}

function RefusalNotice({ refusal }: { refusal: Refused }) {
  const t = useTranslations('form')
  const breach = useTranslations('breach')
  const unwritten = useTranslations('unwritten')
  return (
    <Notice tone="error" role="alert">
      {refusal.kind === 'breach' ? (
        <>
          {breach(refusal.breach.code)}
          {refusal.breach.values?.minutes && t('waitMinutes', { minutes: Number(refusal.breach.values.minutes) })}
          {refusal.breach.citation && (
            <>
              {' '}
              <Citation {...refusal.breach.citation} />
            </>
          )}
        </>
      ) : refusal.kind === 'unwritten' ? (
        unwritten(refusal.fault)
      ) : (
        t(refusal.kind)
      )}
    </Notice>
  )
}

function isSaveKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey)
}

/** Enter moves to the next field; in a text area it inserts a line break. */
function moveOn(event: KeyboardEvent<HTMLFormElement>) {
  const { target, currentTarget, key, nativeEvent } = event
  if (key !== 'Enter' || event.shiftKey || nativeEvent.isComposing) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
  event.preventDefault()
  const fields = [...currentTarget.elements].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [type=hidden], [type=button]') &&
      element.offsetParent !== null,
  )
  const next = fields[fields.indexOf(target) + 1]
  next?.focus()
  // Selected, as the tab key does, so that typing replaces a preset value.
  if (next instanceof HTMLInputElement) next.select()
}
