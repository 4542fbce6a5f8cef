'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inputClass } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import { DropFrame } from '@/components/ui/drop-frame'
import { Notice } from '@/components/ui/notice'
import { useReading } from './use-reading'

const ACCEPTED = '.html,.htm,.docx,.xlsx,.pdf,.txt,.md,.csv,.json,.zip'

/** Takes reports to be read: files that are dropped or chosen, many at once, or pasted text. */
export function GiveReports() {
  const t = useTranslations('checker')
  const router = useRouter()
  const [text, setText] = useState('')
  const reading = useReading(() => router.refresh())
  const { done, total } = reading.progress
  const take = (files: readonly File[]) => reading.read(files.map((file) => ({ name: file.name, body: file })))
  return (
    <div className="print:hidden mb-6 max-w-4xl">
      <DropFrame
        choose={t('choose')}
        drop={t('drop')}
        kinds={t('kinds')}
        accept={ACCEPTED}
        look="primary"
        multiple
        take={take}
      />
      <details className="mt-2 text-sm">
        <summary className="cursor-pointer text-link">{t('paste')}</summary>
        <label className="mt-1 flex flex-col gap-1">
          <span className="text-muted text-xs">{t('pasteHint')}</span>
          <textarea
            aria-label={t('paste')}
            rows={8}
            value={text}
            onChange={({ target }) => setText(target.value)}
            className={`${inputClass} h-auto py-1.5 font-mono text-sm`}
          />
        </label>
        <Button
          className="mt-2"
          disabled={text.trim() === ''}
          onClick={() => {
            reading.read([{ name: '', body: new Blob([text]) }])
            setText('')
          }}
        >
          {t('readPasted')}
        </Button>
      </details>
      <div role="status">
        {total > 0 && (
          <p className="mt-3 flex flex-wrap items-center gap-3 text-sm">
            <progress
              aria-label={t('progress', { done, total })}
              max={total}
              value={done}
              className="w-64 max-w-full"
            />
            {t('progress', { done, total })}
            {done < total && <Button onClick={reading.cancel}>{t('cancel')}</Button>}
          </p>
        )}
        {reading.stopped && <p className="mt-3 text-sm">{t('cancelled')}</p>}
      </div>
      {reading.refused.map(({ name, why }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: files may have the same name
        <Notice key={at} tone="error" role="alert">
          <span className="break-all">{t('refusedSays', { name: name || t('pasted') })}</span>
          {why}{' '}
          <button type="button" className="text-link hover:underline" onClick={() => reading.dismiss(at)}>
            {t('dismiss')}
          </button>
        </Notice>
      ))}
    </div>
  )
}
