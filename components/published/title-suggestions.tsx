'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { useSettled } from '@/components/forms/use-settled'
import { fetchJson } from '@/components/ui/fetch-json'
import type { PublishedItemForm } from '@/lib/published/input'
import { type FoundTitle, titleSearch } from '@/lib/published/title-search'

/** A hint listing items with a similar title, to avoid duplicate entries. */
export function TitleSuggestions({ except }: { except?: number }) {
  const t = useTranslations('published')
  const title = useWatch<PublishedItemForm, 'title'>({ name: 'title' })
  const search = titleSearch.safeParse(useSettled(title, 300)).data
  const { data } = useQuery({
    queryKey: ['published-titles', search],
    queryFn: ({ signal }) => findTitles(search!, signal),
    enabled: search !== undefined,
    placeholderData: keepPreviousData,
  })
  const suggestions = search ? (data ?? []).filter(({ id }) => id !== except) : []
  const same = suggestions.some((item) => item.title === search)
  return (
    <div role="status" className="empty:hidden">
      {suggestions.length > 0 && (
        <div className={`border-l-4 py-1 pl-3 text-sm ${same ? 'border-warn' : 'border-line'}`}>
          <p className={same ? 'text-warn' : 'text-muted'}>{t(same ? 'same' : 'similar')}</p>
          <ul>
            {suggestions.map((item) => (
              <li key={item.id}>
                <a href={`/published/${item.id}`} target="_blank" rel="noreferrer">
                  {item.title}
                  <span className="sr-only">{t('newTab')}</span>
                </a>{' '}
                <span className="whitespace-nowrap text-muted">{item.publishedOn}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

const findTitles = (search: string, signal: AbortSignal) =>
  fetchJson<FoundTitle[]>(`/api/published/titles?q=${encodeURIComponent(search)}`, { signal })
