'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { signInInput } from '@/lib/organ/input'
import { signInWithPassword } from './actions'

export function SignInForm() {
  const t = useTranslations('signIn')
  const router = useRouter()
  const action = useActionForm({
    schema: signInInput,
    action: signInWithPassword,
    defaultValues: { username: '', password: '' },
    onSaved: () => router.replace('/'),
  })
  return (
    <ActionForm {...action} saveLabel={t('submit')} quiet>
      <div className="flex flex-col gap-3">
        <TextField name="username" label={t('username')} autoComplete="username" autoFocus />
        <TextField name="password" label={t('password')} type="password" autoComplete="current-password" />
      </div>
    </ActionForm>
  )
}
