'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ComboOption } from '@/components/forms/combo'
import { ChangeRecord, NewRecord, RemoveRecord } from '@/components/forms/record-form'
import { MatterFields } from '@/components/matters/matter-fields'
import { type MatterChangeForm, type MatterRegister, matterTitle, newMatter } from '@/lib/matters/matter'
import { change, record, remove } from './actions'

const listOf = (register: MatterRegister) => `/requests/matters/${register}` as Route

type NewProps = { register: MatterRegister; requests: readonly string[]; staff: readonly ComboOption<number>[] }

/** The form of a new record; the requests that led to it are named in it already. */
export function NewMatter({ register, requests, staff }: NewProps) {
  const t = useTranslations('matter')
  return (
    <NewRecord
      name={['matter', register, ...requests].join(':')}
      schema={async () => (await import('@/lib/matters/matter')).matterInput}
      action={record}
      empty={newMatter(register, requests)}
      summaryOf={matterTitle}
      list={listOf(register)}
      saveLabel={t(`of.${register}.record`)}
      nextLabel={t('recordAndNext')}
    >
      <MatterFields register={register} staff={staff} />
    </NewRecord>
  )
}

export function ChangeMatter({ values, staff }: { values: MatterChangeForm; staff: readonly ComboOption<number>[] }) {
  return (
    <ChangeRecord
      schema={async () => (await import('@/lib/matters/matter')).matterChangeInput}
      action={change}
      values={values}
      list={listOf(values.register)}
    >
      <MatterFields register={values.register} staff={staff} />
    </ChangeRecord>
  )
}

export function RemoveMatter({ register, ...matter }: { register: MatterRegister; id: number; version: number }) {
  return (
    <RemoveRecord
      {...matter}
      action={(removal, submission) => remove({ ...removal, register }, submission)}
      list={listOf(register)}
    />
  )
}
