import { useTranslations } from 'next-intl'

type Named = { field: string; meaning: string; before: string | null; after: string | null }

/** The changes of an audit entry in a collapsed list: each field before and after. */
export function Changes({ changes, of }: { changes: readonly Named[]; of: number }) {
  const t = useTranslations('audit')
  if (changes.length === 0) return null
  return (
    <details>
      <summary className="cursor-pointer whitespace-nowrap text-link">
        {t('changed', { count: changes.length })}
        <span className="sr-only"> #{of}</span>
      </summary>
      <table className="mt-1 w-full text-sm">
        <caption className="sr-only">
          {t('changes')} #{of}
        </caption>
        <thead>
          <tr>
            {(['field', 'before', 'after'] as const).map((head) => (
              <th key={head} scope="col" className="pr-3 text-left font-normal text-muted">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, meaning, before, after }) => (
            <tr key={field}>
              <th scope="row" title={field} className="w-32 pr-3 text-left align-top font-normal text-muted">
                {meaning}
              </th>
              <td className="whitespace-pre-wrap break-words pr-3 align-top">{before ?? '—'}</td>
              <td className="whitespace-pre-wrap break-words align-top">{after ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
