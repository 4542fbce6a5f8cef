import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import type { PlainDate } from '@/lib/dates'
import { INTERPRETATION_FORMS, type InterpretationForm } from '@/lib/published/interpretation'
import { statutory } from '@/lib/statutory'

type Props = {
  interpretations: readonly { id: number; title: string; form: InterpretationForm; publishedOn: PlainDate }[]
}

/** The published interpretations of a document or of an item. */
export function InterpretedBy({ interpretations }: Props) {
  const t = useTranslations('published')
  const locale = useLocale()
  if (interpretations.length === 0) return null
  return (
    <section className="my-3 text-sm">
      <h2 className="font-semibold">{t('interpretedBy')}</h2>
      <ul>
        {interpretations.map(({ id, title, form, publishedOn }) => (
          <li key={id}>
            <Link href={`/published/${id}` as Route}>{title}</Link>{' '}
            <span className="text-muted">
              {statutory(INTERPRETATION_FORMS[form], locale)} {publishedOn}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
