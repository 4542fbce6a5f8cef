'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRef, useState } from 'react'
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { Refusal, Result, RuleBreach } from '@/lib/result'
import { newSubmissionKey } from './submission-key'

type Schema<I extends FieldValues> = z.ZodType<unknown, I>

type Options<I extends FieldValues, T> = {
  schema: Schema<I>
  action: (input: I, submission?: string) => Promise<Result<T>>
  defaultValues: DefaultValues<I>
  onSaved: (value: T, way: 'save' | 'save-and-next') => void
}

/** What the server said no to, for the banner above the form; a breach with a field is shown at the field as well. */
export type Refused = Exclude<Refusal, { kind: 'invalid' }> | { ok: false; kind: 'unreachable' }

/** One form on one action: the same schema on both sides, refusals at their fields, one write however often it is sent. */
export function useActionForm<I extends FieldValues, T>({ schema, action, defaultValues, onSaved }: Options<I, T>) {
  const form = useForm<I>({ resolver: zodResolver(schema, undefined, { raw: true }), defaultValues })
  const [refused, setRefused] = useState<Refused>()
  const submission = useRef<string>(undefined)
  const sending = useRef(false)

  async function send(values: I, way: 'save' | 'save-and-next') {
    if (sending.current) return
    sending.current = true
    submission.current ??= newSubmissionKey()
    try {
      const result = await action(values, submission.current)
      if (!result.ok) return refuse(result)
      submission.current = undefined
      setRefused(undefined)
      onSaved(result.value, way)
    } catch {
      // The connection broke: the same key makes a second try safe.
      setRefused({ ok: false, kind: 'unreachable' })
    } finally {
      sending.current = false
    }
  }

  function refuse(refusal: Refusal) {
    // What the disk did not take is the same form when it is sent again.
    if (refusal.kind !== 'unwritten') submission.current = undefined
    if (refusal.kind !== 'invalid') setRefused(refusal)
    if (refusal.kind === 'breach' && refusal.breach.field)
      showAt(refusal.breach.field, { type: 'breach', breach: refusal.breach })
    if (refusal.kind === 'invalid')
      for (const [field, [message]] of Object.entries(refusal.fields)) showAt(field, { type: 'server', message })
  }

  function showAt(field: string, { type, message, breach }: { type: string; message?: string; breach?: RuleBreach }) {
    form.setError(field as Path<I>, { type, message: message ?? `breach:${breach?.code}` }, { shouldFocus: true })
  }

  const submit = (way: 'save' | 'save-and-next' = 'save') => form.handleSubmit((values) => send(values as I, way))
  return { form, refused, submit, pending: form.formState.isSubmitting }
}
