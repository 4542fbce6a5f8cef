import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueryProvider } from '@/components/query-provider'
import { PageHeader } from '@/components/ui/page-header'
import { remedyChoices } from '@/db/queries/organ'
import { requestFile } from '@/db/queries/requests'
import type { SearchParams } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { RemedyForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('remedy'))('record') }
}

export default async function NewRemedyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('remedy.record')
  const { request } = await searchParams
  const file = typeof request === 'string' ? requestFile(actor, request) : undefined
  const t = await getTranslations('remedy')
  return (
    <QueryProvider>
      <PageHeader title={t('record')} />
      {file && <p className="mb-4 border-line border-l-4 pl-3 text-muted">{file.request.description}</p>}
      <RemedyForm request={file?.request.number} choices={remedyChoices(actor)} />
    </QueryProvider>
  )
}
