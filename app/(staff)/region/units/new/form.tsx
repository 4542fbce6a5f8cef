'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { NewRecord } from '@/components/forms/record-form'
import { type UnitChoice, UnitFields } from '@/components/region/unit-fields'
import type { UnitForm } from '@/lib/region/input'
import { register } from './actions'

const EMPTY: UnitForm = {
  ...{ name: '', shortName: '', kind: 'department', parentId: null, creditCode: '', contact: '', phone: '' },
  ...{ reportPage: '', firstDay: null, lastDay: null },
}

export function NewUnit({ others }: { others: readonly UnitChoice[] }) {
  const t = useTranslations('region')
  return (
    <NewRecord<UnitForm>
      name="region-unit"
      schema={async () => (await import('@/lib/region/input')).unitInput}
      action={register}
      empty={EMPTY}
      carriedOver={({ kind, parentId }) => ({ kind, parentId })}
      summaryOf={({ name }) => name}
      list={'/region/units' as Route}
      saveLabel={t('register')}
      nextLabel={t('registerNext')}
    >
      <UnitFields others={others} />
    </NewRecord>
  )
}
