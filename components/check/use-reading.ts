'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'

/** What is to be read: a file, or pasted text without a name. */
export type Given = { name: string; body: Blob }
type Refused = { name: string; why: string }

/** As many as the server reads at a time. */
const AT_ONCE = 2
/** What was read is shown so often while more is read: of 200 files the page is not made anew 200 times. */
const SHOWN_EVERY_MS = 1000

/** Sends files one after the other to be read, and says how many were; what is refused is named with its reason. */
export function useReading(onRead: () => void) {
  const t = useTranslations('checker')
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [stopped, setStopped] = useState(false)
  const waiting = useRef<Given[]>([])
  const working = useRef(0)
  const stop = useRef(new AbortController())
  const shownAt = useRef(0)

  async function work() {
    working.current += 1
    for (let given = waiting.current.shift(); given; given = waiting.current.shift()) {
      const why = await refusalOf(given, stop.current.signal, t)
      if (stop.current.signal.aborted) break
      if (why !== undefined) setRefused((before) => [...before, { name: given!.name, why }])
      setProgress(({ done, total }) => ({ done: done + 1, total }))
      if (performance.now() - shownAt.current < SHOWN_EVERY_MS) continue
      shownAt.current = performance.now()
      onRead()
    }
    working.current -= 1
    if (working.current === 0) onRead()
  }

  function read(given: readonly Given[]) {
    if (given.length === 0) return
    if (working.current === 0) {
      stop.current = new AbortController()
      setProgress({ done: 0, total: given.length })
      setStopped(false)
    } else setProgress(({ done, total }) => ({ done, total: total + given.length }))
    waiting.current.push(...given)
    while (working.current < Math.min(AT_ONCE, waiting.current.length + working.current)) void work()
  }

  function cancel() {
    waiting.current = []
    stop.current.abort()
    setProgress({ done: 0, total: 0 })
    setStopped(true)
  }

  const dismiss = (at: number) => setRefused((before) => before.filter((_, index) => index !== at))
  return { read, cancel, progress, stopped, refused, dismiss }
}

/** Why a report was not read; undefined where it was. */
async function refusalOf(
  { name, body }: Given,
  signal: AbortSignal,
  t: ReturnType<typeof useTranslations<'checker'>>,
): Promise<string | undefined> {
  try {
    const address = `/api/check?${new URLSearchParams({ name })}`
    const answer = await fetch(address, { method: 'POST', body, headers: { 'x-ledger': 'check' }, signal })
    if (answer.ok) return undefined
    if (answer.status === 401 || answer.status === 403) return t('forbidden')
    const { message } = (await answer.json()) as { message?: string }
    return message ?? t('unreachable')
  } catch {
    return t('unreachable')
  }
}
