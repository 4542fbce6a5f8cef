import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { listSections } from '@/db/queries/organ'
import { requireActor } from '@/server/gate/session'
import { AddForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('add') }
}

export default async function AddStaffPage() {
  const actor = await requireActor('settings.staff')
  const t = await getTranslations('staff')
  const sections = listSections(actor).filter(({ active }) => active)
  return (
    <>
      <PageHeader title={t('add')} />
      <AddForm sections={sections.map(({ id, name }) => ({ value: id, label: name }))} />
    </>
  )
}
