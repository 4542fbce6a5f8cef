import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { regionUnitsOf } from '@/db/queries/region/units'
import { requireGovernment } from '@/server/region/require-government'
import { NewUnit } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('newUnit') }
}

export default async function NewUnitPage() {
  const actor = await requireGovernment('region.settle')
  const others = regionUnitsOf(actor).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PageHeader title={(await getTranslations('region'))('newUnit')} />
      <NewUnit others={others} />
    </>
  )
}
