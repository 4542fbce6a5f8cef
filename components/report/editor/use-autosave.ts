'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result, StorageFault } from '@/lib/result'

/** Milliseconds without typing after which the text is saved. */
const SAVE_AFTER_MS = 1_200
const RETRY_AFTER_MS = 5_000

type Saved<T> = { version: number } & T
export type Kept = { text: string; version: number }

/** The state of the text: saved, only in this browser, or in conflict with what somebody else saved. */
export type SaveState =
  | 'saved'
  | 'unsaved'
  | 'saving'
  | 'unreachable'
  | 'forbidden'
  | { unwritten: StorageFault }
  | { storedByOther: Kept }

type Options<T> = {
  /** The name under which unsaved text is stored in this browser. */
  name: string
  stored: Kept
  save: (text: string, version: number) => Promise<Result<Saved<T>>>
  /** Fetches the stored text after a version conflict. */
  fetchTheirs: () => Promise<Kept>
  onSaved: (value: Saved<T>) => void
}

/**
 * Saves the text when typing pauses. Until it is saved, it is stored in this browser. If somebody else saved meanwhile,
 * nothing is overwritten and both texts are shown.
 */
export function useAutosave<T>({ name, stored, save, fetchTheirs, onSaved }: Options<T>) {
  const key = `ledger-section:${name}`
  const [state, setState] = useState<SaveState>('saved')
  const version = useRef(stored.version)
  const latest = useRef(stored.text)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef(false)
  const stopped = useRef(false)

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    if (sending.current || stopped.current) return
    sending.current = true
    setState('saving')
    const text = latest.current
    try {
      const result = await save(text, version.current)
      if (result.ok) {
        version.current = result.value.version
        onSaved(result.value)
        if (latest.current === text) {
          localStorage.removeItem(key)
          setState('saved')
        } else {
          storeLocally(key, latest.current, version.current)
          timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS)
        }
      } else if (result.kind === 'conflict') {
        stopped.current = true
        setState({ storedByOther: await fetchTheirs() })
      } else if (result.kind === 'unwritten') {
        setState({ unwritten: result.fault })
        timer.current = setTimeout(() => void flush(), RETRY_AFTER_MS)
      } else setState('forbidden')
    } catch {
      setState('unreachable')
      timer.current = setTimeout(() => void flush(), RETRY_AFTER_MS)
    } finally {
      sending.current = false
    }
  }, [key, save, fetchTheirs, onSaved])

  const change = useCallback(
    (text: string) => {
      if (text === latest.current) return
      latest.current = text
      storeLocally(key, text, version.current)
      if (stopped.current) return
      setState('unsaved')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS)
    },
    [key, flush],
  )

  useEffect(() => {
    const online = () => void flush()
    const retry = () => {
      if (localStorage.getItem(key)) online()
    }
    window.addEventListener('online', retry)
    return () => {
      window.removeEventListener('online', retry)
      clearTimeout(timer.current)
    }
  }, [key, flush])

  /** Resolves a conflict: continues with the other person's text, or saves the own text over it. */
  const settle = useCallback(
    (storedByOther: Kept, keepOwn: boolean) => {
      version.current = storedByOther.version
      stopped.current = false
      if (keepOwn) return void flush()
      latest.current = storedByOther.text
      localStorage.removeItem(key)
      setState('saved')
    },
    [key, flush],
  )

  /** The unsaved text of an earlier visit, if any; if the stored version has changed since, this is a conflict. */
  const resume = useCallback((): string | undefined => {
    const here = readKept(key)
    if (!here || here.text === stored.text) return undefined
    if (here.version !== stored.version) {
      stopped.current = true
      setState({ storedByOther: stored })
    }
    return here.text
  }, [key, stored])

  return { state, change, settle, flush, resume }
}

function storeLocally(key: string, text: string, version: number): void {
  localStorage.setItem(key, JSON.stringify({ text, version }))
}

function readKept(key: string): Kept | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null) ?? undefined
  } catch {
    return undefined
  }
}
