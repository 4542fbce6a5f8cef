'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextField } from '@/components/forms/inputs'
import { UNIT_KINDS } from '@/lib/region/unit'

export type UnitChoice = { value: number; label: string }

/** The fields of a unit of the region. */
export function UnitFields({ others }: { others: readonly UnitChoice[] }) {
  const t = useTranslations('region')
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
      <TextField name="name" label={t('unitName')} required autoFocus />
      <TextField name="shortName" label={t('shortName')} required />
      <SelectField
        name="kind"
        label={t('kind')}
        options={UNIT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <SelectField name="parentId" label={t('parent')} hint={t('parentHint')} options={others} none={t('noParent')} />
      <DateField name="firstDay" label={t('firstDay')} hint={t('firstDayHint')} />
      <DateField name="lastDay" label={t('lastDay')} hint={t('lastDayHint')} />
      <TextField name="contact" label={t('contact')} />
      <TextField name="phone" label={t('phone')} inputMode="tel" />
      <TextField name="creditCode" label={t('creditCode')} maxLength={18} />
      <TextField name="reportPage" label={t('reportPage')} inputMode="url" />
    </div>
  )
}
