import type { Route } from 'next'
import Link from './link'

type Tab = { href: Route; label: string; current: boolean }

/** Tabs for registers that belong together; each tab is a link. */
export function TabLinks({ title, tabs }: { title: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={title} className="print:hidden mb-4 flex flex-wrap gap-5 border-line border-b">
      {tabs.map(({ href, label, current }) => (
        <Link
          key={href}
          href={href}
          aria-current={current ? 'page' : undefined}
          className={`-mb-px border-b-2 py-1.5 text-sm no-underline ${current ? 'border-link font-semibold text-link' : 'border-transparent text-ink hover:border-line'}`}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
