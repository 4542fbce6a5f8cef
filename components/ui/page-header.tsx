import type { ReactNode } from 'react'

/** The page's title, the number of its rows, and its buttons. */
export function PageHeader({ title, count, children }: { title: ReactNode; count?: string; children?: ReactNode }) {
  return (
    <header className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 className="text-xl font-semibold">
        {title}
        {count !== undefined && <span className="ml-3 text-base font-normal text-muted">{count}</span>}
      </h1>
      <div className="print:hidden ml-auto flex flex-wrap gap-2">{children}</div>
    </header>
  )
}
