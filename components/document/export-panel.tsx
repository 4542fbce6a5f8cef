'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { nameInDisposition } from '@/lib/attachments/name'
import {
  PDF_STANDARDS,
  type PdfStandard,
  REPORT_FILE_FORMATS,
  REPORT_FORMATS,
  type ReportFileFormat,
} from '@/lib/report/formats'
import { saveFile } from '../ui/save-file'

type State = { making: ReportFileFormat; since: number } | { failure: string } | undefined
const STANDARD_LABELS = { 'ua-1': 'ua', 'a-2b': 'a2b' } as const satisfies Record<PdfStandard, string>

/** Buttons that make and save a file of the report, with elapsed time, a cancel button, and the reason of a failure. */
export function ExportPanel({ address, revision }: { address: string; revision?: number }) {
  const t = useTranslations('reportFile')
  const [state, setState] = useState<State>()
  const [standard, setStandard] = useState<PdfStandard>('ua-1')
  const [records, setRecords] = useState(false)
  const request = useRef<AbortController>(undefined)
  const making = state && 'making' in state ? state : undefined

  async function make(format: ReportFileFormat) {
    request.current = new AbortController()
    setState({ making: format, since: Date.now() })
    try {
      const query = queryOf({ format, standard, records, revision })
      const response = await fetch(`${address}/${format}${query}`, { signal: request.current.signal })
      if (!response.ok) return setState({ failure: await response.text() })
      const name = nameInDisposition(response.headers.get('content-disposition'))
      saveFile(await response.blob(), name ?? `report.${REPORT_FORMATS[format].extension}`)
      setState(undefined)
    } catch {
      setState(request.current.signal.aborted ? undefined : { failure: t('unreachable') })
    }
  }

  return (
    <fieldset className="print:hidden">
      <legend className="sr-only">{t('export')}</legend>
      <div className="flex flex-wrap items-center gap-1.5">
        {REPORT_FILE_FORMATS.map((format) => (
          <Button
            key={format}
            look={format === 'pdf' ? 'primary' : 'plain'}
            onClick={() => make(format)}
            disabled={making !== undefined}
            aria-busy={making?.making === format}
          >
            <span className="sr-only">{t('export')}</span> {t(`formats.${format}`)}
          </Button>
        ))}
      </div>
      {making && (
        <Progress format={t(`formats.${making.making}`)} since={making.since} cancel={() => request.current?.abort()} />
      )}
      {state && 'failure' in state && (
        <p role="alert" className="mt-1 text-danger text-sm">
          {state.failure}
        </p>
      )}
      <details className="mt-1 text-sm">
        <summary>{t('options')}</summary>
        <label className="mt-1 flex items-center gap-2">
          {t('standard')}
          <select
            value={standard}
            onChange={({ target }) => setStandard(target.value as PdfStandard)}
            className="rounded border border-line px-1 py-0.5"
          >
            {PDF_STANDARDS.map((one) => (
              <option key={one} value={one}>
                {t(STANDARD_LABELS[one])}
              </option>
            ))}
          </select>
        </label>
        <label className="mt-1 flex items-center gap-2">
          <input type="checkbox" checked={records} onChange={({ target }) => setRecords(target.checked)} />
          {t('records')}
        </label>
      </details>
    </fieldset>
  )
}

function Progress({ format, since, cancel }: { format: string; since: number; cancel: () => void }) {
  const t = useTranslations('reportFile')
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const clock = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 500)
    return () => clearInterval(clock)
  }, [since])
  return (
    <p role="status" className="mt-1 flex items-center gap-2 text-sm">
      {t('making', { format, seconds })}
      <Button className="h-7 px-2" onClick={cancel}>
        {t('cancel')}
      </Button>
    </p>
  )
}

type Choice = { format: ReportFileFormat; standard: PdfStandard; records: boolean; revision?: number }

function queryOf({ format, standard, records, revision }: Choice): string {
  const query = new URLSearchParams()
  if (revision !== undefined) query.set('revision', String(revision))
  if (format === 'pdf') query.set('standard', standard)
  if (format === 'xlsx' && records) query.set('records', '1')
  return query.size > 0 ? `?${query}` : ''
}
