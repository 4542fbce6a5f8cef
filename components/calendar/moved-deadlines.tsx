import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import { inWords, type PlainDate } from '@/lib/dates'

type Moved = { number: string; before: PlainDate | null; after: PlainDate | null }

/** The open requests whose deadline a change moved: old day → new day. */
export function MovedDeadlines({ moved }: { moved: readonly Moved[] }) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const words = (date: PlainDate | null) => (date ? inWords(date, locale) : t('noDay'))
  if (moved.length === 0) return <p className="text-muted text-sm">{t('noneMoved')}</p>
  return (
    <>
      <p className="text-sm">{t('moved', { count: moved.length })}</p>
      <ul className="mt-1 max-h-80 overflow-y-auto text-sm">
        {moved.map(({ number, before, after }) => (
          <li key={number} className="flex flex-wrap gap-x-3 border-line border-b py-1">
            <Link href={`/requests/${number}` as Route}>{number}</Link>
            <span>
              {words(before)} <span aria-hidden="true">→</span> <span className="sr-only">{t('becomes')}</span>{' '}
              <strong className="font-semibold">{words(after)}</strong>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
