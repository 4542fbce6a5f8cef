import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'

/** The suggestions by which an item was published. */
export function SuggestionsOfItem({
  suggestions,
}: {
  suggestions: readonly { id: number; title: string; date: string }[]
}) {
  const t = useTranslations('matter')
  if (suggestions.length === 0) return null
  return (
    <p className="text-sm">
      {t('publishedBy')}{' '}
      {suggestions.map(({ id, title, date }) => (
        <Link key={id} href={`/requests/matters/suggestions/${id}` as Route} className="mr-3">
          {`${date} ${title}`}
        </Link>
      ))}
    </p>
  )
}
