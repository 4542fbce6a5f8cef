'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { OwnPasswordField } from '@/components/staff/own-password-field'
import { change } from './actions'

const EMPTY_FORM = { current: '', password: '', repeated: '' }

type Props = { justSignedIn?: boolean; onChanged?: () => void }

export function PasswordForm({ justSignedIn = false, onChanged }: Props) {
  const t = useTranslations('account')
  const [changed, setChanged] = useState(false)
  const action = useActionForm({
    schema: async () => (await import('@/lib/organ/input')).passwordChangeInput,
    action: change,
    defaultValues: EMPTY_FORM,
    onSaved: () => {
      action.form.reset(EMPTY_FORM)
      setChanged(true)
      onChanged?.()
    },
  })
  return (
    <ActionForm {...action} saved={changed && t('changed')} saveLabel={t('submit')} quiet>
      <div className="flex max-w-sm flex-col gap-3">
        <OwnPasswordField
          name="current"
          label={t('current')}
          justGiven={justSignedIn}
          errors={action.form.formState.errors}
        />
        <TextField
          name="password"
          label={t('password')}
          type="password"
          autoComplete="new-password"
          hint={t('passwordHint')}
          required
          autoFocus={justSignedIn}
        />
        <TextField name="repeated" label={t('repeated')} type="password" autoComplete="new-password" required />
      </div>
    </ActionForm>
  )
}
