import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import { inWords, type PlainDate } from '@/lib/dates'
import { statutory } from '@/lib/statutory'

type Letter = {
  id: number
  letter: { label: string; gloss: string }
  request: string
  drafter: string
  submittedOn: PlainDate
  open: { name: string; names: readonly string[] } | undefined
  remarks: string
  reviewer: string
}

/** Letters of the queue in one of its parts: those that wait for the reader, that were returned, or that wait for others. */
export function WaitingLetters({ title, letters }: { title: string; letters: readonly Letter[] }) {
  const t = useTranslations('keptLetter')
  const locale = useLocale()
  if (letters.length === 0) return null
  return (
    <section className="mb-6">
      <h2 className="mb-1 font-semibold">{title}</h2>
      <ul>
        {letters.map(({ id, letter, request, drafter, submittedOn, open, remarks, reviewer }) => (
          <li key={id} className="flex flex-wrap gap-x-4 border-line border-t py-1.5 text-sm">
            <Link href={`/letters/${id}` as Route}>
              {statutory(letter, locale)} {request}
            </Link>
            <span>{t('submitted', { by: drafter, date: inWords(submittedOn, locale) })}</span>
            {open && (
              <span className="text-warn">
                {open.name}：{open.names.length > 0 ? open.names.join('、') : t('awaitsNobody')}
              </span>
            )}
            {remarks && (
              <span className="text-danger">
                {reviewer}：{remarks}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
