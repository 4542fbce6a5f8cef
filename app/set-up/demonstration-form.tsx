'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { type DemonstrationAccount, loadDemo } from './actions'

export function DemonstrationForm() {
  const t = useTranslations('setUp')
  const breach = useTranslations('breach')
  const [accounts, setAccounts] = useState<DemonstrationAccount[]>()
  const [refused, setRefused] = useState(false)
  const [loading, startLoading] = useTransition()
  const load = () =>
    startLoading(async () => {
      const result = await loadDemo()
      if (result.ok) setAccounts(result.value)
      else setRefused(true)
    })
  if (accounts) return <Accounts accounts={accounts} />
  return (
    <>
      {refused && (
        <Notice tone="error" role="alert">
          {breach('ledgerNotEmpty')}
        </Notice>
      )}
      <Button onClick={load} disabled={loading} aria-busy={loading}>
        {loading ? t('demoLoading') : t('demoSubmit')}
      </Button>
    </>
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
