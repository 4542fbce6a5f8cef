'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { PDF_STANDARDS, type PdfStandard, REPORT_FILE_FORMATS, type ReportFileFormat } from '@/lib/report/formats'
import { FileProgress } from '../ui/file-progress'
import { useFile } from '../ui/use-file'
import { CopyForWebsite } from './copy-for-website'

const STANDARD_LABELS = { 'ua-1': 'ua', 'a-2b': 'a2b' } as const satisfies Record<PdfStandard, string>

/** Buttons that make and save a file of the report: how far it is, a button to cancel it, and the reason of a failure. */
export function ExportPanel({ address, revision }: { address: string; revision?: number }) {
  const t = useTranslations('reportFile')
  const [standard, setStandard] = useState<PdfStandard>('ua-1')
  const [records, setRecords] = useState(false)
  const file = useFile()

  const make = (format: ReportFileFormat) => {
    const query = queryOf({ format, standard, records, revision })
    void file.take(`${address}/files/${format}${query}`)
  }

  return (
    <details className="relative print:hidden">
      <summary className="inline-flex h-9 items-center rounded border border-line bg-white px-3.5 text-sm hover:bg-wash">
        {t('export')}
      </summary>
      <fieldset className="absolute right-0 z-20 mt-1 w-[min(24rem,calc(100vw-2rem))] border border-line bg-white p-3">
        <legend className="sr-only">{t('export')}</legend>
        <div className="flex flex-wrap items-center gap-1.5">
          {REPORT_FILE_FORMATS.map((format) => (
            <Button
              key={format}
              onClick={() => make(format)}
              disabled={file.asked !== undefined}
              aria-busy={file.asked?.address.startsWith(`${address}/files/${format}`)}
            >
              <span className="sr-only">{t('export')}</span> {t(`formats.${format}`)}
            </Button>
          ))}
        </div>
        <FileProgress file={file} />
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
          <CopyForWebsite address={`${address}/fragment${revision ? `?revision=${revision}` : ''}`} />
        </details>
      </fieldset>
    </details>
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
