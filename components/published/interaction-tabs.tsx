import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { INTERACTION_REGISTERS, type InteractionRegister } from '@/lib/published/interaction'
import { TabLinks } from '../ui/tab-links'

/** Tabs for the registers of interaction. */
export function InteractionTabs({ current }: { current: InteractionRegister }) {
  const t = useTranslations('interaction')
  const tabs = INTERACTION_REGISTERS.map((register) => ({
    href: `/published/interaction/${register}` as Route,
    label: t(`of.${register}.title`),
    current: register === current,
  }))
  return <TabLinks title={t('title')} tabs={tabs} />
}
