'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { newSubmissionKey } from '@/components/forms/submission-key'
import type { AttachmentLabel } from '@/lib/attachments/labels'
import type { AttachmentOwner } from '@/lib/attachments/owners'
import { sendFile, type UploadFailure } from './send-file'

export type RecordOfFiles = { owner: AttachmentOwner; record: number }

/** A file on its way to a record, or refused. `share` is the part that was sent, from 0 to 1. */
export type Upload = RecordOfFiles & {
  key: string
  name: string
  share: number
  failure?: UploadFailure
  cancel: () => void
}

export type LabelledFile = { file: File; label: AttachmentLabel }

/** The uploads of this window, and how many have arrived: they go on when a form is left for the record's page. */
type Store = { uploads: readonly Upload[]; arrived: readonly RecordOfFiles[] }
const EMPTY: Store = { uploads: [], arrived: [] }
let store = EMPTY
let queue: Promise<unknown> = Promise.resolve()
const listeners = new Set<() => void>()

function set(next: Partial<Store>) {
  store = { ...store, ...next }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const change = (key: string, to: Partial<Upload>) =>
  set({ uploads: store.uploads.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)) })

export const dismissUpload = (key: string) => set({ uploads: store.uploads.filter((upload) => upload.key !== key) })

/** Uploads files to a record one after the other; each can be cancelled, and a refused one stays with its reason. */
export function sendFiles(to: RecordOfFiles, files: readonly LabelledFile[]): void {
  for (const file of files) send(to, file)
}

function send(to: RecordOfFiles, { file, label }: LabelledFile) {
  const key = newSubmissionKey()
  const request = new XMLHttpRequest()
  let cancelled = false
  const cancel = () => {
    cancelled = true
    request.abort()
    dismissUpload(key)
  }
  set({ uploads: [...store.uploads, { ...to, key, name: file.name, share: 0, cancel }] })
  queue = queue.then(async () => {
    if (cancelled) return
    const failure = await sendFile(request, { ...to, label, name: file.name }, file, (share) => change(key, { share }))
    if (cancelled) return
    if (failure) return change(key, { failure })
    dismissUpload(key)
    set({ arrived: [...store.arrived, to] })
  })
}

/** The uploads to a record that are on their way or refused; `onAdded` is called when one has arrived. */
export function useUploads(to: RecordOfFiles, onAdded: () => void): readonly Upload[] {
  const { uploads, arrived } = useSyncExternalStore(
    subscribe,
    () => store,
    () => EMPTY,
  )
  const isTo = ({ owner, record }: RecordOfFiles) => owner === to.owner && record === to.record
  const count = arrived.filter(isTo).length
  const told = useRef(0)
  const tell = useRef(onAdded)
  useEffect(() => {
    tell.current = onAdded
  })
  useEffect(() => {
    if (count > told.current) tell.current()
    told.current = count
  }, [count])
  return uploads.filter(isTo)
}

/** All uploads of this window that are on their way or refused. */
export function useAllUploads(): readonly Upload[] {
  return useSyncExternalStore(
    subscribe,
    () => store,
    () => EMPTY,
  ).uploads
}
