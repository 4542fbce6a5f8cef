import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/ui/page-header'
import { regionUnitsOf } from '@/db/queries/region/units'
import { requireGovernment } from '@/server/region/require-government'
import { today } from '@/server/today'
import { PasteUnits } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('pasteUnits') }
}

export default async function PasteUnitsPage() {
  const actor = await requireGovernment('region.settle')
  return (
    <>
      <PageHeader title={(await getTranslations('region'))('pasteUnits')} />
      <PasteUnits registered={regionUnitsOf(actor).map(({ name }) => name)} today={today()} />
    </>
  )
}
