'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { ORGAN_KINDS, ORGAN_LEVELS } from '@/lib/organ/organ'
import { setUp } from './actions'

export function SetUpForm({ code }: { code: string }) {
  const t = useTranslations('setUp')
  const organ = useTranslations('organ')
  const signIn = useTranslations('signIn')
  const staff = useTranslations('staffName')
  const account = useTranslations('account')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/organ/input')).setUpInput,
    action: setUp,
    defaultValues: {
      code,
      organ: { fullName: '', shortName: '', kind: 'department', level: 'municipal', region: '', agencyCode: '' },
      administrator: { username: 'admin', name: '', password: '' },
    },
    onSaved: () => router.replace('/'),
  })
  return (
    <ActionForm {...action} saveLabel={t('submit')}>
      <TextField name="code" label={t('code')} hint={t('codeHint')} required className="mb-4 max-w-xs" />
      <fieldset className="mb-4 grid gap-3 sm:grid-cols-2">
        <legend className="mb-2 font-semibold">{t('organ')}</legend>
        <TextField name="organ.fullName" label={organ('fullName')} required autoFocus />
        <TextField name="organ.shortName" label={organ('shortName')} required />
        <SelectField
          name="organ.kind"
          label={organ('kind')}
          options={ORGAN_KINDS.map((value) => ({ value, label: organ(`kinds.${value}`) }))}
        />
        <SelectField
          name="organ.level"
          label={organ('level')}
          options={ORGAN_LEVELS.map((value) => ({ value, label: organ(`levels.${value}`) }))}
        />
        <TextField name="organ.region" label={organ('region')} hint={organ('regionHint')} />
        <TextField name="organ.agencyCode" label={organ('agencyCode')} hint={organ('agencyCodeHint')} />
      </fieldset>
      <fieldset className="grid gap-3 sm:grid-cols-3">
        <legend className="mb-2 font-semibold">{t('administrator')}</legend>
        <TextField name="administrator.name" label={staff('name')} required />
        <TextField name="administrator.username" label={signIn('username')} required autoComplete="username" />
        <TextField
          name="administrator.password"
          label={signIn('password')}
          type="password"
          hint={account('passwordHint')}
          required
          autoComplete="new-password"
        />
      </fieldset>
    </ActionForm>
  )
}
