import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import { inWords, type PlainDate } from '@/lib/dates'
import { type LetterKind, letterRule } from '@/lib/law/letters/letters'
import type { LetterStanding } from '@/lib/letters/approval'
import { statutory } from '@/lib/statutory'

type CaseLetter = {
  id: number
  kind: LetterKind
  standing: LetterStanding
  number: string
  datedOn: PlainDate | null
  open: { names: readonly string[] } | undefined
}

/** The letters of a case that are kept, with how far each has come and who is awaited. */
export function CaseLetters({ letters }: { letters: readonly CaseLetter[] }) {
  const t = useTranslations('keptLetter')
  const locale = useLocale()
  if (letters.length === 0) return null
  return (
    <section className="mt-4">
      <h2 className="font-semibold">{t('kept')}</h2>
      <ul>
        {letters.map(({ id, kind, standing, number, datedOn, open }) => (
          <li key={id} className="flex flex-wrap gap-x-4 border-line border-t py-1.5">
            <Link href={`/letters/${id}` as Route}>{statutory(letterRule(kind), locale)}</Link>
            <span>{t(`standings.${standing}`)}</span>
            {number && <span>{number}</span>}
            {datedOn && <span>{inWords(datedOn, locale)}</span>}
            {open && (
              <span className="text-warn">
                {open.names.length > 0 ? t('awaits', { names: open.names.join('、') }) : t('awaitsNobody')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
