'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FileProgress } from '@/components/ui/file-progress'
import { useFile } from '@/components/ui/use-file'

const FORMATS = { pdf: 'PDF', docx: 'Word' } as const

/** Buttons that make and save the copy that is handed in. */
export function CopyFiles({ address }: { address: string }) {
  const t = useTranslations('filing.copy')
  const file = useFile()
  return (
    <div className="mt-3">
      <div className="flex flex-wrap gap-1.5">
        {Object.entries(FORMATS).map(([format, name]) => (
          <Button
            key={format}
            onClick={() => void file.take(`${address}/files/${format}?copy=1`)}
            disabled={file.asked !== undefined}
          >
            {t('take', { format: name })}
          </Button>
        ))}
      </div>
      <FileProgress file={file} />
    </div>
  )
}
