import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { TabLinks } from '../ui/tab-links'

const TABS = {
  reported: '/figures',
  decisions: '/figures/decisions',
  platforms: '/figures/platforms',
  accounts: '/figures/accounts',
} as const satisfies Record<string, Route>

/** Tabs for the registers of figures. */
export function FigureTabs({ current }: { current: keyof typeof TABS }) {
  const t = useTranslations('figure')
  const tabs = (Object.keys(TABS) as (keyof typeof TABS)[]).map((tab) => ({
    href: TABS[tab],
    label: t(`tab.${tab}`),
    current: tab === current,
  }))
  return <TabLinks title={t('tabs')} tabs={tabs} />
}
