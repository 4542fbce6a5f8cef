import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { subjectInWords } from '@/components/audit/subject-words'
import Link from '@/components/ui/link'
import type { TouchedRecord } from '@/lib/duties/desk'
import { inShanghai } from '@/lib/instants'

/** The records that the person wrote last, to go on with. */
export function TouchedList({ touched }: { touched: readonly TouchedRecord[] }) {
  const t = useTranslations('desk')
  const noun = useTranslations('noun')
  if (touched.length === 0) return null
  return (
    <section className="mt-6 print:hidden">
      <h2 className="mb-1 font-semibold">{t('touched')}</h2>
      <ul className="border-line border-t text-sm">
        {touched.map(({ subject, name, href, at }) => (
          <li key={subject} className="flex flex-wrap justify-between gap-x-4 border-line border-b py-1">
            <Link href={href as Route} className="min-w-0 break-all">
              {subjectInWords(noun, subject, name ?? undefined)}
            </Link>
            <time dateTime={at} className="text-muted">
              {inShanghai(at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}
