import { useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import type { Definition } from '@/lib/law/report-formats/report-format'

/** What a row of the form counts: rule, article, a case that belongs there and one that does not. */
export function DefinitionText({
  definition: { rule, citation, example, counterExample },
}: {
  definition: Definition
}) {
  const t = useTranslations('definition')
  return (
    <div className="mb-3 text-sm">
      <p>
        {rule}（<Citation {...citation} />）
      </p>
      <p>
        <span className="text-done">{t('example')}</span> {example}
      </p>
      <p>
        <span className="text-danger">{t('counterExample')}</span> {counterExample}
      </p>
    </div>
  )
}
