'use client'

import { useRouter } from 'next/navigation'
import { PasswordForm } from './form'

/** The form for a required new password; afterwards the ledger opens. */
export function ForcedPasswordForm({ justSignedIn }: { justSignedIn: boolean }) {
  const router = useRouter()
  return (
    <PasswordForm
      justSignedIn={justSignedIn}
      onChanged={() => {
        router.replace('/')
        router.refresh()
      }}
    />
  )
}
