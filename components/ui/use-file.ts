'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { nameInDisposition } from '@/lib/attachments/name'
import { FILE_KEY_HEADER, FILE_NOTICE_HEADER, type FileProgress } from '@/lib/exports/progress'
import { saveFile } from './save-file'

type Asked = { address: string; since: number; progress: FileProgress | null }
type State = { asked: Asked } | { failure: string } | { notice: string } | undefined

const POLL_INTERVAL_MS = 500
/** The server answers so when another file is being written, and after a while: it is asked again. */
const [BUSY, ASK_AGAIN_AFTER_MS] = [503, 1000]

/** Takes a file from an address and saves it: what is being taken and how far it is, why it failed, and how to cancel it. */
export function useFile() {
  const t = useTranslations('export')
  const [state, setState] = useState<State>()
  const request = useRef<AbortController>(undefined)
  useEffect(() => () => request.current?.abort(), [])

  async function take(address: string) {
    const controller = new AbortController()
    request.current = controller
    const key = crypto.randomUUID()
    const since = Date.now()
    setState({ asked: { address, since, progress: null } })
    const polling = setInterval(async () => {
      const progress = await progressOf(key, controller.signal)
      setState((state) =>
        state && 'asked' in state && state.asked.since === since ? { asked: { address, since, progress } } : state,
      )
    }, POLL_INTERVAL_MS)
    try {
      const response = await whenFree(address, key, controller.signal)
      if (!response.ok) return setState({ failure: (await response.text()) || t('failed') })
      saveFile(await response.blob(), nameInDisposition(response.headers.get('content-disposition')) ?? 'file')
      const notice = newNoticeOf(response)
      setState(notice === undefined ? undefined : { notice })
    } catch {
      setState(controller.signal.aborted ? undefined : { failure: t('failed') })
    } finally {
      clearInterval(polling)
    }
  }

  return {
    asked: state && 'asked' in state ? state.asked : undefined,
    failure: state && 'failure' in state ? state.failure : undefined,
    notice: state && 'notice' in state ? state.notice : undefined,
    take,
    cancel: () => request.current?.abort(),
  }
}

const TOLD = 'ledger.notice'

/** What a file's answer says of it, unless this browser's user was told the same before. */
function newNoticeOf({ headers }: Response): string | undefined {
  const notice = decodeURIComponent(headers.get(FILE_NOTICE_HEADER) ?? '')
  if (notice === '' || window.localStorage.getItem(TOLD) === notice) return undefined
  window.localStorage.setItem(TOLD, notice)
  return notice
}

async function whenFree(address: string, key: string, signal: AbortSignal): Promise<Response> {
  for (;;) {
    const response = await fetch(address, { signal, headers: { [FILE_KEY_HEADER]: key } })
    if (response.status !== BUSY || !response.headers.has('retry-after')) return response
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER_MS))
  }
}

async function progressOf(key: string, signal: AbortSignal): Promise<FileProgress | null> {
  try {
    const response = await fetch(`/api/files/${key}`, { signal })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
