'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ListTable } from '@/components/ui/list-table'
import type { AttachmentLabel } from '@/lib/attachments/labels'
import type { AttachmentOwner } from '@/lib/attachments/owners'
import { inUnits } from '@/lib/file-size'
import { inShanghai } from '@/lib/instants'
import type { Removal } from '@/lib/removal'
import type { Result } from '@/lib/result'
import { RemoveAttachment } from './remove-attachment'
import { UploadArea } from './upload-area'

type AttachedFile = {
  id: number
  label: AttachmentLabel
  name: string
  bytes: number
  addedAt: string
  addedBy: string
}

type Props = {
  owner: AttachmentOwner
  record: number
  files: readonly AttachedFile[]
  mayAdd: boolean
  mayRemove: boolean
  remove: (input: Removal, submission?: string) => Promise<Result<undefined>>
}

/** The attachments of a record; those of a request state the act they belong to. */
export function Attachments({ owner, record, files, mayAdd, mayRemove, remove }: Props) {
  const t = useTranslations('attachment')
  const router = useRouter()
  return (
    <section className="mt-6" aria-labelledby="attachments">
      <h2 id="attachments" className="mb-2 font-semibold">
        {t('title')}
      </h2>
      {files.length === 0 && !mayAdd && <p className="text-muted">{t('none')}</p>}
      {files.length > 0 && (
        <ListTable
          caption={t('title')}
          rows={files}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: t('name'),
              wraps: true,
              cell: ({ id, name }) => (
                <a href={`/api/attachments/${id}`} download={name} className="break-all">
                  {name}
                </a>
              ),
            },
            ...(owner === 'request'
              ? [{ key: 'label', label: t('label'), cell: ({ label }: AttachedFile) => t(`labels.${label}`) }]
              : []),
            { key: 'size', label: t('size'), figure: true, cell: ({ bytes }) => inUnits(bytes) },
            { key: 'added', label: t('added'), cell: ({ addedAt, addedBy }) => `${inShanghai(addedAt)} ${addedBy}` },
            ...(mayRemove
              ? [
                  {
                    key: 'acts',
                    label: t('acts'),
                    cell: ({ id, name }: AttachedFile) => (
                      <RemoveAttachment id={id} name={name} action={remove} onRemoved={() => router.refresh()} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayAdd && <UploadArea owner={owner} record={record} onAdded={() => router.refresh()} />}
    </section>
  )
}
