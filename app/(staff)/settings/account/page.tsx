import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/server/session'
import { PasswordForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  await requireActor('account.password')
  const t = await getTranslations('account')
  return (
    <>
      <PageHeader title={t('title')} />
      <PasswordForm />
    </>
  )
}
