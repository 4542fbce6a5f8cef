import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { MATTER_REGISTERS, type MatterRegister } from '@/lib/matters/matter'
import { TabLinks } from '../ui/tab-links'

/** Tabs for the requests for disclosure and for what applicants ask for beside them. */
export function MatterTabs({ current }: { current: MatterRegister | 'requests' }) {
  const t = useTranslations('matter')
  const request = useTranslations('request')
  const registers = MATTER_REGISTERS.map((register) => ({
    href: `/requests/matters/${register}` as Route,
    label: t(`of.${register}.title`),
    current: register === current,
  }))
  const requests = { href: '/requests' as Route, label: request('title'), current: current === 'requests' }
  return <TabLinks title={t('title')} tabs={[requests, ...registers]} />
}
