'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FileProgress } from '@/components/ui/file-progress'
import { useFile } from '@/components/ui/use-file'
import { GLANCE_SHAPE_NAMES } from '@/lib/report/glance/file'

/** Buttons that make and save the page in its shapes and formats. */
export function GlanceFiles({ address, revision }: { address: string; revision?: number }) {
  const t = useTranslations('glance')
  const file = useFile()
  const take = (format: string, shape: string) => {
    const query = new URLSearchParams({ shape, ...(revision ? { revision: String(revision) } : {}) })
    void file.take(`${address}/${format}?${query}`)
  }
  return (
    <div className="print:hidden">
      <div className="flex flex-wrap items-center gap-1.5">
        {GLANCE_SHAPE_NAMES.flatMap((shape) =>
          (['png', 'pdf'] as const).map((format) => (
            <Button key={shape + format} onClick={() => take(format, shape)} disabled={file.asked !== undefined}>
              {t('take', { shape: t(`shapes.${shape}`), format: format.toUpperCase() })}
            </Button>
          )),
        )}
        <Button onClick={() => take('txt', 'a4')} disabled={file.asked !== undefined}>
          {t('takeText')}
        </Button>
      </div>
      <FileProgress file={file} />
    </div>
  )
}
