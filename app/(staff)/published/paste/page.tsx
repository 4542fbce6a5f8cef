import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueryProvider } from '@/components/query-provider'
import { PageHeader } from '@/components/ui/page-header'
import { pasteLists } from '@/db/queries/paste-lists'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { PasteForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paste'))('title') }
}

export default async function PastePage() {
  const actor = await requireActor('published.record')
  const t = await getTranslations('paste')
  return (
    <QueryProvider>
      <PageHeader title={t('title')} />
      <PasteForm lists={pasteLists(actor)} today={today()} />
    </QueryProvider>
  )
}
