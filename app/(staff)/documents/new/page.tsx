import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { organOf } from '@/db/queries/organ'
import { mayMakeRegulations } from '@/lib/documents/regulation-makers'
import { requireActor } from '@/server/gate/session'
import { DocumentForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('document'))('record') }
}

export default async function NewDocumentPage() {
  const actor = await requireActor('document.record')
  const t = await getTranslations('document')
  const organ = organOf(actor)
  return (
    <>
      <PageHeader title={t('record')} />
      <DocumentForm
        organ={{ makesRegulations: mayMakeRegulations(organ), expiryCountsAsRepeal: organ.expiryCountsAsRepeal }}
      />
    </>
  )
}
