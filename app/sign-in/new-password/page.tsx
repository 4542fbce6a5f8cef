import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signedInJustNow } from '@/server/gate/own-password'
import { requireSignedIn } from '@/server/gate/session'
import { ForcedPasswordForm } from './forced'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('newPassword') }
}

/** The page for choosing an own password, shown first to people whose password was set by an administrator. */
export default async function NewPasswordPage() {
  const { owed } = await requireSignedIn()
  if (owed !== 'newPassword') redirect('/')
  const t = await getTranslations('account')
  return (
    <main className="mx-auto mt-[8vh] max-w-md px-4 pb-10">
      <h1 className="mb-1 font-semibold text-2xl">{t('newPassword')}</h1>
      <p className="mb-5 text-muted">{t('newPasswordText')}</p>
      <ForcedPasswordForm justSignedIn={await signedInJustNow()} />
    </main>
  )
}
