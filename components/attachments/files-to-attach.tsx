'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useDrop } from '@/components/ui/drop-frame'
import { guessedLabel } from '@/lib/attachments/guess'
import type { AttachmentLabel } from '@/lib/attachments/labels'
import { inUnits } from '@/lib/file-size'
import { FileDrop } from './file-drop'
import { LabelSelect } from './label-select'
import { type LabelledFile, sendFiles } from './uploads'

/** Files chosen on a form of a request, which are uploaded once the form is saved; `expected` is what they mostly are. */
export function useFilesToAttach(expected: AttachmentLabel) {
  const [files, setFiles] = useState<readonly LabelledFile[]>([])
  const add = (added: readonly File[]) =>
    setFiles((before) => [...before, ...added.map((file) => ({ file, label: guessedLabel(file.name, expected) }))])
  /** Begins the upload to the request that was saved; it goes on when the form is left. */
  const sendTo = (record: number) => {
    sendFiles({ owner: 'request', record }, files)
    setFiles([])
  }
  return { files, setFiles, add, sendTo }
}

type Props = { of: ReturnType<typeof useFilesToAttach>; children: ReactNode }

/** A form on which files are dropped anywhere; they stand below its fields with their kinds until it is saved. */
export function FilesToAttach({ of, children }: Props) {
  const { over, handlers } = useDrop(of.add)
  return (
    <div {...handlers} className={over ? 'bg-link-wash' : undefined}>
      {children}
      <FileList of={of} />
    </div>
  )
}

function FileList({ of: { files, setFiles, add } }: Pick<Props, 'of'>) {
  const t = useTranslations('attachment')
  return (
    <fieldset className="mt-4 border-line border-t pt-2">
      <legend className="pr-3 font-semibold text-sm">{t('title')}</legend>
      <FileDrop onFiles={add} />
      <ul>
        {files.map((one) => (
          <li
            key={`${one.file.name} ${one.file.lastModified}`}
            className="mt-1 flex flex-wrap items-center gap-3 text-sm"
          >
            <LabelSelect
              name={t('labelOf', { name: one.file.name })}
              value={one.label}
              onChange={(label) => setFiles(files.map((each) => (each === one ? { ...each, label } : each)))}
            />
            <span className="break-all">{one.file.name}</span>
            <span className="text-muted">{inUnits(one.file.size)}</span>
            <button
              type="button"
              className="text-link hover:underline"
              aria-label={t('leaveOut', { name: one.file.name })}
              onClick={() => setFiles(files.filter((each) => each !== one))}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
