'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { type Option, SelectField } from '@/components/forms/inputs'
import { ROLES, type Role } from '@/lib/access'

export type SectionOptions = readonly Option<number>[]

/** The fields for a person's role and section. */
export function RoleAndSection({ sections }: { sections: SectionOptions }) {
  const t = useTranslations('staff')
  const roles = useTranslations('role')
  const role: Role = useWatch({ name: 'role' })
  return (
    <>
      <SelectField
        name="role"
        label={t('role')}
        options={ROLES.map((value) => ({ value, label: roles(value) }))}
        hint={<span aria-live="polite">{t(`roleHint.${role}`)}</span>}
        required
      />
      <SelectField name="sectionId" label={t('section')} options={sections} none={t('noSection')} />
    </>
  )
}
