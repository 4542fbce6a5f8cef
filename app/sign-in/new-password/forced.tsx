'use client'

import { useRouter } from 'next/navigation'
import { PasswordForm } from './form'

/** The form in the way of everything else: once done, on to the ledger. */
export function ForcedPasswordForm() {
  const router = useRouter()
  return (
    <PasswordForm
      onChanged={() => {
        router.replace('/')
        router.refresh()
      }}
    />
  )
}
