'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { RoleAndSection, type SectionOptions } from '@/components/staff/staff-fields'
import type { staffChangeInput } from '@/lib/organ/input'
import { change } from './actions'

type Props = { sections: SectionOptions; values: z.input<typeof staffChangeInput> }

export function EditForm({ sections, values }: Props) {
  const t = useTranslations('staff')
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/organ/input')).staffChangeInput,
    action: change,
    defaultValues: values,
    onSaved: () => router.push('/settings/staff'),
  })
  return (
    <ActionForm {...action} saveLabel={form('saveChanges')}>
      <div className="grid max-w-2xl gap-x-4 gap-y-2 sm:grid-cols-2">
        <TextField name="name" label={t('name')} required />
        <TextField
          name="password"
          label={t('newPassword')}
          type="password"
          autoComplete="new-password"
          hint={t('newPasswordHint')}
        />
        <RoleAndSection sections={sections} />
        <CheckboxField name="active" label={t('active')} hint={t('activeHint')} />
      </div>
    </ActionForm>
  )
}
