'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Column, ListTable } from '@/components/ui/list-table'
import type { AttachmentLabel } from '@/lib/attachments/labels'
import type { AttachmentOwner } from '@/lib/attachments/owners'
import { inUnits } from '@/lib/file-size'
import { inShanghai } from '@/lib/instants'
import type { Removal } from '@/lib/removal'
import type { Result } from '@/lib/result'
import { LookAt } from './look-at'
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
  /** In a narrow column: what there is to say of a file stands below its name. */
  narrow?: boolean
}

/** The attachments of a record; those of a request state the act they belong to. */
export function Attachments({ owner, record, files, mayAdd, mayRemove, remove, narrow }: Props) {
  const t = useTranslations('attachment')
  const router = useRouter()
  const columns = useColumns(owner)
  const acts = {
    key: 'acts',
    label: t('acts'),
    cell: ({ id, name }: AttachedFile) => (
      <RemoveAttachment id={id} name={name} action={remove} onRemoved={() => router.refresh()} />
    ),
  }
  const shown = narrow ? [below(columns)] : columns
  return (
    <section className={narrow ? undefined : 'mt-6'} aria-labelledby="attachments">
      <h2 id="attachments" className="mb-2 font-semibold">
        {t('title')}
      </h2>
      {files.length === 0 && !mayAdd && <p className="text-muted">{t('none')}</p>}
      {files.length > 0 && (
        <ListTable
          caption={t('title')}
          rows={files}
          rowKey={({ id }) => id}
          columns={mayRemove ? [...shown, acts] : shown}
        />
      )}
      {mayAdd && <UploadArea owner={owner} record={record} onAdded={() => router.refresh()} />}
    </section>
  )
}

type FileColumn = Column<AttachedFile, ReactNode>
type Columns = readonly [FileColumn, ...FileColumn[]]

function useColumns(owner: AttachmentOwner): Columns {
  const t = useTranslations('attachment')
  const name: FileColumn = {
    key: 'name',
    label: t('name'),
    wraps: true,
    cell: ({ id, name }) => (
      <>
        <a href={`/api/attachments/${id}`} download={name} className="mr-3 break-all">
          {name}
        </a>
        <LookAt id={id} name={name} />
      </>
    ),
  }
  const label: FileColumn = { key: 'label', label: t('label'), cell: ({ label }) => t(`labels.${label}`) }
  return [
    name,
    ...(owner === 'request' ? [label] : []),
    { key: 'size', label: t('size'), figure: true, cell: ({ bytes }) => inUnits(bytes) },
    { key: 'added', label: t('added'), cell: ({ addedAt, addedBy }) => `${inShanghai(addedAt)} ${addedBy}` },
  ]
}

/** The columns as one: the first with the others below it. */
function below([first, ...others]: Columns): FileColumn {
  return {
    ...first,
    cell: (file) => (
      <div className="min-w-0">
        {first.cell(file)}
        <span className="block text-muted text-xs">
          {others.map(({ key, cell }) => (
            <span key={key} className="mr-3 inline-block">
              {cell(file)}
            </span>
          ))}
        </span>
      </div>
    ),
  }
}
