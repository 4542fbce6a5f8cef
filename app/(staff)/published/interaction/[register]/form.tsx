'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ChangeRecord, NewRecord, RemoveRecord } from '@/components/forms/record-form'
import { InteractionFields } from '@/components/published/interaction-fields'
import {
  type InteractionChangeForm,
  type InteractionRegister,
  interactionTitle,
  newInteraction,
} from '@/lib/published/interaction'
import { change, record, remove } from './actions'

const listOf = (register: InteractionRegister) => `/published/interaction/${register}` as Route

export function NewInteraction({ register, columns }: { register: InteractionRegister; columns: readonly string[] }) {
  const t = useTranslations('interaction')
  return (
    <NewRecord
      name={`interaction-${register}`}
      schema={async () => (await import('@/lib/published/interaction')).interactionInput}
      action={record}
      empty={newInteraction(register)}
      summaryOf={interactionTitle}
      list={listOf(register)}
      saveLabel={t(`of.${register}.record`)}
      nextLabel={t('recordAndNext')}
    >
      <InteractionFields register={register} columns={columns} />
    </NewRecord>
  )
}

export function ChangeInteraction({ values, columns }: { values: InteractionChangeForm; columns: readonly string[] }) {
  return (
    <ChangeRecord
      schema={async () => (await import('@/lib/published/interaction')).interactionChangeInput}
      action={change}
      values={values}
      list={listOf(values.register)}
    >
      <InteractionFields register={values.register} columns={columns} />
    </ChangeRecord>
  )
}

export function RemoveInteraction({
  register,
  ...entry
}: {
  register: InteractionRegister
  id: number
  version: number
}) {
  return (
    <RemoveRecord
      {...entry}
      action={(removal, submission) => remove({ ...removal, register }, submission)}
      list={listOf(register)}
    />
  )
}
