'use client'

import { useRef, useState } from 'react'
import { newSubmissionKey } from '@/components/forms/submission-key'
import { FILE_NAME_HEADER, type UploadQuery } from '@/lib/attachments/input'
import type { BreachCode, Refusal, StorageFault } from '@/lib/result'

type Failure = BreachCode | StorageFault | 'unreachable' | 'forbidden' | 'gone'
/** An upload in progress or refused. `share` is the part that was sent, from 0 to 1. */
export type Upload = { key: string; name: string; share: number; failure?: Failure; cancel: () => void }

/** Uploads files one after the other; each can be cancelled, and a refused one stays visible with its reason. */
export function useUploads(place: Omit<UploadQuery, 'name'>, onAdded: () => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const change = (key: string, to: Partial<Upload>) =>
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)))
  const drop = (key: string) => setUploads((before) => before.filter((upload) => upload.key !== key))

  function send(file: File) {
    const key = newSubmissionKey()
    const request = new XMLHttpRequest()
    let cancelled = false
    const cancel = () => {
      cancelled = true
      request.abort()
      drop(key)
    }
    setUploads((before) => [...before, { key, name: file.name, share: 0, cancel }])
    queue.current = queue.current.then(async () => {
      if (cancelled) return
      const failure = await sendFile(request, { ...place, name: file.name }, file, (share) => change(key, { share }))
      if (cancelled) return
      if (failure) return change(key, { failure })
      drop(key)
      onAdded()
    })
  }

  return { uploads, dismiss: drop, sendAll: (files: Iterable<File>) => [...files].forEach(send) }
}

/** Uploads one file by XMLHttpRequest, since fetch does not report progress. */
function sendFile(
  request: XMLHttpRequest,
  { name, ...query }: UploadQuery,
  file: File,
  onShare: (share: number) => void,
): Promise<Failure | undefined> {
  return new Promise((resolve) => {
    const address = new URLSearchParams({ ...query, record: String(query.record) })
    request.open('POST', `/api/attachments?${address}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader(FILE_NAME_HEADER, encodeURIComponent(name))
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(failureOf(request))
    request.onerror = () => resolve('unreachable')
    request.onabort = () => resolve(undefined)
    request.send(file)
  })
}

function failureOf({ status, responseText }: XMLHttpRequest): Failure | undefined {
  if (status === 200) return undefined
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 409) return 'gone'
  try {
    const refusal = JSON.parse(responseText) as Refusal
    if (refusal.kind === 'unwritten') return refusal.fault
    return refusal.kind === 'breach' ? refusal.breach.code : 'unreachable'
  } catch {
    return 'unreachable'
  }
}
