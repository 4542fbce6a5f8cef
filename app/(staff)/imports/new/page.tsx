import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { IMPORT_KINDS } from '@/lib/imports/columns'
import type { SearchParams } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { ReadForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('new') }
}

export default async function NewImportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireActor('import.run')
  const kindName = (await searchParams).kind
  const t = await getTranslations('import')
  return (
    <>
      <PageHeader title={t('new')} />
      <ReadForm kind={IMPORT_KINDS.find((kind) => kind === kindName) ?? 'requests'} />
    </>
  )
}
