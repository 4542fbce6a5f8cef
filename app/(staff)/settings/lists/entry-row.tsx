'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { newSubmissionKey } from '@/components/forms/submission-key'
import { Notice } from '@/components/ui/notice'
import type { Refusal } from '@/lib/result'
import type { Entry, EntryActs } from './entry'
import { RemoveEntry } from './remove-entry'

export function EntryRow<E extends Entry>({ entry, columns, keep, remove, form }: EntryActs<E> & { entry: E }) {
  const t = useTranslations('settings')
  const [editing, setEditing] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, startTransition] = useTransition()
  const { name, active } = entry
  const span = columns.length + 2
  const setActive = () =>
    startTransition(async () => {
      const result = await keep({ ...entry, active: !active }, newSubmissionKey())
      setRefusal(result.ok ? undefined : result)
    })
  if (editing)
    return (
      <tr>
        <td colSpan={span}>{form(entry, () => setEditing(false))}</td>
      </tr>
    )
  return (
    <>
      <tr>
        {columns.map(({ label, text }) => (
          <td key={label} data-label={label} className={active ? undefined : 'text-muted'}>
            {text(entry)}
          </td>
        ))}
        <td data-label={t('state')} className={active ? undefined : 'text-muted'}>
          {t(active ? 'active' : 'inactive')}
        </td>
        <td>
          <span className="flex gap-4 whitespace-nowrap">
            <RowAct label={t('rename')} name={t('renameOne', { name })} onClick={() => setEditing(true)} />
            <RowAct
              label={t(active ? 'deactivate' : 'activate')}
              name={t(active ? 'deactivateOne' : 'activateOne', { name })}
              disabled={pending}
              onClick={setActive}
            />
            <RemoveEntry entry={entry} remove={remove} onRefused={setRefusal} />
          </span>
        </td>
      </tr>
      {refusal && (
        <tr>
          <td colSpan={span}>
            <RowRefusal refusal={refusal} />
          </td>
        </tr>
      )}
    </>
  )
}

function RowAct({
  label,
  name,
  onClick,
  disabled,
}: {
  label: string
  name: string
  onClick: () => void
  disabled?: boolean
}) {
  return (
    <button type="button" aria-label={name} disabled={disabled} onClick={onClick} className="text-link hover:underline">
      {label}
    </button>
  )
}

function RowRefusal({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('form')
  const breach = useTranslations('breach')
  const unwritten = useTranslations('unwritten')
  const text =
    refusal.kind === 'breach'
      ? breach(refusal.breach.code)
      : refusal.kind === 'unwritten'
        ? unwritten(refusal.fault)
        : t(refusal.kind === 'invalid' ? 'conflict' : refusal.kind)
  return (
    <Notice tone="error" role="alert">
      {text}
    </Notice>
  )
}
