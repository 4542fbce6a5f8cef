import type { ReactNode } from 'react'

/** A panel of the dashboard with a heading; not split over pages when printed. */
export function Panel({
  title,
  aside,
  wide,
  children,
}: {
  title: string
  aside?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  return (
    <section
      aria-label={title}
      className={`min-w-0 break-inside-avoid border-line border-t pt-2 ${wide ? 'xl:col-span-2' : ''}`}
    >
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="font-semibold">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
