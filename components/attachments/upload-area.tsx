'use client'

import { useTranslations } from 'next-intl'
import { type DragEvent, useId, useRef, useState } from 'react'
import { inputClass } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import { EXTENSIONS } from '@/lib/attachments/kinds'
import { ATTACHMENT_LABELS, type AttachmentLabel } from '@/lib/attachments/labels'
import type { AttachmentOwner } from '@/lib/attachments/owners'
import { STORAGE_FAULTS, type StorageFault } from '@/lib/result'
import { type Upload, useUploads } from './use-uploads'

type Props = { owner: AttachmentOwner; record: number; onAdded: () => void }

const ACCEPTED = EXTENSIONS.map((extension) => `.${extension}`).join(',')

/** Uploads files that are dropped on it or chosen with its button. */
export function UploadArea({ owner, record, onAdded }: Props) {
  const t = useTranslations('attachment')
  const [label, setLabel] = useState<AttachmentLabel>('other')
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const id = useId()
  const { uploads, dismiss, sendAll } = useUploads({ owner, record, label }, onAdded)
  const drag = (event: DragEvent, here: boolean) => {
    event.preventDefault()
    setOver(here)
  }
  return (
    <div className="print:hidden mt-2">
      <fieldset
        aria-label={t('choose')}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false)
          sendAll(event.dataTransfer.files)
        }}
        className={`border border-dashed px-3 py-2.5 ${over ? 'border-link bg-link-wash' : 'border-line'}`}
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
          {owner === 'request' && (
            <span className="flex items-center gap-2">
              <label htmlFor={id} className="whitespace-nowrap">
                {t('label')}
              </label>
              <select
                id={id}
                value={label}
                onChange={({ target }) => setLabel(target.value as AttachmentLabel)}
                className={`${inputClass} w-auto`}
              >
                {ATTACHMENT_LABELS.map((one) => (
                  <option key={one} value={one}>
                    {t(`labels.${one}`)}
                  </option>
                ))}
              </select>
            </span>
          )}
          <span className="text-muted max-sm:hidden">{t('drop')}</span>
          <Button onClick={() => chooser.current?.click()}>{t('choose')}</Button>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept={ACCEPTED}
            onChange={({ target }) => {
              sendAll(target.files ?? [])
              // Cleared, so that choosing the same file again fires a change event.
              target.value = ''
            }}
          />
        </div>
        <p className="mt-1 text-muted text-xs">{t('hint')}</p>
      </fieldset>
      <ul aria-live="polite">
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} dismiss={() => dismiss(upload.key)} />
        ))}
      </ul>
    </div>
  )
}

const isUnwritten = (failure: string): failure is StorageFault =>
  (STORAGE_FAULTS as readonly string[]).includes(failure)

function UploadRow({ upload, dismiss }: { upload: Upload; dismiss: () => void }) {
  const t = useTranslations('attachment')
  const breach = useTranslations('breach')
  const unwritten = useTranslations('unwritten')
  const { name, share: sent, failure, cancel } = upload
  if (failure)
    return (
      <li className="my-1 flex flex-wrap items-center gap-2 text-danger text-sm" role="alert">
        <span className="break-all">
          {t('refused', { name })}
          {isUnwritten(failure)
            ? unwritten(failure)
            : failure === 'unreachable' || failure === 'forbidden' || failure === 'gone'
              ? t(failure)
              : breach(failure)}
        </span>
        <button type="button" className="text-link hover:underline" onClick={dismiss}>
          {t('dismiss')}
        </button>
      </li>
    )
  const state = sent < 1 ? t('sending', { name }) : t('checking', { name })
  return (
    <li className="my-1 flex flex-wrap items-center gap-2 text-sm">
      <span className="break-all">{state}</span>
      <progress aria-label={state} value={sent} max={1} className="min-w-24 flex-1" />
      <button
        type="button"
        className="text-link hover:underline"
        aria-label={t('cancelOne', { name })}
        onClick={cancel}
      >
        {t('cancel')}
      </button>
    </li>
  )
}
