'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { RoleAndSection, type SectionOptions } from '@/components/staff/staff-fields'
import { add } from './actions'

export function AddForm({ sections }: { sections: SectionOptions }) {
  const t = useTranslations('staff')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/organ/input')).staffInput,
    action: add,
    defaultValues: { name: '', username: '', role: 'clerk', sectionId: null, password: '' },
    onSaved: () => router.push('/settings/staff'),
  })
  return (
    <ActionForm {...action} saveLabel={t('add')}>
      <div className="grid max-w-2xl gap-x-4 gap-y-2 sm:grid-cols-2">
        <TextField name="name" label={t('name')} required autoFocus />
        <TextField name="username" label={t('username')} hint={t('usernameHint')} required />
        <RoleAndSection sections={sections} />
        <TextField
          name="password"
          label={t('password')}
          type="password"
          autoComplete="new-password"
          hint={t('passwordHint')}
          required
        />
      </div>
    </ActionForm>
  )
}
