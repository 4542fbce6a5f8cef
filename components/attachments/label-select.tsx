'use client'

import { useTranslations } from 'next-intl'
import { inputClass } from '@/components/forms/field'
import { ATTACHMENT_LABELS, type AttachmentLabel } from '@/lib/attachments/labels'

type Props<L extends AttachmentLabel | null> = {
  id?: string
  /** The name of the control where it has no visible label. */
  name?: string
  value: L
  onChange: (label: L) => void
  /** The text of the choice of none, whose value is null. */
  none?: null extends L ? string : undefined
}

/** The kind of a file on a request. */
export function LabelSelect<L extends AttachmentLabel | null>({ id, name, value, onChange, none }: Props<L>) {
  const t = useTranslations('attachment')
  return (
    <select
      id={id}
      aria-label={name}
      value={value ?? ''}
      onChange={({ target }) => onChange((target.value || null) as L)}
      className={`${inputClass} w-auto`}
    >
      {none && <option value="">{none}</option>}
      {ATTACHMENT_LABELS.map((label) => (
        <option key={label} value={label}>
          {t(`labels.${label}`)}
        </option>
      ))}
    </select>
  )
}
