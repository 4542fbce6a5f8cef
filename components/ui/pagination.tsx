import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from './link'

/** Pages of a list; each page is an address. */
export function Pagination({ page, pages, href }: { page: number; pages: number; href: (page: number) => Route }) {
  const t = useTranslations('list')
  if (pages <= 1) return null
  return (
    <nav aria-label={t('pages')} className="print:hidden mt-3 flex items-center justify-end gap-3 text-sm">
      {page > 1 && <Link href={href(page - 1)}>{t('previous')}</Link>}
      <span className="text-muted">{t('pageOf', { page, pages })}</span>
      {page < pages && <Link href={href(page + 1)}>{t('next')}</Link>}
    </nav>
  )
}
