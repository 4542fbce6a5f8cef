'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Citation } from '@/components/ui/citation'
import { Notice } from '@/components/ui/notice'
import { DraftNotice } from './draft-notice'
import { focusFirst, isTyping, moveOnFrom } from './move-on'
import type { Refused } from './use-action-form'

type Way = 'save' | 'save-and-next'

/**
 * The frame of every form: fields, refusals with their article, and the buttons. The page begins in its first field,
 * Enter moves on, Ctrl+Enter presses the primary button.
 */
export function ActionForm<I extends FieldValues>({
  form,
  refusal,
  submit,
  pending,
  saveLabel,
  nextLabel,
  beside,
  quiet = beside,
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
  /** For a very short form, as in a dialog: takes no focus, and leaves out the line about its keys. */
  quiet?: boolean
  /** A quiet form that stands on a page with another one: its button is no primary one. */
  beside?: boolean
  /** A message about the entry saved last, shown while the next one is typed. */
  saved?: ReactNode
  draft?: Parameters<typeof DraftNotice>[0]['draft']
  children: ReactNode
  extra?: ReactNode
}) {
  const t = useTranslations('form')
  const frame = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!quiet && frame.current && !isTyping()) focusFirst(frame.current)
  }, [quiet])
  return (
    <FormProvider {...form}>
      <form
        ref={frame}
        // Sent before the script listens, what was typed stands in no address.
        method="post"
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
          {nextLabel && (
            <Button look="primary" disabled={pending} onClick={() => void submit('save-and-next')()}>
              {nextLabel}
            </Button>
          )}
          <Button type="submit" look={beside || nextLabel ? 'plain' : 'primary'} disabled={pending} aria-busy={pending}>
            {pending ? t('saving') : saveLabel}
          </Button>
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
          {refusal.breach.values?.steps}
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
  const { target, key, shiftKey, nativeEvent } = event
  if (key !== 'Enter' || shiftKey || nativeEvent.isComposing) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
  // A field that keeps the focus, as a list in which nothing matches, has prevented it.
  if (!event.defaultPrevented) moveOnFrom(target)
  event.preventDefault()
}
