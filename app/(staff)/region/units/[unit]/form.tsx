'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextField } from '@/components/forms/inputs'
import { ChangeRecord, RemoveRecord } from '@/components/forms/record-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { type UnitChoice, UnitFields } from '@/components/region/unit-fields'
import type { UnitForm } from '@/lib/region/input'
import { SUCCESSION_KINDS } from '@/lib/region/unit'
import { change, remove, rename, succeed } from './actions'

const LIST = '/region/units' as Route

export function ChangeUnit({
  values,
  others,
}: {
  values: UnitForm & { id: number; version: number }
  others: readonly UnitChoice[]
}) {
  return (
    <ChangeRecord
      key={values.version}
      schema={async () => (await import('@/lib/region/input')).unitChangeInput}
      action={change}
      values={values}
      list={LIST}
    >
      <UnitFields others={others} />
    </ChangeRecord>
  )
}

export function RemoveUnit({ id, version }: { id: number; version: number }) {
  return <RemoveRecord id={id} version={version} action={remove} list={LIST} />
}

/** 更名. */
export function RenameUnit({ unitId }: { unitId: number }) {
  const t = useTranslations('region')
  const router = useRouter()
  const form = useActionForm({
    schema: async () => (await import('@/lib/region/input')).renamingInput,
    action: rename,
    defaultValues: { unitId, name: '', until: '' },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...form} quiet saveLabel={t('rename')}>
      <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <TextField name="name" label={t('newName')} required />
        <DateField name="until" label={t('nameUntil')} required />
      </div>
    </ActionForm>
  )
}

/** 合并、分立、撤销、划转. */
export function SucceedUnit({ unitId, others }: { unitId: number; others: readonly UnitChoice[] }) {
  const t = useTranslations('region')
  const router = useRouter()
  const form = useActionForm({
    schema: async () => (await import('@/lib/region/input')).successionInput,
    action: succeed,
    defaultValues: { unitId, kind: 'merged', successorId: null, happenedOn: '', basis: '' },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...form} quiet saveLabel={t('recordSuccession')}>
      <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <SelectField
          name="kind"
          label={t('successionKind')}
          options={SUCCESSION_KINDS.map((value) => ({ value, label: t(`successions.${value}`) }))}
        />
        <SelectField name="successorId" label={t('successor')} options={others} none={t('nobody')} />
        <DateField name="happenedOn" label={t('happenedOn')} hint={t('happenedOnHint')} required />
        <TextField name="basis" label={t('basis')} />
      </div>
    </ActionForm>
  )
}
