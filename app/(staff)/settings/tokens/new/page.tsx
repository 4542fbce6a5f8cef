import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { may } from '@/lib/access'
import { API_SCOPES } from '@/lib/api/scopes'
import { lastDayOf, yearOf } from '@/lib/dates'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { NewTokenForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('token'))('new') }
}

export default async function NewTokenPage() {
  const actor = await requireActor('settings.tokens')
  const t = await getTranslations('token')
  const scopes = API_SCOPES.filter((scope) => scope !== 'applicants' || may(actor, 'applicant.view'))
  return (
    <>
      <PageHeader title={t('new')} />
      <NewTokenForm scopes={scopes} expiresOn={lastDayOf(yearOf(today()))} />
    </>
  )
}
