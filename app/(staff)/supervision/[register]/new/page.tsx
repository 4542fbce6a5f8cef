import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { yearOf } from '@/lib/dates'
import { readRegister } from '@/lib/supervision/entry'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { NewEntry } from '../form'

type Props = { params: Promise<{ register: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const register = readRegister((await params).register)
  return register ? { title: (await getTranslations('supervision'))(`of.${register}.record`) } : {}
}

export default async function NewEntryPage({ params }: Props) {
  await requireActor('supervision.record')
  const register = readRegister((await params).register)
  if (!register) notFound()
  const t = await getTranslations('supervision')
  return (
    <>
      <PageHeader title={t(`of.${register}.record`)} />
      <NewEntry register={register} year={yearOf(today())} />
    </>
  )
}
