'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ChangeRecord, NewRecord, RemoveRecord } from '@/components/forms/record-form'
import { EntryFields } from '@/components/supervision/entry-fields'
import { type EntryChangeForm, newEntry, type Register, titleOf } from '@/lib/supervision/entry'
import { change, record, remove } from './actions'

const listOf = (register: Register) => `/supervision/${register}` as Route

export function NewEntry({ register, year }: { register: Register; year: number }) {
  const t = useTranslations('supervision')
  return (
    <NewRecord
      name={`supervision-${register}`}
      schema={async () => (await import('@/lib/supervision/entry')).entryInput}
      action={record}
      empty={newEntry(register, year)}
      summaryOf={titleOf}
      list={listOf(register)}
      saveLabel={t(`of.${register}.record`)}
      nextLabel={t('recordAndNext')}
    >
      <EntryFields register={register} />
    </NewRecord>
  )
}

export function ChangeEntry({ values }: { values: EntryChangeForm }) {
  return (
    <ChangeRecord
      schema={async () => (await import('@/lib/supervision/entry')).entryChangeInput}
      action={change}
      values={values}
      list={listOf(values.register)}
    >
      <EntryFields register={values.register} />
    </ChangeRecord>
  )
}

export function RemoveEntry({ register, ...entry }: { register: Register; id: number; version: number }) {
  return (
    <RemoveRecord
      {...entry}
      action={(removal, submission) => remove({ ...removal, register }, submission)}
      list={listOf(register)}
    />
  )
}
