import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { figureSources } from '@/db/queries/reported-figures'
import { requireActor } from '@/server/gate/session'
import { FigureForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figure'))('record') }
}

export default async function NewFigurePage() {
  const actor = await requireActor('figure.record')
  const t = await getTranslations('figure')
  return (
    <>
      <PageHeader title={t('record')} />
      <FigureForm sources={figureSources(actor)} />
    </>
  )
}
