'use client'

import { useTranslations } from 'next-intl'
import { STORAGE_FAULTS, type StorageFault } from '@/lib/result'
import { dismissUpload, type Upload } from './uploads'

/** The files on their way, each with how far it is; a refused one with its reason. */
export function UploadRows({ uploads }: { uploads: readonly Upload[] }) {
  return (
    <ul aria-live="polite">
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} />
      ))}
    </ul>
  )
}

const isUnwritten = (failure: string): failure is StorageFault =>
  (STORAGE_FAULTS as readonly string[]).includes(failure)

function UploadRow({ upload: { key, name, share: sent, failure, cancel } }: { upload: Upload }) {
  const t = useTranslations('attachment')
  const breach = useTranslations('breach')
  const unwritten = useTranslations('unwritten')
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
        <button type="button" className="text-link hover:underline" onClick={() => dismissUpload(key)}>
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
