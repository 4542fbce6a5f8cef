'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { OwnPasswordField } from '@/components/staff/own-password-field'
import { QrCode } from '@/components/staff/qr-code'
import { LinkButton } from '@/components/ui/button'
import { begin, confirm } from './actions'
import { RecoveryCodes } from './recovery-codes'

type Secret = { secret: string; address: string }

/** Three steps: confirm the password, scan the secret and enter a first code, note the recovery codes. */
export function EnrolForm({ enrolled, justSignedIn }: { enrolled: boolean; justSignedIn: boolean }) {
  const t = useTranslations('secondFactor')
  const router = useRouter()
  const [secret, setSecret] = useState<Secret>()
  const [codes, setCodes] = useState<string[]>()
  if (codes)
    return (
      <RecoveryCodes
        codes={codes}
        onDone={() => {
          router.replace('/settings/account')
          router.refresh()
        }}
      />
    )
  if (enrolled) return <LinkButton href="/settings/account">{t('enrolled')}</LinkButton>
  return secret ? (
    <ConfirmForm {...secret} onConfirmed={setCodes} />
  ) : (
    <BeginForm justSignedIn={justSignedIn} onBegun={setSecret} />
  )
}

function BeginForm({ justSignedIn, onBegun }: { justSignedIn: boolean; onBegun: (secret: Secret) => void }) {
  const t = useTranslations('secondFactor')
  const action = useActionForm({
    schema: async () => (await import('@/lib/organ/input')).enrolmentInput,
    action: begin,
    defaultValues: { password: '' },
    onSaved: onBegun,
  })
  return (
    <ActionForm {...action} saveLabel={t('begin')} quiet>
      <OwnPasswordField
        name="password"
        label={t('password')}
        justGiven={justSignedIn}
        errors={action.form.formState.errors}
      />
    </ActionForm>
  )
}

function ConfirmForm({ secret, address, onConfirmed }: Secret & { onConfirmed: (codes: string[]) => void }) {
  const t = useTranslations('secondFactor')
  const action = useActionForm({
    schema: async () => (await import('@/lib/organ/input')).codeInput,
    action: confirm,
    defaultValues: { code: '' },
    onSaved: (result) => onConfirmed(result.codes),
  })
  return (
    <ActionForm {...action} saveLabel={t('confirm')} quiet>
      <p className="mb-2">{t('scan')}</p>
      <QrCode text={address} label={t('qr')} />
      <p className="mt-3 text-muted text-sm">{t('typed')}</p>
      <p className="mb-4 break-all font-mono" data-testid="totp-secret">
        {secret.replace(/(.{4})(?=.)/g, '$1 ')}
      </p>
      <TextField
        name="code"
        label={t('firstCode')}
        hint={t('clockHint')}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={7}
        required
        autoFocus
        className="max-w-48"
      />
    </ActionForm>
  )
}
