'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'

const NAVIGATION_GROUPS = [
  ['desk', '/'],
  ['requests', '/requests'],
  ['published', '/published'],
  ['documents', '/documents'],
  ['figures', '/figures'],
  ['supervision', '/supervision'],
  ['remedies', '/remedies'],
  ['reports', '/reports'],
  ['dashboard', '/dashboard'],
  ['settings', '/settings'],
] as const satisfies readonly (readonly [string, Route])[]

/** The main navigation, without the places that the signed-in person may not open. */
export function Navigation({ closed = [] }: { closed?: readonly string[] }) {
  const t = useTranslations('nav')
  const app = useTranslations('app')
  const path = usePathname()
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
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
