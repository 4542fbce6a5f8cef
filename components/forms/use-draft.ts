'use client'

import { useEffect, useRef, useState } from 'react'
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form'

/** Keeps what is typed in this browser until it is saved, so that a closed tab loses nothing. */
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

  /** Begins the next entry, or the same anew, without a draft of it. */
  function begin(values: DefaultValues<I>) {
    // The fields stay known, so that the focus can be set at once.
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
