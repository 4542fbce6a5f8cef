import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { handlingChoices } from '@/db/queries/handling-choices'
import { may } from '@/lib/access'
import { ATTACHMENT_RIGHTS } from '@/lib/attachments/owners'
import { requireActor } from '@/server/gate/session'
import { RegisterForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('request'))('register') }
}

export default async function RegisterPage() {
  const actor = await requireActor('request.register')
  const t = await getTranslations('request')
  return (
    <>
      <PageHeader title={t('register')} />
      <RegisterForm choices={handlingChoices(actor)} mayAttach={may(actor, ATTACHMENT_RIGHTS.request.change)} />
    </>
  )
}
