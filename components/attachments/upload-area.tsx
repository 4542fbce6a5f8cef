'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { guessedLabel } from '@/lib/attachments/guess'
import type { AttachmentLabel } from '@/lib/attachments/labels'
import { FileDrop } from './file-drop'
import { LabelSelect } from './label-select'
import { UploadRows } from './upload-rows'
import { type RecordOfFiles, sendFiles, useUploads } from './uploads'

/** Uploads files to a record at once; the kind of those of a request is guessed from their names unless it is chosen. */
export function UploadArea({ owner, record, onAdded }: RecordOfFiles & { onAdded: () => void }) {
  const t = useTranslations('attachment')
  const [chosen, setChosen] = useState<AttachmentLabel | null>(null)
  const id = useId()
  const uploads = useUploads({ owner, record }, onAdded)
  const labelOf = ({ name }: File) => (owner === 'request' ? (chosen ?? guessedLabel(name)) : 'other')
  return (
    <div className="print:hidden mt-2">
      <FileDrop
        onFiles={(files) =>
          sendFiles(
            { owner, record },
            files.map((file) => ({ file, label: labelOf(file) })),
          )
        }
      >
        {owner === 'request' && (
          <span className="flex items-center gap-2">
            <label htmlFor={id} className="whitespace-nowrap">
              {t('label')}
            </label>
            <LabelSelect id={id} value={chosen} onChange={setChosen} none={t('byName')} />
          </span>
        )}
      </FileDrop>
      <UploadRows uploads={uploads} />
    </div>
  )
}
