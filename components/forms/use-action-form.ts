'use client'

import { useRef, useState } from 'react'
import type { DefaultValues, FieldValues, Path } from 'react-hook-form'
import { noteAct } from '@/components/shell/act-noted'
import type { Refusal, Result, RuleBreach } from '@/lib/result'
import { type LoadSchema, useFormBy } from './schema'
import { newSubmissionKey } from './submission-key'

type Options<I extends FieldValues, T> = {
  schema: LoadSchema<I>
  action: (input: I, submission?: string) => Promise<Result<T>>
  defaultValues: DefaultValues<I>
  onSaved: (value: T, way: 'save' | 'save-and-next') => void
}

/** The server's refusal, for the banner above the form; a breach of one field is also shown at the field. */
export type Refused = Exclude<Refusal, { kind: 'invalid' }> | { ok: false; kind: 'unreachable' }

/** Connects a form to an action: shared schema, refusals at their fields, a submission key against double writes. */
export function useActionForm<I extends FieldValues, T>({ schema, action, defaultValues, onSaved }: Options<I, T>) {
  const form = useFormBy(schema, { defaultValues })
  const [refusal, setRefusal] = useState<Refused>()
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
      noteAct()
      setRefusal(undefined)
      onSaved(result.value, way)
    } catch {
      // The connection broke: the submission key is kept, so that a retry is not written twice.
      setRefusal({ ok: false, kind: 'unreachable' })
    } finally {
      sending.current = false
    }
  }

  function refuse(answer: Refusal) {
    // After a storage fault nothing was written, so a retry uses the same key.
    if (answer.kind !== 'unwritten') submission.current = undefined
    if (answer.kind !== 'invalid') setRefusal(answer)
    if (answer.kind === 'breach' && answer.breach.field)
      showAt(answer.breach.field, { type: 'breach', breach: answer.breach })
    if (answer.kind === 'invalid')
      for (const [field, [message]] of Object.entries(answer.fields)) showAt(field, { type: 'server', message })
  }

  function showAt(field: string, { type, message, breach }: { type: string; message?: string; breach?: RuleBreach }) {
    form.setError(field as Path<I>, { type, message: message ?? `breach:${breach?.code}` }, { shouldFocus: true })
  }

  const submit = (way: 'save' | 'save-and-next' = 'save') => form.handleSubmit((values) => send(values as I, way))
  return { form, refusal, submit, pending: form.formState.isSubmitting }
}
