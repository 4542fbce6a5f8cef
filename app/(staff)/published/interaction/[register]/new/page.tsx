import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { letterColumns } from '@/db/queries/interaction'
import { readInteraction } from '@/lib/published/interaction'
import { requireActor } from '@/server/gate/session'
import { NewInteraction } from '../form'

type Props = { params: Promise<{ register: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const register = readInteraction((await params).register)
  return register ? { title: (await getTranslations('interaction'))(`of.${register}.record`) } : {}
}

export default async function NewInteractionPage({ params }: Props) {
  const actor = await requireActor('published.record')
  const register = readInteraction((await params).register)
  if (!register) notFound()
  const t = await getTranslations('interaction')
  return (
    <>
      <PageHeader title={t(`of.${register}.record`)} />
      <NewInteraction register={register} columns={letterColumns(actor)} />
    </>
  )
}
