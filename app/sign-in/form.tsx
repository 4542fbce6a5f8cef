'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { signInWithPassword } from './actions'

export function SignInForm() {
  const t = useTranslations('signIn')
  const router = useRouter()
  const [asksCode, setAsksCode] = useState(false)
  const action = useActionForm({
    schema: async () => (await import('@/lib/organ/input')).signInInput,
    action: async (input) => {
      const result = await signInWithPassword(input)
      if (!result.ok && result.kind === 'breach' && result.breach.code === 'codeNeeded') setAsksCode(true)
      return result
    },
    defaultValues: { username: '', password: '', code: '' },
    onSaved: () => router.replace('/'),
  })
  // The field for the code appears only after the server has asked for it.
  useEffect(() => {
    if (asksCode) action.form.setFocus('code')
  }, [asksCode, action.form])
  return (
    <ActionForm {...action} saveLabel={t('submit')} quiet>
      <div className="flex flex-col gap-3">
        <TextField name="username" label={t('username')} autoComplete="username" autoFocus />
        <TextField name="password" label={t('password')} type="password" autoComplete="current-password" />
        {asksCode && <TextField name="code" label={t('code')} hint={t('codeHint')} autoComplete="one-time-code" />}
      </div>
    </ActionForm>
  )
}
