'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { inputClass } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import { DropFrame } from '@/components/ui/drop-frame'
import { Notice } from '@/components/ui/notice'
import { IMPORT_KINDS, type ImportKind } from '@/lib/imports/columns'

/** Chooses what is imported, and its source: a file, or cells copied from a spreadsheet. */
export function ReadForm({ kind: initialKind }: { kind: ImportKind }) {
  const t = useTranslations('import')
  const form = useTranslations('form')
  const router = useRouter()
  const [kind, setKind] = useState(initialKind)
  const [file, setFile] = useState<File>()
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<string>()
  const [reading, setReading] = useState(false)

  async function upload(event: FormEvent) {
    event.preventDefault()
    setReading(true)
    setRefused(undefined)
    try {
      const query = new URLSearchParams({ kind, name: file?.name ?? '' })
      const body = file ?? new Blob([text])
      const answer = await fetch(`/api/imports?${query}`, { method: 'POST', body, headers: { 'x-ledger': 'import' } })
      const { token, message } = (await answer.json()) as { token?: string; message?: string }
      if (token) return router.push(`/imports/${token}` as Route)
      setRefused(message ?? form('unreachable'))
    } catch {
      setRefused(form('unreachable'))
    }
    setReading(false)
  }

  return (
    <form method="post" onSubmit={upload} className="grid max-w-4xl gap-4">
      {refused && (
        <Notice tone="error" role="alert">
          {refused}
        </Notice>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <label className="flex w-56 flex-col gap-0.5 text-sm">
          {t('kind')}
          <select className={inputClass} value={kind} onChange={({ target }) => setKind(target.value as ImportKind)}>
            {IMPORT_KINDS.map((option) => (
              <option key={option} value={option}>
                {t(`kinds.${option}`)}
              </option>
            ))}
          </select>
        </label>
        <a className="pb-2 text-sm" href={`/api/imports/templates/${kind}`} download>
          {t('template')}
        </a>
      </div>
      <DropFrame
        choose={t('chooseFile')}
        drop={t('dropFile')}
        kinds={t('fileHint')}
        accept=".xlsx,.xls,.csv,.txt,.tsv,.htm,.html"
        take={([first]) => setFile(first)}
      >
        {file && (
          <p>
            <strong>{file.name}</strong> <Button onClick={() => setFile(undefined)}>{t('removeFile')}</Button>
          </p>
        )}
      </DropFrame>
      <label className="flex flex-col gap-1 text-sm">
        {t('paste')}
        <textarea
          rows={8}
          className={`${inputClass} h-auto py-1.5 font-mono text-sm`}
          value={text}
          disabled={file !== undefined}
          onChange={({ target }) => setText(target.value)}
        />
        <span className="text-muted text-xs">{t('pasteHint')}</span>
      </label>
      <div>
        <Button type="submit" look="primary" disabled={reading || (!file && text.trim() === '')} aria-busy={reading}>
          {reading ? t('reading') : t('read')}
        </Button>
      </div>
    </form>
  )
}
