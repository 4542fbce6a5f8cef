import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { handlingChoices } from '@/db/queries/handling-choices'
import { requestNumber } from '@/lib/fields'
import type { SearchParams } from '@/lib/list-query'
import { readMatterRegister } from '@/lib/matters/matter'
import { requireActor } from '@/server/gate/session'
import { NewMatter } from '../form'

type Props = { params: Promise<{ register: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const register = readMatterRegister((await params).register)
  return register ? { title: (await getTranslations('matter'))(`of.${register}.record`) } : {}
}

export default async function NewMatterPage({ params, searchParams }: Props) {
  const actor = await requireActor('matter.record')
  const register = readMatterRegister((await params).register)
  if (!register) notFound()
  const t = await getTranslations('matter')
  return (
    <>
      <PageHeader title={t(`of.${register}.record`)} />
      <p className="mb-4 max-w-4xl text-muted text-sm">{t(`of.${register}.about`)}</p>
      <NewMatter
        register={register}
        requests={numbersIn((await searchParams).request)}
        staff={handlingChoices(actor).staff}
      />
    </>
  )
}

/** The requests that an address names, once each; what is no number of a request is left out. */
function numbersIn(request: SearchParams[string]): string[] {
  const named = [request ?? []].flat().flatMap((text) => requestNumber.safeParse(text).data ?? [])
  return [...new Set(named)]
}
