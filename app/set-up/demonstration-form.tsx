'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import Link from '@/components/ui/link'
import { type DemonstrationAccount, loadDemo } from './actions'

export function DemonstrationForm({ code }: { code: string }) {
  const t = useTranslations('setUp')
  const [accounts, setAccounts] = useState<DemonstrationAccount[]>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/organ/input')).demonstrationInput,
    action: loadDemo,
    defaultValues: { code },
    onSaved: setAccounts,
  })
  if (accounts) return <Accounts accounts={accounts} />
  return (
    <ActionForm {...action} saveLabel={t('demoSubmit')} quiet>
      <TextField name="code" label={t('demoCode')} required className="max-w-xs" />
    </ActionForm>
  )
}

function Accounts({ accounts }: { accounts: DemonstrationAccount[] }) {
  const t = useTranslations('setUp')
  const signIn = useTranslations('signIn')
  const roles = useTranslations('role')
  return (
    <div role="status">
      <p>{t('demoReady')}</p>
      <table className="ledger-table my-3">
        <thead>
          <tr>
            <th>{t('demoRole')}</th>
            <th>{signIn('username')}</th>
            <th>{signIn('password')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ role, username, password }) => (
            <tr key={username}>
              <td>{roles(role)}</td>
              <td>{username}</td>
              <td>{password}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Link href="/sign-in">{t('toSignIn')}</Link>
    </div>
  )
}
