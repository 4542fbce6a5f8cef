'use client'

import { useEffect, useRef, useState } from 'react'
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form'

/** Stores the form's values in this browser until they are saved, so that a closed tab loses nothing. */
export function useDraft<I extends FieldValues>(form: UseFormReturn<I>, name: string) {
  const key = `ledger-draft:${name}`
  const [restored, setRestored] = useState(false)
  const empty = useRef(form.getValues())

  useEffect(() => {
    const draft = readDraft<I>(key)
    if (!draft) return
    form.reset(draft, { keepDefaultValues: true })
    setRestored(true)
  }, [form, key])

  useEffect(() => {
    const { unsubscribe } = form.watch((values) => localStorage.setItem(key, JSON.stringify(values)))
    return unsubscribe
  }, [form, key])

  /** Resets the form to these values and deletes the draft. */
  function begin(values: DefaultValues<I>) {
    // Keeps the fields registered, so that focus can be set immediately.
    form.reset(values, { keepFieldsRef: true })
    localStorage.removeItem(key)
    setRestored(false)
  }

  return { restored, begin, discard: () => begin(empty.current as DefaultValues<I>) }
}

function readDraft<I>(key: string): I | undefined {
  const text = localStorage.getItem(key)
  if (!text) return undefined
  try {
    return JSON.parse(text) as I
  } catch {
    return undefined
  }
}
