'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { inputClass } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import type { HistoryForm } from '@/lib/report/history/input'
import { historyFromJson } from '@/lib/report/history/read-json'

type Read = HistoryForm & { organ: string }

/** Fills the form from a report as JSON, from a file or pasted; saves nothing. */
export function ReadReportJson({ onRead }: { onRead: (report: Read) => void }) {
  const t = useTranslations('history')
  const id = useId()
  const [text, setText] = useState('')
  const [said, setSaid] = useState<{ ok: boolean; text: string }>()
  function readJson(json: string) {
    const report = historyFromJson(json)
    if (!report) return setSaid({ ok: false, text: t('notRead') })
    onRead(report)
    setSaid({ ok: true, text: t('read', { organ: report.organ, year: String(report.year) }) })
  }
  return (
    <details className="mb-4 border-line border-y py-2 text-sm">
      <summary>{t('fromJson')}</summary>
      <p className="my-1 text-muted">{t('fromJsonHint')}</p>
      <label className="mb-2 block">
        <span className="mr-2">{t('file')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={async ({ target }) => {
            const file = target.files?.[0]
            if (file) readJson(await file.text())
          }}
        />
      </label>
      <label htmlFor={id} className="block">
        {t('pasted')}
      </label>
      <textarea
        id={id}
        rows={4}
        value={text}
        onChange={({ target }) => setText(target.value)}
        className={`${inputClass} h-auto max-w-2xl py-1.5 font-mono text-xs`}
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button onClick={() => readJson(text)}>{t('fill')}</Button>
        <span role="status" className={said?.ok ? 'text-done' : 'text-danger'}>
          {said?.text}
        </span>
      </div>
    </details>
  )
}
