import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

const TABS = {
  reported: '/figures',
  decisions: '/figures/decisions',
  platforms: '/figures/platforms',
  accounts: '/figures/accounts',
} as const satisfies Record<string, Route>

/** Tabs for the registers of figures; each tab is a link. */
export function FigureTabs({ current }: { current: keyof typeof TABS }) {
  const t = useTranslations('figure')
  return (
    <nav aria-label={t('tabs')} className="print:hidden mb-4 flex gap-5 border-line border-b">
      {(Object.keys(TABS) as (keyof typeof TABS)[]).map((tab) => (
        <Link
          key={tab}
          href={TABS[tab]}
          aria-current={tab === current ? 'page' : undefined}
          className={`-mb-px border-b-2 py-1.5 text-sm no-underline ${tab === current ? 'border-link font-semibold text-link' : 'border-transparent text-ink hover:border-line'}`}
        >
          {t(`tab.${tab}`)}
        </Link>
      ))}
    </nav>
  )
}
