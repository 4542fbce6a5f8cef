import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ledgerIsFounded, organName } from '@/db/queries/organ'
import { signedInActor } from '@/server/gate/session'
import { SignInForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage() {
  if (await signedInActor()) redirect('/')
  if (!ledgerIsFounded()) redirect('/set-up')
  const t = await getTranslations('app')
  return (
    <main className="mx-auto mt-[12vh] max-w-sm px-4">
      <h1 className="mb-1 font-semibold text-2xl">{t('name')}</h1>
      <p className="mb-6 text-muted">{organName()?.shortName}</p>
      <SignInForm />
    </main>
  )
}
