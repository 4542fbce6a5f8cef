import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { TabLinks } from '@/components/ui/tab-links'

const REGION_TABS = ['board', 'sum', 'comparison', 'receive', 'collection', 'units'] as const
type RegionTab = (typeof REGION_TABS)[number]

const ADDRESS: Record<RegionTab, (year: number) => string> = {
  board: (year) => `/region/${year}`,
  sum: (year) => `/region/${year}/sum`,
  comparison: (year) => `/region/${year}/comparison`,
  receive: (year) => `/region/${year}/receive`,
  collection: (year) => `/region/${year}/collection`,
  units: () => '/region/units',
}

/** The pages of a year's collection; those that the reader may not open are left out. */
export function RegionTabs({
  year,
  current,
  closed = [],
}: {
  year: number
  current?: RegionTab
  closed?: readonly RegionTab[]
}) {
  const t = useTranslations('region')
  return (
    <TabLinks
      title={t('title')}
      tabs={REGION_TABS.filter((tab) => !closed.includes(tab)).map((tab) => ({
        href: ADDRESS[tab](year) as Route,
        label: t(`tab.${tab}`),
        current: tab === current,
      }))}
    />
  )
}
