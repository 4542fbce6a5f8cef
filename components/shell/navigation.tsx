'use client'

import type { Route } from 'next'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import Link from '@/components/ui/link'
import type { Badges } from '@/lib/duties/badges'
import { UNATTENDED } from '@/lib/unattended'

const NAVIGATION_GROUPS = [
  ['desk', '/'],
  ['requests', '/requests'],
  ['published', '/published'],
  ['documents', '/documents'],
  ['figures', '/figures'],
  ['supervision', '/supervision'],
  ['remedies', '/remedies'],
  ['reports', '/reports'],
  ['check', '/check'],
  ['region', '/region'],
  ['dashboard', '/dashboard'],
  ['settings', '/settings'],
] as const satisfies readonly (readonly [string, Route])[]

/** The main navigation, without the places that the signed-in person may not open. */
export function Navigation({ closed = [] }: { closed?: readonly string[] }) {
  const t = useTranslations('nav')
  const app = useTranslations('app')
  const path = usePathname()
  const badges = useBadges()
  return (
    <nav aria-label={app('menu')} className="px-2">
      <ul className="flex flex-wrap lg:flex-col">
        {NAVIGATION_GROUPS.filter(([, href]) => !closed.includes(href)).map(([name, href]) => {
          const here = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
          return (
            <li key={name}>
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                className={`block rounded px-2 py-1.5 text-sm no-underline ${here ? 'bg-link-wash font-semibold text-link' : 'text-ink hover:bg-line/50'}`}
              >
                {t(name)}
                <Badge count={badges?.[name as keyof Badges] ?? 0} />
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

const BADGES_AFRESH_MS = 60_000

/** What waits for the person, asked for after the page is there and each minute while it is looked at. */
function useBadges(): Badges | undefined {
  const [badges, setBadges] = useState<Badges>()
  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return
      const response = await fetch('/api/badges', { headers: { [UNATTENDED]: '1' } }).catch(() => undefined)
      if (response?.ok) setBadges((await response.json()) as Badges)
    }
    void ask()
    const asking = setInterval(ask, BADGES_AFRESH_MS)
    return () => clearInterval(asking)
  }, [])
  return badges
}

function Badge({ count }: { count: number }) {
  const t = useTranslations('nav')
  if (count === 0) return null
  const words = t('waiting', { count: String(count) })
  return (
    <span className="ml-1.5 rounded-full bg-warn-wash px-1.5 font-semibold text-warn text-xs" title={words}>
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
